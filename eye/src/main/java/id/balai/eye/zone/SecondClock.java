package id.balai.eye.zone;

import java.util.OptionalLong;

/**
 * Says when a second of the camera's time has ended. Of a gap in time only the second before it is told; after a jump
 * back, seconds are told again.
 */
final class SecondClock {

    private static final long SECOND_MS = 1000;

    private long next = Long.MIN_VALUE;

    /** The end of the second that passed before the frame of {@code atMs}, once. */
    OptionalLong ended(long atMs) {
        long following = Math.floorDiv(atMs, SECOND_MS) * SECOND_MS + SECOND_MS;
        if (next == Long.MIN_VALUE || atMs < next - SECOND_MS) {
            next = following;
            return OptionalLong.empty();
        }
        if (atMs < next) {
            return OptionalLong.empty();
        }
        long end = next;
        next = following;
        return OptionalLong.of(end);
    }
}
