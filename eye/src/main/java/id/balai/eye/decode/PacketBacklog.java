package id.balai.eye.decode;

import id.balai.eye.source.Packet;
import id.balai.eye.source.PacketRing;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * The packets of one camera that wait to be decoded. When decoding is behind, the newest picture is worth more than the
 * oldest: a key frame pushes out what waited before it, and a backlog that is full is thrown away until the next key
 * frame, because what follows a gap cannot be decoded.
 */
final class PacketBacklog implements AutoCloseable {

    /** So many packets may wait. */
    static final int CAPACITY = 64;

    /** A key frame may find this many packets waiting without pushing them out: a moment's delay, not a backlog. */
    private static final int TOLERATED = 12;

    private final PacketRing ring = new PacketRing(CAPACITY);
    private boolean waitsForKeyFrame = true;
    private boolean broken;
    private long dropped;

    /** Takes {@code packet}, or drops it by the rules above. */
    synchronized void offer(Packet packet, DecodeMode mode) {
        if (packet.isKeyFrame()) {
            int tolerated = mode == DecodeMode.FULL ? TOLERATED : 0;
            if (ring.size() > tolerated) {
                drop(mode);
            }
            waitsForKeyFrame = false;
        } else if (mode != DecodeMode.FULL) {
            // Whatever follows was coded against pictures that were left out.
            waitsForKeyFrame = true;
            return;
        }
        if (waitsForKeyFrame) {
            dropped++;
            return;
        }
        if (!ring.offer(packet)) {
            drop(mode);
            dropped++;
            waitsForKeyFrame = true;
        }
    }

    private void drop(DecodeMode mode) {
        int gone = ring.clear();
        // Without analysis nobody misses the frames.
        dropped += mode == DecodeMode.NONE ? 0 : gone;
        broken = true;
    }

    /** Moves the oldest into {@code into}. False when none waits. */
    synchronized boolean poll(AVPacket into) {
        return ring.poll(into);
    }

    /** True once after packets were left out: the decoder must forget what it has. */
    synchronized boolean takeBroken() {
        boolean was = broken;
        broken = false;
        return was;
    }

    /** Forgets all, for a new connection. */
    synchronized void restart() {
        ring.clear();
        waitsForKeyFrame = true;
        broken = true;
    }

    synchronized boolean isEmpty() {
        return ring.size() == 0;
    }

    synchronized long dropped() {
        return dropped;
    }

    @Override
    public synchronized void close() {
        ring.close();
    }
}
