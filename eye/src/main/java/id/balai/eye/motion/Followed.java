package id.balai.eye.motion;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Box;
import id.balai.eye.picture.GroundPlane;
import id.balai.eye.track.SpeedMeter;
import id.balai.eye.track.TrackedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tracker follows, as far as it helps to read the next picture. */
final class Followed {

    /** What has stood for longer than this may become background: it is a part of the street now. */
    private static final double LONGEST_STAND_SECONDS = 1200;

    private static final double MARGIN = 0.15;
    private static final double STOPPED_SECONDS = 0.8;
    private static final double SAME = 0.5;
    private static final double WITHIN = 0.75;
    private static final double PART = 0.65;
    private static final double SAME_PLACE = 0.6;
    private static final double LEAST_REST = 0.25;
    private static final double ALIKE = 0.3;
    private static final double MOSTLY = 0.35;
    private static final double WALKING_KMH = 10;
    private static final double DRIVING_KMH = 12;
    private static final double SET_OFF_SECONDS = 2.5;
    private static final double KNOWN_SECONDS = 1.2;
    private static final double PACE_SECONDS = 0.8;

    /** Where people meet and part their patches jump, which for a moment looks like speed. */
    private static final double STEADY_SECONDS = 2.5;

    private static final double FIRST_SHARE = 0.2;

    private final SpeedMeter speeds = new SpeedMeter();
    private final Carriageway carriageway = new Carriageway();
    private final Map<Long, Pace> paces = new HashMap<>();
    private List<Expected> objects = List.of();
    private long atMs;

    Followed(Optional<GroundPlane> ground) {
        ground.ifPresent(speeds::calibrate);
    }

    void take(List<TrackedObject> newest, long nowMs) {
        atMs = nowMs;
        Map<Long, Box> former = new HashMap<>();
        objects.forEach(known -> former.put(known.object.number(), known.object.box()));
        objects = newest.stream()
                .filter(TrackedObject::present)
                .map(object -> new Expected(object, ahead(former.get(object.number()), object)))
                .toList();
        speeds.update(newest);
        paces.keySet().retainAll(newest.stream().map(TrackedObject::number).toList());
        for (TrackedObject object : newest) {
            if (object.seen()) {
                speeds.kmh(object).ifPresent(kmh -> note(object, kmh));
            }
        }
    }

    private void note(TrackedObject object, double kmh) {
        Pace pace = paces.computeIfAbsent(object.number(), number -> new Pace());
        pace.add(kmh, object.ageSeconds());
        if (pace.fastestSteady > DRIVING_KMH) {
            carriageway.drove(object.box(), atMs);
        }
    }

    /** Where what is followed may be, on a picture of that size. */
    List<Area> places(int width, int height) {
        return objects.stream()
                .filter(known -> known.object.stillSeconds() < LONGEST_STAND_SECONDS)
                .map(known -> {
                    Box box = known.box.grown(MARGIN).clipped();
                    return new Area(
                            (int) (box.left() * width),
                            (int) (box.top() * height),
                            (int) Math.ceil(box.right() * width),
                            (int) Math.ceil(box.bottom() * height));
                })
                .filter(area -> !area.isEmpty())
                .toList();
    }

    /** Whether what is there has come to rest, or was never seen to move. */
    boolean stopped(Box box) {
        return at(box).map(object ->
                        object.stillSeconds() > STOPPED_SECONDS && object.box().iou(box) > SAME)
                .orElse(false);
    }

    /** How fast what is there has gone at its fastest. */
    OptionalDouble fastestKmh(Box box) {
        return at(box).map(object -> paces.get(object.number()))
                .map(pace -> OptionalDouble.of(pace.fastest))
                .orElse(OptionalDouble.empty());
    }

    /** Whether people who were seen walking before make most of a patch. */
    boolean walk(Box patch) {
        double people = 0;
        for (Expected known : objects) {
            boolean sure = known.object.ageSeconds() > KNOWN_SECONDS;
            if (sure && walks(known.object)) {
                people += known.box.overlap(patch);
            } else if (known.box.iou(patch) > ALIKE) {
                return false;
            }
        }
        return people > MOSTLY * patch.area();
    }

