package id.balai.eye.track;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Box;

/**
 * One followed object as it is at one moment.
 *
 * @param number unique for one tracker
 * @param objectClass the class most frames voted for
 * @param classConfidence share of the frames that voted for it, 0 to 1
 * @param box where it is, smoothed; where it was last when it is not seen
 * @param birthBox where it was first seen
 * @param ageSeconds time since it was first seen
 * @param unseenSeconds time since it was last seen, 0 when it is seen now
 * @param stillSeconds time for which it has not moved more than a share of its own size
 * @param present whether it counts as being there: seen, just missed, or standing and hidden
 */
public record TrackedObject(
        long number,
        ObjectClass objectClass,
        double classConfidence,
        Box box,
        Box birthBox,
        double ageSeconds,
        double unseenSeconds,
        double stillSeconds,
        boolean present) {

    /** Shorter stops are not called standing: a far object seems still for a moment. */
    public static final double STANDING_SECONDS = 3;

    /** Whether it stands. */
    public boolean standing() {
        return stillSeconds >= STANDING_SECONDS;
    }

    /** Whether it is seen on the frame itself. */
    public boolean seen() {
        return unseenSeconds == 0;
    }
}
