package id.balai.eye.detect;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Box;
import id.balai.eye.track.ObjectGroups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Leaves one detection for each object: the surest of those that overlap. */
final class Suppression {

    private static final double SAME_OBJECT = 0.5;

    /** What lies so far within another is a part of it, or that one is the thing and what is around it. */
    private static final double PART_OF_IT = 0.75;

    private static final double RIDING = 0.5;

    private Suppression() {}

    /** Greedy non-maximum suppression within people, two-wheelers and larger vehicles; riders go with their vehicle. */
    static List<Detection> surest(List<Detection> found) {
        List<Detection> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingDouble(Detection::score).reversed());
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : sorted) {
            if (kept.stream().noneMatch(better -> same(better, candidate))) {
                kept.add(candidate);
            }
        }
        kept.removeIf(person -> kept.stream().anyMatch(vehicle -> rides(person, vehicle)));
        return kept;
    }

    private static boolean same(Detection better, Detection other) {
        if (!ObjectGroups.alike(better.objectClass(), other.objectClass())) {
            return false;
        }
        Box a = better.box();
        Box b = other.box();
        return a.iou(b) > SAME_OBJECT || Math.max(a.coveredBy(b), b.coveredBy(a)) > PART_OF_IT;
    }

    /** A person over the middle of a two-wheeler is its rider, and the pair is counted as the two-wheeler. */
    private static boolean rides(Detection person, Detection vehicle) {
        if (person.objectClass() != ObjectClass.PERSON
                || vehicle.objectClass() != ObjectClass.MOTORCYCLE && vehicle.objectClass() != ObjectClass.BICYCLE) {
            return false;
        }
        Box rider = person.box();
        Box ridden = vehicle.box();
        return rider.centreX() > ridden.left()
                && rider.centreX() < ridden.right()
                && rider.bottom() < ridden.bottom() + 0.1 * ridden.height()
                && rider.coveredBy(ridden) + ridden.coveredBy(rider) > RIDING;
    }
}
