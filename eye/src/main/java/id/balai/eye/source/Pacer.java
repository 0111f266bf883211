package id.balai.eye.source;

import java.util.concurrent.TimeUnit;

/** Says how long to wait so that what can be read at once, a file or an HLS segment, flows as it was recorded. */
final class Pacer {

    private static final long MAX_AHEAD_NANOS = TimeUnit.SECONDS.toNanos(10);

    private boolean started;
    private long startedNanos;
    private long startedMicros;

    /** Nanoseconds until the packet of {@code decodeMicros} is due; zero or less when it is. */
    long waitNanos(long decodeMicros, long nowNanos) {
        long due = startedNanos + TimeUnit.MICROSECONDS.toNanos(decodeMicros - startedMicros);
        long wait = due - nowNanos;
        if (!started || Math.abs(wait) > MAX_AHEAD_NANOS) {
            started = true;
            startedNanos = nowNanos;
            startedMicros = decodeMicros;
            return 0;
        }
        return wait;
    }
}
