package id.balai.eye.live;

import id.balai.eye.codec.Extradata;
import id.balai.eye.codec.ParameterSets;
import id.balai.eye.codec.VideoCodec;
import id.balai.eye.codec.VideoFormat;
import id.balai.eye.source.NativeHandles;
import id.balai.eye.source.Packet;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts packets into fragments and gives them to the audience. A fragment holds some 120 ms, so that a picture is not old
 * when it is seen and a machine with hundreds of viewers is not kept busy with small writes; a key frame always begins
 * one. Not safe for several threads.
 */
final class Muxer {

    private static final long FRAGMENT_UNITS = InitSegment.TIMESCALE * 120L / 1_000;
    private static final long BACKWARD_JUMP_MICROS = 1_000_000;
    private static final long FORWARD_JUMP_MICROS = 10_000_000;
    private static final long MAX_KEPT_BYTES = 16L * 1024 * 1024;

    private final ByteBufAllocator allocator;
    private final Audience audience;
    private final FragmentBuilder fragment;
    private final List<ByteBuf> sinceKeyFrame = new ArrayList<>();

    private VideoCodec codec = VideoCodec.H264;
    private int lengthBytes;
    private ParameterSets sets = ParameterSets.NONE;
    private @Nullable LiveFormat format;
    private @Nullable ByteBuf init;

    private long zeroMicros;
    private long lastMicros;
    private long lastTime;
    private long keptBytes;
    private double bytesPerSecond;

    Muxer(ByteBufAllocator allocator, Audience audience) {
        this.allocator = allocator;
        this.audience = audience;
        this.fragment = new FragmentBuilder(allocator);
    }

    /** A new connection, with what is known of its stream. */
    void begin(VideoCodec codec, Extradata extradata) {
        reset();
        this.codec = codec;
        this.lengthBytes = extradata.lengthBytes();
        this.sets = extradata.sets();
    }

    /** Forgets what was made; the next key frame begins anew. */
    void reset() {
        fragment.close();
        forgetKept();
        format = null;
        if (init != null) {
            init.release();
            NativeHandles.closed();
            init = null;
        }
    }

    /** Gives someone who has come later what the others have had since the last key frame. */
    void catchUp(Viewer viewer) {
        if (format != null && init != null) {
            audience.catchUp(viewer, format, init, sinceKeyFrame);
        }
    }

    /** The next picture. */
    void add(Packet packet) {
        long step = packet.decodeMicros() - lastMicros;
        if (format != null && (step < -BACKWARD_JUMP_MICROS || step > FORWARD_JUMP_MICROS)) {
            reset();
        }
        if (packet.isKeyFrame()) {
            takeParameterSets(packet);
        }
        if (format == null) {
            return;
        }
        lastMicros = packet.decodeMicros();
        long time = Math.max(units(packet.decodeMicros()), lastTime + 1);
        boolean due = !fragment.isEmpty() && time - fragment.startTime() >= FRAGMENT_UNITS;
        if (due || fragment.isFull() || (packet.isKeyFrame() && !fragment.isEmpty())) {
            flush(time);
        }
        if (packet.isKeyFrame()) {
            forgetKept();
        }
        lastTime = time;
        fragment.add(packet, codec, lengthBytes, time, units(packet.presentMicros()));
    }

    private long units(long micros) {
        return (micros - zeroMicros) * (InitSegment.TIMESCALE / 10_000) / 100;
    }

    private void takeParameterSets(Packet packet) {
        ParameterSets merged = sets.with(ParameterSets.within(codec, packet.data(), lengthBytes));
        boolean changed = !merged.sameAs(sets);
        sets = merged;
        if ((format == null || changed) && sets.isCompleteFor(codec)) {
            VideoFormat video = VideoFormat.of(codec, sets);
            if (video.size().isPlausible()) {
                announce(video, packet);
            }
        }
    }

    private void announce(VideoFormat video, Packet first) {
        reset();
        zeroMicros = first.decodeMicros();
        lastTime = -1;
        long composition = (first.presentMicros() - first.decodeMicros()) / 1_000;
        LiveFormat told =
                new LiveFormat(video.mime(), video.size().width(), video.size().height(), first.timeMs() - composition);
        ByteBuf segment = allocator.directBuffer(1_024);
        NativeHandles.opened();
        segment.writerIndex(WebSocketFraming.MAX_HEADER_BYTES).readerIndex(WebSocketFraming.MAX_HEADER_BYTES);
        InitSegment.write(video, segment);
        WebSocketFraming.prepend(segment);
        format = told;
        init = segment;
        audience.announce(told, segment);
    }

    private void flush(long endTime) {
        boolean startsWithKeyFrame = fragment.startsWithKeyFrame();
        double seconds = (double) (endTime - fragment.startTime()) / InitSegment.TIMESCALE;
        ByteBuf done = fragment.finish(endTime);
        WebSocketFraming.prepend(done);
        bytesPerSecond += 0.1 * (done.readableBytes() / seconds - bytesPerSecond);
        audience.give(done, startsWithKeyFrame, bytesPerSecond);
        keep(done, startsWithKeyFrame);
    }

    private void keep(ByteBuf done, boolean startsWithKeyFrame) {
        boolean continues = startsWithKeyFrame || !sinceKeyFrame.isEmpty();
        if (!continues || keptBytes + done.readableBytes() > MAX_KEPT_BYTES) {
            done.release();
            forgetKept();
            return;
        }
        keptBytes += done.readableBytes();
        NativeHandles.opened();
        sinceKeyFrame.add(done);
    }

    private void forgetKept() {
        for (ByteBuf kept : sinceKeyFrame) {
            kept.release();
            NativeHandles.closed();
        }
        sinceKeyFrame.clear();
        keptBytes = 0;
    }
}
