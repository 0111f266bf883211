package id.balai.eye.track;

import id.balai.eye.detect.Detection;
import id.balai.eye.picture.Box;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Follows the objects of one camera from frame to frame. Association is ByteTrack's (Zhang and others, ByteTrack:
 * multi-object tracking by associating every detection box, arXiv 2110.06864): sure detections first, then doubtful
 * ones for the objects left over. To that it adds a look around for what moved further than expected, and a long memory
 * for what stands: a parked vehicle keeps its number while the detector misses it or others pass in front.
 *
 * <p>Not safe for use by several threads.
 */
public final class Tracker {

    private static final double EXPECTED_LEAST = 0.2;
    private static final double DOUBTFUL_LEAST = 0.4;
    private static final double TENTATIVE_LEAST = 0.25;
    private static final double NEAR_LEAST = 0.1;
    private static final double SAME_PLACE = 0.5;
    private static final double REPLACED_AFTER_SECONDS = 1;
    private static final double DUPLICATE = 0.8;
    private static final double HIDDEN_SHARE = 0.3;

    /** A tentative object's speed is not known yet; it may go so many of its sizes in a second. */
    private static final double TENTATIVE_SIZES_PER_SECOND = 3;

    private static final double LONGEST_STEP_SECONDS = 30;
    private static final double LEAST_STEP_SECONDS = 0.001;
    private static final double USUAL_STEP_SECONDS = 0.1;

    private TrackerSettings settings;
    private final List<Follow> follows = new ArrayList<>();
    private long nextNumber = 1;
    private long lastMs = Long.MIN_VALUE;

    /** A tracker that has seen nothing yet. */
    public Tracker(TrackerSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes the detections of the next frame.
     *
     * @param atMs the frame's time; when it jumps back, the objects go on as if a tenth of a second had passed
     * @param detections what was found, in any order
     */
    public Tracks update(long atMs, List<Detection> detections) {
        double seconds = step(atMs);
        follows.forEach(follow -> follow.predict(seconds));
        List<Detection> sure = new ArrayList<>();
        List<Detection> doubtful = new ArrayList<>();
        for (Detection detection : detections) {
            if (detection.score() >= settings.highScore()) {
                sure.add(detection);
            } else if (detection.score() >= settings.lowScore()) {
                doubtful.add(detection);
            }
        }
        associate(sure, doubtful, seconds);
        List<TrackedObject> ended = new ArrayList<>();
        reclaimPlaces();
        dropDuplicates();
        dropOver(ended);
        return new Tracks(describe(), ended);
    }

    /** Goes on with other settings: the detections come from another detector now. */
    public void use(TrackerSettings newer) {
        settings = newer;
    }

    /** Gives all objects up. */
    public List<TrackedObject> end() {
        List<TrackedObject> all = describe();
        follows.clear();
        return all;
    }

    private double step(long atMs) {
        double seconds = lastMs == Long.MIN_VALUE ? 0 : (atMs - lastMs) / 1000.0;
        lastMs = atMs;
        return seconds < 0 ? USUAL_STEP_SECONDS : Math.clamp(seconds, LEAST_STEP_SECONDS, LONGEST_STEP_SECONDS);
    }

    private void associate(List<Detection> sure, List<Detection> doubtful, double seconds) {
        List<Follow> known = new ArrayList<>();
        List<Follow> tentative = new ArrayList<>();
        for (Follow follow : follows) {
            (follow.confirmed() ? known : tentative).add(follow);
        }
        match(known, sure, Likeness::expected, EXPECTED_LEAST, seconds, 1);
        List<Follow> recent = new ArrayList<>(known.stream()
                .filter(follow -> follow.standing() || follow.unseenSeconds() <= settings.coastSeconds())
                .toList());
        known.removeAll(recent);
        match(recent, doubtful, Likeness::expected, DOUBTFUL_LEAST, seconds, 2);
        match(tentative, sure, Likeness::expected, TENTATIVE_LEAST, seconds, 1);
        known.addAll(recent);
        known.addAll(tentative);
        match(
                known,
                sure,
                (follow, found) -> Likeness.near(follow, found, growth(follow, seconds)),
                NEAR_LEAST,
                seconds,
                1);
        missed(known, seconds);
        for (Detection detection : sure) {
            if (detection.score() >= settings.newScore()) {
                follows.add(new Follow(nextNumber++, detection));
            }
        }
    }

    private static double growth(Follow follow, double seconds) {
        double sizes = TENTATIVE_SIZES_PER_SECOND * (seconds + follow.unseenSeconds());
        return follow.confirmed() ? Math.clamp(sizes / 3, 0.2, 0.5) : Math.clamp(sizes, 0.3, 1.0);
    }

    /** Gives detections to objects at the highest sum of likeness, and takes both from the lists. */
    private void match(
            List<Follow> open,
            List<Detection> found,
            ToDoubleBiFunction<Follow, Detection> likeness,
            double least,
            double seconds,
            double doubt) {
        if (open.isEmpty() || found.isEmpty()) {
            return;
        }
        double[][] cost = new double[open.size()][found.size()];
        for (int i = 0; i < open.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                cost[i][j] = 1 - likeness.applyAsDouble(open.get(i), found.get(j));
            }
        }
        int[] assigned = Assignment.solve(cost, 1 - least);
        List<Follow> seen = new ArrayList<>();
        List<Detection> used = new ArrayList<>();
        for (int i = 0; i < assigned.length; i++) {
            if (assigned[i] >= 0) {
                Detection detection = found.get(assigned[i]);
                open.get(i).see(detection, seconds, doubt, settings.confirmHits());
                seen.add(open.get(i));
                used.add(detection);
            }
        }
        open.removeAll(seen);
        used.forEach(found::remove);
    }

