package id.balai.eye.probe;

import id.balai.contracts.proto.CameraHealth.Reason;
import id.balai.eye.codec.PictureSize;
import id.balai.eye.source.Packet;
import id.balai.eye.source.PacketConsumer;
import id.balai.eye.source.SourceException;
import id.balai.eye.source.StreamInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts what comes in a probe's seconds. */
final class Measurement implements PacketConsumer {

    private static final long ENOUGH_MICROS = 1_000_000;

    private @Nullable StreamInfo info;
    private @Nullable SourceException failure;
    private long first;
    private long last;
    private long firstKey;
    private long lastKey;
    private int frames;
    private int keyFrames;
    private long bytes;
    private long lastBytes;

    @Override
    public synchronized void started(StreamInfo stream) {
        info = stream;
    }

    @Override
    public synchronized void packet(Packet packet) {
        long at = packet.decodeMicros();
        if (frames == 0) {
            first = at;
        }
        frames++;
        last = Math.max(last, at);
        lastBytes = packet.size();
        bytes += lastBytes;
        if (packet.isKeyFrame()) {
            firstKey = keyFrames == 0 ? at : firstKey;
            lastKey = at;
            keyFrames++;
        }
        if (isEnough()) {
            notifyAll();
        }
    }

    @Override
    public void ended(SourceException why) {
        failed(why);
    }

    synchronized void failed(SourceException why) {
        failure = why;
        notifyAll();
    }

    private boolean isEnough() {
        return keyFrames >= 2 && last - first >= ENOUGH_MICROS;
    }

    synchronized void await(Duration timeout) throws InterruptedException {
        long until = System.nanoTime() + timeout.toNanos();
        while (failure == null && !isEnough()) {
            long leftMs = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (leftMs <= 0) {
                return;
            }
            wait(leftMs);
        }
    }

    synchronized ProbeResult result(PictureSize size) {
        StreamInfo stream = info;
        SourceException why = failure;
        if (frames == 0 || stream == null) {
            return why != null
                    ? ProbeResult.failed(why)
                    : ProbeResult.failed(Reason.TIMED_OUT, "the camera sent no picture in time");
        }
        double seconds = (last - first) / 1e6;
        double framesPerSecond = seconds > 0 ? (frames - 1) / seconds : 0;
        double keyInterval = keyFrames > 1 ? (lastKey - firstKey) / 1e6 / (keyFrames - 1) : 0;
        long bits = seconds > 0 ? Math.round((bytes - lastBytes) * 8 / seconds) : 0;
        return new ProbeResult(
                true, stream.codec(), size.width(), size.height(), framesPerSecond, keyInterval, bits, null, "");
    }
}
