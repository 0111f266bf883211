package id.balai.eye.source;

/**
 * Turns a stream's own clock into the time of day. Where the camera tells its time by RTCP sender reports (RFC 3550,
 * 6.4.1) and it is near ours, that is taken; else the moment the first packet came is, and later ones follow by the
 * stream's clock, which is steadier than their arrival.
 */
final class MediaClock {

    /** A camera's clock further off than this is wrong, and its observations would fall into other hours. */
    static final long TRUSTED_WITHIN_MS = 30_000;

    /** A stream's clock that has moved away from ours by this much is taken up anew. */
    static final long DRIFT_MS = 1_000;

    private boolean anchored;
    private long anchorMs;

    /**
     * When the picture was taken, milliseconds since the epoch.
     *
     * @param presentMicros on the stream's clock
     * @param cameraStartMicros the camera's time of day at the stream's zero, or {@code Long.MIN_VALUE} when not told
     * @param nowMs the time of day here
     */
    long timeMs(long presentMicros, long cameraStartMicros, long nowMs) {
        if (cameraStartMicros != Long.MIN_VALUE) {
            long told = (cameraStartMicros + presentMicros) / 1_000;
            if (Math.abs(told - nowMs) <= TRUSTED_WITHIN_MS) {
                return told;
            }
        }
        long byStream = anchorMs + presentMicros / 1_000;
        if (!anchored || Math.abs(byStream - nowMs) > DRIFT_MS) {
            anchored = true;
            anchorMs = nowMs - presentMicros / 1_000;
            return nowMs;
        }
        return byStream;
    }
}
