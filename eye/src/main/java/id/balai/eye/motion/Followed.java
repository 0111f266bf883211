package id.balai.eye.motion;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Box;
import id.balai.eye.picture.GroundPlane;
import id.balai.eye.track.ObjectGroups;
import id.balai.eye.track.SpeedMeter;
import id.balai.eye.track.TrackedObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the tracker follows, as far as it helps to read the next picture. */
final class Followed {

    /** What has stood for longer than this may become background: it is a part of the street now. */
    private static final double LONGEST_STAND_SECONDS = 1200;

    private static final double MARGIN = 0.15;
    private static final double STOPPED_SECONDS = 0.8;
    private static final double SAME = 0.5;
    private static final double WITHIN = 0.75;
    private static final double PART = 0.65;
    private static final double VEHICLE_KMH = 12;
    private static final double KNOWN_SECONDS = 1;

    private final SpeedMeter speeds = new SpeedMeter();
    private List<TrackedObject> objects = List.of();
    private byte[] places = new byte[0];

    Followed(Optional<GroundPlane> ground) {
        ground.ifPresent(speeds::calibrate);
    }

    void take(List<TrackedObject> newest) {
        objects = newest.stream().filter(TrackedObject::present).toList();
        speeds.update(newest);
    }

    /** 1 for each pixel that what is followed may cover, on a picture of that size. */
    byte[] places(int width, int height) {
        if (places.length != width * height) {
            places = new byte[width * height];
        }
        Arrays.fill(places, (byte) 0);
        for (TrackedObject object : objects) {
            if (object.stillSeconds() < LONGEST_STAND_SECONDS) {
                Box box = object.box().grown(MARGIN).clipped();
                int right = (int) Math.ceil(box.right() * width);
                int bottom = (int) Math.ceil(box.bottom() * height);
                for (int y = (int) (box.top() * height); y < bottom; y++) {
                    Arrays.fill(places, y * width + (int) (box.left() * width), y * width + right, (byte) 1);
                }
            }
        }
        return places;
    }

    /** Whether what is there has come to rest, or was never seen to move. */
    boolean stopped(Box box) {
        return at(box).map(object -> object.stillSeconds() > STOPPED_SECONDS).orElse(false);
    }

    OptionalDouble kmh(Box box) {
        return at(box).map(speeds::kmh).orElse(OptionalDouble.empty());
    }

    /** False for what is known to be a vehicle, by its class over some time or by its speed. */
    boolean mayBePeople(Box box) {
        return objects.stream()
                .filter(object -> object.box().coveredBy(box) > SAME)
                .noneMatch(object -> speeds.kmh(object).orElse(0) > VEHICLE_KMH
                        || object.ageSeconds() > KNOWN_SECONDS
                                && ObjectGroups.motorised(object.objectClass())
                                && object.box().iou(box) > SAME);
    }

    /**
     * The standing objects that a larger patch has swallowed and what is left of the patch; none when it is one thing.
     */
    List<Box> parts(Box patch) {
        List<TrackedObject> swallowed = objects.stream()
                .filter(object -> object.standing()
                        && object.box().coveredBy(patch) > WITHIN
                        && object.box().area() < PART * patch.area())
                .toList();
        if (swallowed.isEmpty()) {
            return List.of();
        }
        List<Box> parts =
                new ArrayList<>(swallowed.stream().map(TrackedObject::box).toList());
        swallowed.forEach(object -> largest(patch, object.box()).ifPresent(parts::add));
        return parts;
    }

    ObjectClass objectClass(Box part) {
        return at(part).map(TrackedObject::objectClass).orElse(ObjectClass.CAR);
    }

    /** The largest strip of the patch beside what stands in it. */
    private static Optional<Box> largest(Box patch, Box taken) {
        return List.of(
                        new Box(patch.left(), patch.top(), taken.left(), patch.bottom()),
                        new Box(taken.right(), patch.top(), patch.right(), patch.bottom()),
                        new Box(patch.left(), patch.top(), patch.right(), taken.top()),
                        new Box(patch.left(), taken.bottom(), patch.right(), patch.bottom()))
                .stream()
                .filter(strip -> strip.area() > 0.25 * taken.area())
                .max(Comparator.comparingDouble(Box::area));
    }

    private Optional<TrackedObject> at(Box box) {
        return objects.stream()
                .filter(object -> object.box().iou(box) > SAME)
                .max(Comparator.comparingDouble(object -> object.box().iou(box)));
    }
}