    private void missed(List<Follow> unseen, double seconds) {
        List<Box> inFront = new ArrayList<>();
        for (Follow follow : follows) {
            if (follow.seen() && !unseen.contains(follow)) {
                inFront.add(follow.box());
            }
        }
        for (Follow follow : unseen) {
            Box place = follow.standing() ? follow.place() : follow.box();
            follow.miss(seconds, isHidden(place, inFront));
        }
    }

    private static boolean isHidden(Box place, List<Box> inFront) {
        for (Box other : inFront) {
            if (place.coveredBy(other) > HIDDEN_SHARE) {
                return true;
            }
        }
        return false;
    }

    /** What appears where something stood out of sight is what stood there; what came driving is not. */
    private void reclaimPlaces() {
        List<Follow> lost = follows.stream()
                .filter(follow -> follow.standing() && !follow.seen())
                .toList();
        for (Follow old : lost) {
            follows.stream()
                    .filter(fresh -> fresh.number() > old.number()
                            && fresh.seen()
                            && fresh.birthBox().iou(old.place()) > SAME_PLACE
                            && fresh.box().iou(old.place()) > SAME_PLACE
                            && ObjectGroups.alike(
                                    fresh.vote().winner(), old.vote().winner()))
                    .findFirst()
                    .ifPresent(fresh -> {
                        old.continueAs(fresh);
                        follows.remove(fresh);
                    });
        }
    }

    /** Of two that are seen as one, the younger goes. */
    private void dropDuplicates() {
        for (Iterator<Follow> each = follows.iterator(); each.hasNext(); ) {
            Follow young = each.next();
            boolean twice = follows.stream()
                    .anyMatch(old -> old.number() < young.number()
                            && old.confirmed()
                            && !young.confirmed()
                            && old.seen()
                            && ObjectGroups.alike(
                                    old.vote().winner(), young.vote().winner())
                            && old.box().iou(young.box()) > DUPLICATE);
            if (twice) {
                each.remove();
            }
        }
    }

    /** Whether another, which came driving, now stands where this one stood when it was last seen. */
    private boolean replaced(Follow old) {
        return old.standing()
                && old.unseenSeconds() > REPLACED_AFTER_SECONDS
                && follows.stream()
                        .anyMatch(other -> other != old
                                && other.standing()
                                && other.seen()
                                && other.box().iou(old.place()) > SAME_PLACE);
    }

    private void dropOver(List<TrackedObject> ended) {
        for (Iterator<Follow> each = follows.iterator(); each.hasNext(); ) {
            Follow follow = each.next();
            if (follow.over(settings) || replaced(follow)) {
                if (follow.confirmed()) {
                    ended.add(follow.describe(settings));
                }
                each.remove();
            }
        }
    }

    private List<TrackedObject> describe() {
        return follows.stream()
                .filter(Follow::confirmed)
                .map(follow -> follow.describe(settings))
                .toList();
    }
}
