package id.balai.eye.motion;

import id.balai.eye.picture.Box;
import java.util.Arrays;

/**
 * Where on the picture vehicles were seen to drive. There a large thing that goes slowly is a vehicle that waits or sets
 * off; elsewhere it is rather some people who walk together. What was seen is believed for ten minutes, so that a street
 * that is closed for people becomes theirs.
 */
final class Carriageway {

    private static final int COLUMNS = 32;
    private static final int ROWS = 18;
    private static final long BELIEVED_MS = 600_000;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final long[] drivenMs = new long[COLUMNS * ROWS];

    Carriageway() {
        Arrays.fill(drivenMs, NEVER);
    }

    /** Notes that a vehicle drove at {@code box}; on the ground it is where the box's lower half is. */
    void drove(Box box, long atMs) {
        int top = row((box.top() + box.bottom()) / 2);
        int right = column(box.right());
        for (int row = top; row <= row(box.bottom()); row++) {
            for (int column = column(box.left()); column <= right; column++) {
                drivenMs[row * COLUMNS + column] = atMs;
            }
        }
    }

    /** Whether vehicles drove where {@code box} stands on the ground. */
    boolean isUnder(Box box, long atMs) {
        long last = drivenMs[row(box.bottom()) * COLUMNS + column(box.centreX())];
        // A camera's clock may be set back: what it noted later is then as good as of now.
        return last != NEVER && atMs - last < BELIEVED_MS;
    }

    private static int column(double x) {
        return Math.clamp((long) (x * COLUMNS), 0, COLUMNS - 1);
    }

    private static int row(double y) {
        return Math.clamp((long) (y * ROWS), 0, ROWS - 1);
    }
}
