package id.balai.eye.camera;

import id.balai.contracts.proto.CameraHealth.State;
import java.util.concurrent.TimeUnit;

/** How long viewers are kept waiting for a camera that has gone: most come back within seconds. Used by one thread. */
final class ViewersWait {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(15);

    private long goodUntilNanos;

    /** Of a camera that is watched from {@code nowNanos} on. It may well go before it is first looked at. */
    ViewersWait(long nowNanos) {
        goodUntilNanos = nowNanos;
    }

    /** Whether {@code state}, as it is at {@code nowNanos}, has been down for too long. */
    boolean isOver(State state, long nowNanos) {
        if (state != State.DOWN) {
            goodUntilNanos = nowNanos;
        }
        return nowNanos - goodUntilNanos > LONGEST_NANOS;
    }
}
