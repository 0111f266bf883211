package id.balai.eye.source;

import java.lang.foreign.MemorySegment;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;

/**
 * One access unit: a coded picture. There is one such object a source; it is lent to consumers during their call and
 * filled anew with the next packet, so that reading makes no garbage.
 */
public final class Packet {

    private final AVPacket packet;
    private long decodeMicros;
    private long presentMicros;
    private long timeMs;
    private long arrivedMs;
    private boolean keyFrame;
    private int size;

    Packet(AVPacket packet) {
        this.packet = packet;
    }

    void fill(long decodeMicros, long presentMicros, long timeMs, long arrivedMs) {
        this.decodeMicros = decodeMicros;
        this.presentMicros = presentMicros;
        this.timeMs = timeMs;
        this.arrivedMs = arrivedMs;
        this.keyFrame = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        this.size = packet.size();
    }

    /** When it is to be decoded on the stream's own clock, microseconds. */
    public long decodeMicros() {
        return decodeMicros;
    }

    /** When it is to be shown on the stream's own clock, microseconds. */
    public long presentMicros() {
        return presentMicros;
    }

    /** When the picture was taken, milliseconds since the epoch: the camera's clock where it is told, else arrival. */
    public long timeMs() {
        return timeMs;
    }

    /** When it was read here, milliseconds since the epoch. */
    public long arrivedMs() {
        return arrivedMs;
    }

    /** True when decoding can begin here. */
    public boolean isKeyFrame() {
        return keyFrame;
    }

    /** Bytes. */
    public int size() {
        return size;
    }

    /** The bytes in native memory, valid during the consumer's call. */
    public MemorySegment data() {
        return MemorySegment.ofAddress(packet.data().address()).reinterpret(size);
    }

    AVPacket libav() {
        return packet;
    }
}
