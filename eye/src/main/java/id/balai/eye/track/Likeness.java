package id.balai.eye.track;

import id.balai.eye.detect.Detection;
import id.balai.eye.picture.Box;

/** How alike a followed object and a detection are, 0 to 1, for each stage of the association. */
final class Likeness {

    /** A car that is called a person for one frame is more likely another object. */
    private static final double OTHER_GROUP = 0.75;

    /** Of a standing object and a moving one that both want a detection, the moving one has the better claim. */
    private static final double STANDING_CLAIM = 0.85;

    /** One not seen for so long has the least claim of all. */
    private static final double LONG_AGO_SECONDS = 1;

    private static final double STANDING_LEAST = 0.4;

    private Likeness() {}

    /** Where it was expected; a standing one also where it stands, but then not a part of it or more than it. */
    static double expected(Follow follow, Detection detection) {
        Box box = detection.box();
        double overlap = follow.box().iou(box);
        if (follow.standing()) {
            overlap = Math.max(overlap, follow.place().iou(box));
            if (overlap < STANDING_LEAST) {
                return 0;
            }
            overlap *= follow.unseenSeconds() > LONG_AGO_SECONDS ? STANDING_CLAIM * STANDING_CLAIM : STANDING_CLAIM;
        }
        return overlap * group(follow, detection);
    }

    /**
     * Near where it was expected: overlap of boxes that are both grown, for small and fast objects at few frames a
     * second (after Yang and others, Hard to track objects with irregular motions and similar appearances, WACV 2023).
     *
     * @param growth share of the box's width and height to add on each side
     */
    static double near(Follow follow, Detection detection, double growth) {
        double sizes = detection.box().area() / Math.max(1e-9, follow.box().area());
        if (follow.standing()
                || sizes < 0.4
                || sizes > 2.5
                || !ObjectGroups.alike(follow.vote().winner(), detection.objectClass())) {
            return 0;
        }
        return follow.box().grown(growth).iou(detection.box().grown(growth));
    }

    private static double group(Follow follow, Detection detection) {
        return ObjectGroups.alike(follow.vote().winner(), detection.objectClass()) ? 1 : OTHER_GROUP;
    }
}
