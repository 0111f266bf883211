package id.balai.eye.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;

/**
 * A bounded queue of references to packets. The packets' bytes are shared with whoever else holds them; the slots are
 * reused. Not safe for several threads: its owner locks.
 */
public final class PacketRing implements AutoCloseable {

    private final int capacity;
    private final List<Slot> slots = new ArrayList<>();
    private int head;
    private int size;
    private long bytes;

    /** One held packet. */
    public static final class Slot {
        private final AVPacket packet;
        private long decodeMicros;
        private long presentMicros;
        private long timeMs;
        private long arrivedMs;

        private Slot() {
            packet = avcodec.av_packet_alloc();
            NativeHandles.opened();
        }

        private void free() {
            avcodec.av_packet_free(packet);
            NativeHandles.closed();
        }
    }

    /** With room for {@code capacity} packets; memory for them is taken as they come. */
    public PacketRing(int capacity) {
        this.capacity = capacity;
    }

    /** Holds {@code packet}. False, and nothing held, when it is full. */
    public boolean offer(Packet packet) {
        if (size == capacity) {
            return false;
        }
        int tail = (head + size) % capacity;
        while (slots.size() <= tail) {
            slots.add(new Slot());
        }
        Slot slot = slots.get(tail);
        if (avcodec.av_packet_ref(slot.packet, packet.libav()) < 0) {
            return false;
        }
        slot.decodeMicros = packet.decodeMicros();
        slot.presentMicros = packet.presentMicros();
        slot.timeMs = packet.timeMs();
        slot.arrivedMs = packet.arrivedMs();
        size++;
        bytes += packet.size();
        return true;
    }

    /**
     * Moves the oldest packet into {@code into}, which then owns the reference, its presentation time replaced by the
     * picture's time in milliseconds since the epoch. False when empty.
     */
    public boolean poll(AVPacket into) {
        if (size == 0) {
            return false;
        }
        Slot slot = slots.get(head);
        bytes -= slot.packet.size();
        avcodec.av_packet_unref(into);
        avcodec.av_packet_move_ref(into, slot.packet);
        into.pts(slot.timeMs);
        into.dts(slot.timeMs);
        head = (head + 1) % capacity;
        size--;
        return true;
    }

    /** Lends each held packet to {@code consumer}, oldest first. */
    public void lendAll(Consumer<Packet> consumer) {
        for (int i = 0; i < size; i++) {
            Slot slot = slots.get((head + i) % capacity);
            Packet lent = new Packet(slot.packet);
            lent.fill(slot.decodeMicros, slot.presentMicros, slot.timeMs, slot.arrivedMs);
            consumer.accept(lent);
        }
    }

    /** Lets all packets go and tells how many there were. */
    public int clear() {
        int had = size;
        for (int i = 0; i < size; i++) {
            avcodec.av_packet_unref(slots.get((head + i) % capacity).packet);
        }
        head = 0;
        size = 0;
        bytes = 0;
        return had;
    }

    /** How many are held. */
    public int size() {
        return size;
    }

    /** Bytes of all that are held. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        clear();
        slots.forEach(Slot::free);
        slots.clear();
    }
}
