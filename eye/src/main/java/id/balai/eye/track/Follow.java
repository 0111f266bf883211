package id.balai.eye.track;

import id.balai.eye.detect.Detection;
import id.balai.eye.picture.Box;

/** One object being followed: what a {@link Tracker} remembers of it. */
final class Follow {

    private final long number;
    private final Box birthBox;
    private final ClassVote vote = new ClassVote();
    private BoxFilter filter;
    private Stillness stillness;
    private int hits = 1;
    private double ageSeconds;
    private double unseenSeconds;
    /** Unseen although nothing was in front of it. */
    private double missingSeconds;

    private boolean confirmed;

    Follow(long number, Detection first) {
        this.number = number;
        birthBox = first.box();
        filter = new BoxFilter(first.box());
        stillness = new Stillness(first.box());
        vote.add(first.objectClass(), first.score());
    }

    long number() {
        return number;
    }

    Box birthBox() {
        return birthBox;
    }

    Box box() {
        return filter.box();
    }

    Box place() {
        return stillness.place();
    }

    ClassVote vote() {
        return vote;
    }

    boolean confirmed() {
        return confirmed;
    }

    boolean standing() {
        return confirmed && stillness.standing();
    }

    boolean seen() {
        return unseenSeconds == 0;
    }

    double ageSeconds() {
        return ageSeconds;
    }

    double unseenSeconds() {
        return unseenSeconds;
    }

    void predict(double seconds) {
        ageSeconds += seconds;
        if (standing()) {
            filter.halt();
        }
        filter.predict(seconds);
    }

    void see(Detection detection, double seconds, double doubt, int confirmHits) {
        hits++;
        confirmed |= hits >= confirmHits;
        if (standing() && unseenSeconds > 1) {
            filter = new BoxFilter(detection.box());
        } else {
            filter.correct(detection.box(), doubt);
        }
        unseenSeconds = 0;
        missingSeconds = 0;
        vote.add(detection.objectClass(), detection.score());
        stillness.seen(filter.box(), seconds);
    }

    void miss(double seconds, boolean hidden) {
        unseenSeconds += seconds;
        if (!hidden) {
            missingSeconds += seconds;
        }
        stillness.unseen(seconds);
        filter.unseen(seconds);
    }

    /** Goes on as {@code other}, which turned out to be the same object, seen again at this one's place. */
    void continueAs(Follow other) {
        filter = other.filter;
        vote.addAll(other.vote);
        hits += other.hits;
        unseenSeconds = other.unseenSeconds;
        missingSeconds = other.missingSeconds;
    }

    /**
     * Whether it counts as being there. A parked car behind a passing lorry does; a person who stands in a crowd is soon
     * told as another, and would be counted twice.
     */
    boolean present(TrackerSettings settings) {
        if (!standing()) {
            return unseenSeconds <= settings.coastSeconds();
        }
        return switch (vote.winner()) {
            case CAR, BUS, TRUCK -> missingSeconds <= settings.holdSeconds();
            case BICYCLE, MOTORCYCLE -> unseenSeconds <= settings.holdSeconds();
            case PERSON, OBJECT_CLASS_UNSPECIFIED, UNRECOGNIZED -> unseenSeconds <= 2 * settings.coastSeconds();
        };
    }

    boolean over(TrackerSettings settings) {
        if (!confirmed) {
            return unseenSeconds > settings.coastSeconds();
        }
        return unseenSeconds > (standing() ? settings.standingMemorySeconds() : settings.memorySeconds());
    }

    TrackedObject describe(TrackerSettings settings) {
        return new TrackedObject(
                number,
                vote.winner(),
                vote.confidence(),
                seen() || !standing() ? box() : place(),
                birthBox,
                ageSeconds,
                unseenSeconds,
                stillness.seconds(),
                present(settings));
    }
}