    private boolean walks(TrackedObject object) {
        Pace pace = paces.get(object.number());
        if (object.objectClass() == ObjectClass.PERSON) {
            return pace == null || pace.fastestSteady < WALKING_KMH;
        }
        // Some people who came as one look like a vehicle, and a vehicle that sets off goes no faster than they do.
        return pace != null
                && pace.fastestSteady < WALKING_KMH
                && object.ageSeconds() > SET_OFF_SECONDS
                && !carriageway.isUnder(object.box(), atMs);
    }

    /**
     * The standing objects that a larger patch has swallowed and the largest part of the patch beside them; none when it
     * is one thing. No two of them are in the same place: what is there once must not be seen twice, or it is followed
     * twice from then on.
     */
    List<Box> parts(Box patch) {
        List<Box> swallowed = new ArrayList<>();
        objects.stream()
                .map(Expected::object)
                .filter(object -> object.standing()
                        && object.box().coveredBy(patch) > WITHIN
                        && object.box().area() < PART * patch.area())
                .sorted(Comparator.comparingDouble(TrackedObject::ageSeconds).reversed())
                .map(TrackedObject::box)
                .filter(box -> swallowed.stream().noneMatch(older -> inOnePlace(older, box)))
                .forEachOrdered(swallowed::add);
        List<Box> parts = new ArrayList<>(swallowed);
        swallowed.stream()
                .flatMap(box -> beside(patch, box))
                .filter(strip -> swallowed.stream().noneMatch(box -> inOnePlace(strip, box)))
                .max(Comparator.comparingDouble(Box::area))
                .ifPresent(parts::add);
        return parts;
    }

    private static boolean inOnePlace(Box one, Box other) {
        return one.coveredBy(other) > SAME_PLACE || other.coveredBy(one) > SAME_PLACE;
    }

    ObjectClass objectClass(Box part) {
        return at(part).map(TrackedObject::objectClass).orElse(ObjectClass.CAR);
    }

    /** The strips of the patch beside what stands in it, but for those that are too narrow for a thing. */
    private static Stream<Box> beside(Box patch, Box taken) {
        return Stream.of(
                        new Box(patch.left(), patch.top(), taken.left(), patch.bottom()),
                        new Box(taken.right(), patch.top(), patch.right(), patch.bottom()),
                        new Box(patch.left(), patch.top(), patch.right(), taken.top()),
                        new Box(patch.left(), taken.bottom(), patch.right(), patch.bottom()))
                .filter(strip -> strip.area() > LEAST_REST * taken.area());
    }

    private Optional<TrackedObject> at(Box box) {
        return objects.stream()
                .filter(known -> known.box.grown(MARGIN).iou(box.grown(MARGIN)) > ALIKE)
                .max(Comparator.comparingDouble(known -> known.box.iou(box)))
                .map(Expected::object);
    }

    /** Where it will be if it goes on as between the last two frames. */
    private static Box ahead(@Nullable Box former, TrackedObject object) {
        Box box = object.box();
        if (former == null || object.standing() || !object.seen()) {
            return box;
        }
        return Box.around(
                2 * box.centreX() - former.centreX(), 2 * box.centreY() - former.centreY(), box.width(), box.height());
    }

    private record Expected(TrackedObject object, Box box) {}

    /** One object's speed, smoothed over a moment and over longer, and the highest that each ever was. */
    private static final class Pace {

        private double smooth;
        private double fastest;
        private double steady;
        private double fastestSteady;
        private double age = Double.NEGATIVE_INFINITY;

        private void add(double kmh, double ageSeconds) {
            boolean first = age < 0;
            smooth += (first ? 1 : share(ageSeconds, PACE_SECONDS)) * (kmh - smooth);
            steady += (first ? FIRST_SHARE : share(ageSeconds, STEADY_SECONDS)) * (kmh - steady);
            fastest = Math.max(fastest, smooth);
            fastestSteady = Math.max(fastestSteady, steady);
            age = ageSeconds;
        }

        private double share(double ageSeconds, double overSeconds) {
            return 1 - Math.exp(-(ageSeconds - age) / overSeconds);
        }
    }
}
