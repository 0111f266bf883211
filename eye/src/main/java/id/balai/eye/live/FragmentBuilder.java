package id.balai.eye.live;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import id.balai.eye.codec.NalUnits;
import id.balai.eye.codec.VideoCodec;
import id.balai.eye.source.Packet;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers some samples into one movie fragment, {@code moof} and {@code mdat} (ISO/IEC 14496-12, 8.8). A picture's bytes
 * are copied once, from libav's memory to where the network takes them; the boxes, whose size is known only at the end,
 * are written into room left free before them. Times are in units of 1/90000 s.
 */
final class FragmentBuilder implements AutoCloseable {

    /** Most samples of a fragment. */
    static final int MAX_SAMPLES = 32;

    private static final int SAMPLE_BYTES = 16;
    private static final int BOXES_BYTES = 88;
    private static final int MDAT_HEADER_BYTES = 8;
    private static final int HEADROOM =
            WebSocketFraming.MAX_HEADER_BYTES + BOXES_BYTES + MAX_SAMPLES * SAMPLE_BYTES + MDAT_HEADER_BYTES;

    // sample_depends_on 2 (on none) for key frames; sample_depends_on 1 and sample_is_non_sync_sample for others.
    private static final int KEY_FLAGS = 0x02000000;
    private static final int DELTA_FLAGS = 0x01010000;

    private final ByteBufAllocator allocator;
    private final NalUnits.Visitor appender = this::appendNal;
    private final long[] decodeTimes = new long[MAX_SAMPLES];
    private final int[] sizes = new int[MAX_SAMPLES];
    private final int[] composition = new int[MAX_SAMPLES];
    private final boolean[] keys = new boolean[MAX_SAMPLES];

    private @Nullable ByteBuf buffer;
    private VideoCodec codec = VideoCodec.H264;
    private @Nullable ByteBuffer source;
    private int samples;
    private int expectedBytes = 16 * 1024;
    private int sequence;

    FragmentBuilder(ByteBufAllocator allocator) {
        this.allocator = allocator;
    }

    boolean isEmpty() {
        return samples == 0;
    }

    boolean isFull() {
        return samples == MAX_SAMPLES;
    }

    boolean startsWithKeyFrame() {
        return samples > 0 && keys[0];
    }

    long startTime() {
        return decodeTimes[0];
    }

    /** Appends a picture; its parameter sets stay out, they are in the initialisation segment. */
    void add(Packet packet, VideoCodec codec, int lengthBytes, long decodeTime, long presentTime) {
        ByteBuf into = buffer;
        if (into == null) {
            into = allocator.directBuffer(HEADROOM + expectedBytes);
            into.writerIndex(HEADROOM).readerIndex(HEADROOM);
            buffer = into;
        }
        this.codec = codec;
        int before = into.writerIndex();
        MemorySegment data = packet.data();
        source = data.asByteBuffer();
        NalUnits.each(data, lengthBytes, appender);
        source = null;
        int size = into.writerIndex() - before;
        if (size == 0) {
            return;
        }
        decodeTimes[samples] = decodeTime;
        composition[samples] = (int) (presentTime - decodeTime);
        sizes[samples] = size;
        keys[samples] = packet.isKeyFrame();
        samples++;
    }

    private void appendNal(MemorySegment data, long offset, long length) {
        ByteBuf into = buffer;
        ByteBuffer from = source;
        if (into == null || from == null || codec.kind(data.get(JAVA_BYTE, offset)) != VideoCodec.NalKind.CONTENT) {
            return;
        }
        into.writeInt((int) length);
        into.writeBytes(from.limit((int) (offset + length)).position((int) offset));
    }

    /**
     * The fragment, with at least {@link WebSocketFraming#MAX_HEADER_BYTES} free bytes before it; the caller releases it.
     *
     * @param endTime when the sample after the last is to be decoded
     */
    ByteBuf finish(long endTime) {
        ByteBuf done = buffer;
        if (done == null || samples == 0) {
            throw new IllegalStateException("an empty fragment");
        }
        int end = done.writerIndex();
        int moofBytes = BOXES_BYTES + samples * SAMPLE_BYTES;
        int start = HEADROOM - MDAT_HEADER_BYTES - moofBytes;
        done.readerIndex(0).writerIndex(start);
        writeMoof(new BoxWriter(done), moofBytes, endTime);
        done.writeInt(end - HEADROOM + MDAT_HEADER_BYTES);
        new BoxWriter(done).text("mdat");
        done.writerIndex(end).readerIndex(start);
        expectedBytes = Math.max(4 * 1024, (end - HEADROOM) * 5 / 4);
        buffer = null;
        samples = 0;
        return done;
    }

    private void writeMoof(BoxWriter out, int moofBytes, long endTime) {
        out.box("moof", () -> {
            out.fullBox("mfhd", 0, 0, () -> out.u32(++sequence));
            out.box("traf", () -> {
                // default-base-is-moof: offsets count from the moof's first byte.
                out.fullBox("tfhd", 0, 0x020000, () -> out.u32(InitSegment.TRACK));
                out.fullBox("tfdt", 1, 0, () -> out.u32(decodeTimes[0] >>> 32).u32(decodeTimes[0]));
                // Data offset, and for each sample its duration, size, flags and composition offset.
                out.fullBox("trun", 1, 0x000f01, () -> {
                    out.u32(samples).u32(moofBytes + MDAT_HEADER_BYTES);
                    for (int i = 0; i < samples; i++) {
                        long next = i + 1 < samples ? decodeTimes[i + 1] : endTime;
                        out.u32(next - decodeTimes[i]).u32(sizes[i]);
                        out.u32(keys[i] ? KEY_FLAGS : DELTA_FLAGS).u32(composition[i]);
                    }
                });
            });
        });
    }

    /** Throws away what has been gathered. */
    @Override
    public void close() {
        ByteBuf unfinished = buffer;
        if (unfinished != null) {
            unfinished.release();
        }
        buffer = null;
        samples = 0;
    }
}
