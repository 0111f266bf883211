package id.balai.eye.camera;

import id.balai.contracts.proto.CameraHealth;
import id.balai.eye.source.SourceStatus;

/** Turns a source's counters into rates between one look and the next. Used by one thread at a time. */
final class HealthMeter {

    private static final double LEAST_SECONDS = 2;

    private long sinceNanos = System.nanoTime();
    private long packetsThen;
    private long bytesThen;
    private float framesPerSecond;
    private long bitsPerSecond;

    /** Writes what {@code status} says at {@code nowMs} into {@code health}. */
    void write(SourceStatus status, long nowMs, CameraHealth.Builder health) {
        measure(status);
        boolean up = status.state() == CameraHealth.State.UP;
        health.setAtMs(nowMs)
                .setState(status.state())
                .setReason(status.reason())
                .setDetail(status.detail())
                .setCodec(status.codec())
                .setFramesPerSecond(up ? framesPerSecond : 0)
                .setBitsPerSecond(up ? bitsPerSecond : 0)
                .setLastFrameMs(status.lastFrameMs());
        if (status.size().isPlausible()) {
            health.setWidth(status.size().width()).setHeight(status.size().height());
        }
    }

    private void measure(SourceStatus status) {
        long nowNanos = System.nanoTime();
        double seconds = (nowNanos - sinceNanos) / 1e9;
        boolean startedAnew = status.packets() < packetsThen;
        if (seconds < LEAST_SECONDS && !startedAnew) {
            return;
        }
        if (!startedAnew) {
            framesPerSecond = (float) ((status.packets() - packetsThen) / seconds);
            bitsPerSecond = Math.round((status.bytes() - bytesThen) * 8 / seconds);
        }
        sinceNanos = nowNanos;
        packetsThen = status.packets();
        bytesThen = status.bytes();
    }
}
