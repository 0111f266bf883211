package id.balai.eye.camera;

import id.balai.contracts.proto.CameraHealth.Reason;
import id.balai.contracts.proto.CameraHealth.State;
import id.balai.eye.live.LiveStream;
import id.balai.eye.live.Viewer;
import id.balai.eye.source.CameraSource;
import id.balai.eye.source.SourceOptions;
import id.balai.eye.source.SourceStatus;
import id.balai.eye.source.StreamAddress;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The live video of a camera whose sub-stream is analysed: the main stream is connected to when the first viewer comes and
 * let go some time after the last has left.
 */
final class LiveOnDemand implements AutoCloseable {

    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final String cameraId;
    private final StreamAddress address;
    private final SourceOptions options;
    private final LiveStream stream;
    private @Nullable CameraSource source;
    private long idleSinceNanos;

    LiveOnDemand(String cameraId, StreamAddress address, SourceOptions options, ByteBufAllocator allocator) {
        this.cameraId = cameraId;
        this.address = address;
        this.options = options;
        this.stream = new LiveStream(allocator);
    }

    LiveStream stream() {
        return stream;
    }

    synchronized void join(Viewer viewer) {
        if (source == null) {
            source = new CameraSource(cameraId + "-live", address, options, List.of(stream), () -> {}).start();
        }
        idleSinceNanos = System.nanoTime();
        stream.join(viewer);
    }

    /** How the connection does; connecting when there is none, for there will be one as soon as somebody watches. */
    synchronized SourceStatus status() {
        CameraSource have = source;
        return have == null ? SourceStatus.notRead(State.CONNECTING, Reason.REASON_UNSPECIFIED, "") : have.status();
    }

    /** Lets the connection go when nobody has watched for a while. */
    void tick() {
        CameraSource idle = null;
        synchronized (this) {
            if (stream.viewers() > 0) {
                idleSinceNanos = System.nanoTime();
            } else if (source != null && System.nanoTime() - idleSinceNanos > LINGER_NANOS) {
                idle = source;
                source = null;
            }
        }
        if (idle != null) {
            idle.close();
        }
    }

    @Override
    public void close() {
        CameraSource last;
        synchronized (this) {
            last = source;
            source = null;
        }
        if (last != null) {
            last.close();
        }
        stream.close();
    }
}
