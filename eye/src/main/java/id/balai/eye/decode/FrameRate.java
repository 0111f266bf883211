package id.balai.eye.decode;

/**
 * Picks the frames to analyse so that there are as many each second as wanted, evenly, key frames before others. Used by
 * one thread.
 */
final class FrameRate {

    private final double intervalMs;
    private double dueMs = Double.NEGATIVE_INFINITY;
    private long lastMs = Long.MIN_VALUE;

    FrameRate(double framesPerSecond) {
        this.intervalMs = framesPerSecond > 0 ? 1_000 / framesPerSecond : 0;
    }

    /** True when the frame taken at {@code timeMs} would be picked; changes nothing. */
    boolean wants(long timeMs, boolean keyFrame) {
        // A camera's frames come a little early and late; a clock that was set back begins anew.
        double due = keyFrame ? dueMs - intervalMs / 2 : dueMs - intervalMs / 10;
        return timeMs >= due || timeMs < lastMs - 1_000;
    }

    /** True when the frame is picked; the next is then due an interval later. */
    boolean takes(long timeMs, boolean keyFrame) {
        if (!wants(timeMs, keyFrame)) {
            return false;
        }
        boolean follows = Math.abs(timeMs - dueMs) < intervalMs;
        dueMs = (follows ? dueMs : timeMs) + intervalMs;
        lastMs = timeMs;
        return true;
    }
}
