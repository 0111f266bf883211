package id.balai.eye.decode;

import id.balai.contracts.proto.Analysis;
import id.balai.eye.source.NativeHandles;
import id.balai.eye.source.Packet;
import id.balai.eye.source.PacketConsumer;
import id.balai.eye.source.SourceException;
import id.balai.eye.source.StreamInfo;
import id.balai.eye.vision.Frame;
import id.balai.eye.vision.FrameAnalyser;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes one camera at the rate its analysis wants and shows the frames to its analyser. Packets come on the source's
 * thread and are decoded on the pool's.
 *
 * <p>A turn on the pool decodes all that waits and shows the newest frame that was due. So when there is more to analyse
 * than the cores can, every camera is looked at once in each round, at even intervals and as it is now; what was due in
 * between is left out and counted. Decoding costs a fraction of looking.
 */
public final class CameraDecoder implements PacketConsumer, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CameraDecoder.class);
    private static final int ANALYSIS_WIDTH = 640;

    private static final AVPacket NO_MORE = new AVPacket(null);

    private final String cameraId;
    private final DecodePool pool;
    private final FrameAnalyser analyser;
    private final PacketBacklog backlog = new PacketBacklog();
    private final NewestPicture newest = new NewestPicture();
    private final AtomicBoolean queued = new AtomicBoolean();
    private final DecodePool.Job job = this::work;

    // What the pool's threads use, one at a time: under the monitor of "working".
    private final Object working = new Object();
    private @Nullable VideoDecoder decoder;
    private @Nullable Scaler scaler;
    private @Nullable AVPacket packet;
    private @Nullable AVFrame frame;
    private final DueFrame due = new DueFrame();
    private @Nullable StreamInfo opened;
    private boolean closed;
    private long sequence;
    private boolean failureLogged;

    private volatile FrameRate rate;
    private volatile DecodeMode mode;
    private volatile @Nullable StreamInfo stream;
    private volatile boolean snapshotWanted;
    private volatile int width;
    private volatile int height;
    private volatile long analysed;
    private volatile long failed;
    private volatile long leftOut;

    /** For frames of {@code cameraId}, shown to {@code analyser}, which stays the caller's to close. */
    public CameraDecoder(String cameraId, DecodePool pool, Analysis analysis, FrameAnalyser analyser) {
        this.cameraId = cameraId;
        this.pool = pool;
        this.analyser = analyser;
        this.mode = DecodeMode.of(analysis);
        this.rate = new FrameRate(analysis.getFramesPerSecond());
    }

    /** Takes another rate. */
    public void configure(Analysis analysis) {
        mode = DecodeMode.of(analysis);
        rate = new FrameRate(analysis.getFramesPerSecond());
    }

    /** Does {@code change} to the analyser while it analyses nothing. */
    public void whileIdle(Runnable change) {
        synchronized (working) {
            change.run();
        }
    }

    /** How much is decoded. */
    public DecodeMode mode() {
        return mode;
    }

    /** The newest analysed picture. */
    public NewestPicture newest() {
        return newest;
    }

    /** Where nothing is analysed, decodes the newest key frame, for {@link #newest}. */
    public void wantSnapshot() {
        if (mode == DecodeMode.NONE) {
            snapshotWanted = true;
            schedule();
        }
    }

    /** Frames that were not decoded, or not analysed though they were due, because the eye was behind or they failed. */
    public long dropped() {
        return backlog.dropped() + leftOut + failed;
    }

    /** Frames analysed. */
    public long analysed() {
        return analysed;
    }

    /** Pixels of the decoded picture, 0 before the first. */
    public int width() {
        return width;
    }

    /** Rows of the decoded picture, 0 before the first. */
    public int height() {
        return height;
    }

    @Override
    public void started(StreamInfo info) {
        backlog.restart();
        stream = info;
    }

    @Override
    public void packet(Packet packet) {
        DecodeMode now = mode;
        backlog.offer(packet, now);
        boolean wanted = now == DecodeMode.FULL || packet.isKeyFrame();
        if (wanted && (now != DecodeMode.NONE || snapshotWanted)) {
            schedule();
        }
    }

    @Override
    public void ended(SourceException why) {
        backlog.restart();
    }

    private void schedule() {
        if (queued.compareAndSet(false, true)) {
            pool.submit(job);
        }
    }

    private boolean work() {
        boolean more = false;
        try {
            synchronized (working) {
                more = !closed && decodeSome();
            }
        } finally {
            if (!more) {
                queued.set(false);
            }
        }
        if (!more && !backlog.isEmpty() && (mode != DecodeMode.NONE || snapshotWanted) && !closed) {
            // A packet that came between the last look and leaving the queue.
            schedule();
        }
        return more;
    }

    private boolean decodeSome() {
        if (mode == DecodeMode.NONE && !snapshotWanted) {
            return false;
        }
        AVPacket into = packet == null ? packet = allocatePacket() : packet;
        for (int i = 0; i < PacketBacklog.CAPACITY && backlog.poll(into); i++) {
            VideoDecoder ready = prepare();
            if (ready == null) {
                return false;
            }
            decode(ready, into);
            avcodec.av_packet_unref(into);
        }
        due.take(this::show);
        return !backlog.isEmpty();
    }

    private @Nullable VideoDecoder prepare() {
        StreamInfo wanted = stream;
        VideoDecoder have = decoder;
        boolean broken = backlog.takeBroken();
        if (have != null && opened == wanted) {
            if (broken) {
                have.flush();
            }
            return have;
        }
        if (have != null) {
            have.close();
        }
        opened = wanted;
        decoder = wanted == null ? null : VideoDecoder.open(wanted);
        return decoder;
    }

    private void decode(VideoDecoder ready, AVPacket from) {
        boolean keyFrame = (from.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        boolean wanted = mode != DecodeMode.FULL || rate.wants(from.pts(), keyFrame);
        ready.spare(!wanted);
        if (!ready.send(from)) {
            failed();
            return;
        }
        if (mode != DecodeMode.FULL) {
            // A picture that waits for others to be put in order would come one key frame late.
            ready.send(NO_MORE);
        }
        AVFrame into = frame == null ? frame = allocateFrame() : frame;
        while (ready.receive(into)) {
            boolean isKey = (into.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
            if (snapshotWanted || rate.takes(into.pts(), isKey)) {
                hold(into);
            }
            avutil.av_frame_unref(into);
        }
        if (mode != DecodeMode.FULL) {
            ready.flush();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer at a time
    private void hold(AVFrame decoded) {
        if (due.hold(decoded)) {
            leftOut++;
        }
    }

    private void show(AVFrame decoded) {
        boolean keyFrame = (decoded.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
        long timeMs = decoded.pts();
        width = decoded.width();
        height = decoded.height();
        newest.put(decoded, timeMs);
        snapshotWanted = false;
        if (mode == DecodeMode.NONE) {
            return;
        }
        try {
            Scaler to = scaler == null ? scaler = new Scaler() : scaler;
            BytePointer bgr = to.scale(decoded, ANALYSIS_WIDTH);
            analyser.analyse(new Frame(bgr, to.width(), to.height(), to.strideBytes(), timeMs, keyFrame, ++sequence));
            analysed++;
        } catch (RuntimeException bug) {
            failed();
            if (!failureLogged) {
                failureLogged = true;
                log.error(
                        "camera {}: a frame could not be analysed; more of this camera are only counted",
                        cameraId,
                        bug);
            }
        }
    }

    private void failed() {
        failed++;
    }

    private static AVPacket allocatePacket() {
        NativeHandles.opened();
        return avcodec.av_packet_alloc();
    }

    private static AVFrame allocateFrame() {
        NativeHandles.opened();
        return avutil.av_frame_alloc();
    }

    /** Frees everything; the source must have ended. */
    @Override
    public void close() {
        synchronized (working) {
            closed = true;
            backlog.close();
            newest.close();
            due.close();
            if (decoder != null) {
                decoder.close();
            }
            if (scaler != null) {
                scaler.close();
            }
            if (packet != null) {
                avcodec.av_packet_free(packet);
                NativeHandles.closed();
            }
            if (frame != null) {
                avutil.av_frame_free(frame);
                NativeHandles.closed();
            }
        }
    }
}
