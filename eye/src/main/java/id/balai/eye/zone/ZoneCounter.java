package id.balai.eye.zone;

import id.balai.contracts.AwakeHours;
import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Standing;
import id.balai.contracts.proto.Zone;
import id.balai.contracts.proto.ZoneObservation;
import id.balai.eye.picture.Box;
import id.balai.eye.picture.Polygon;
import id.balai.eye.picture.Spot;
import id.balai.eye.track.ObjectGroups;
import id.balai.eye.track.SpeedMeter;
import id.balai.eye.track.TrackedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** What is in one zone. An object is where it stands on the ground, not where the top of its box is. */
final class ZoneCounter {

    private static final int STANDING_AT_MOST = 16;
    private static final int SAMPLES_A_SIDE = 24;
    private static final double MOVING_KMH = 3;

    private final String zoneId;
    private final AwakeHours hours;
    private final Polygon area;
    private final List<Spot> samples;
    private final LongFunction<String> trackId;

    ZoneCounter(Zone zone, LongFunction<String> trackId) {
        this.zoneId = zone.getZoneId();
        this.hours = AwakeHours.of(zone.getSchedule());
        this.area = new Polygon(zone.getPointsList().stream().map(Spot::of).toList());
        this.samples = samples(area);
        this.trackId = trackId;
    }

    String zoneId() {
        return zoneId;
    }

    /** Whether the place is what its purpose says at {@code atMs}: a school's gate is only a gate in the morning. */
    boolean counts(long atMs) {
        return hours.contain(atMs);
    }

    boolean holds(TrackedObject object) {
        // A box cut by the picture's lower edge has its ground point on that edge, where a zone ends too.
        Spot ground = object.box().clipped().ground();
        return area.contains(new Spot(ground.x(), Math.min(ground.y(), 0.9999)));
    }

    /** What is in the zone now. */
    ZoneObservation observe(List<TrackedObject> objects, SpeedMeter speeds) {
        List<TrackedObject> inside = objects.stream()
                .filter(object -> object.present() && holds(object))
                .toList();
        ZoneObservation.Builder observation = ZoneObservation.newBuilder()
                .setZoneId(zoneId)
                .addAllCounts(counts(inside))
                .setOccupancy(occupancy(objects))
                .addAllStanding(standing(inside));
        inside.stream()
                .filter(object -> ObjectGroups.motorised(object.objectClass()))
                .flatMapToDouble(object -> speeds.kmh(object).stream())
                .filter(kmh -> kmh >= MOVING_KMH)
                .average()
                .ifPresent(kmh -> observation.setMeanSpeedKmh((float) kmh));
        return observation.build();
    }

    private static List<ClassCount> counts(List<TrackedObject> inside) {
        Map<ObjectClass, Integer> counts = new EnumMap<>(ObjectClass.class);
        inside.forEach(object -> counts.merge(object.objectClass(), 1, Integer::sum));
        List<ClassCount> told = new ArrayList<>();
        counts.forEach((objectClass, count) -> told.add(ClassCount.newBuilder()
                .setObjectClass(objectClass)
                .setCount(count)
                .build()));
        return told;
    }

    private List<Standing> standing(List<TrackedObject> inside) {
        return inside.stream()
                .filter(TrackedObject::standing)
                .sorted(Comparator.comparingDouble(TrackedObject::stillSeconds).reversed())
                .limit(STANDING_AT_MOST)
                .map(object -> Standing.newBuilder()
                        .setTrackId(trackId.apply(object.number()))
                        .setObjectClass(object.objectClass())
                        .setSeconds((float) object.stillSeconds())
                        .setBox(object.box().toProto())
                        .build())
                .toList();
    }

    private float occupancy(List<TrackedObject> objects) {
        List<Box> boxes = objects.stream()
                .filter(TrackedObject::present)
                .map(TrackedObject::box)
                .toList();
        if (boxes.isEmpty() || samples.isEmpty()) {
            return 0;
        }
        int covered = 0;
        for (Spot spot : samples) {
            covered += isCovered(spot, boxes) ? 1 : 0;
        }
        return (float) covered / samples.size();
    }

    private static boolean isCovered(Spot spot, List<Box> boxes) {
        for (Box box : boxes) {
            if (covers(box, spot)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(Box box, Spot spot) {
        return spot.x() >= box.left() && spot.x() <= box.right() && spot.y() >= box.top() && spot.y() <= box.bottom();
    }

    private static List<Spot> samples(Polygon area) {
        Box bounds = area.bounds();
        List<Spot> inside = new ArrayList<>();
        for (int row = 0; row < SAMPLES_A_SIDE; row++) {
            for (int column = 0; column < SAMPLES_A_SIDE; column++) {
                Spot spot = new Spot(
                        bounds.left() + bounds.width() * (column + 0.5) / SAMPLES_A_SIDE,
                        bounds.top() + bounds.height() * (row + 0.5) / SAMPLES_A_SIDE);
                if (area.contains(spot)) {
                    inside.add(spot);
                }
            }
        }
        return List.copyOf(inside);
    }
}
