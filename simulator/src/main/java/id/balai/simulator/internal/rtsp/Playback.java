package id.balai.simulator.internal.rtsp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends a feed to one client, on the client's event loop. Timestamps run on through the loop's seam. A client that does
 * not read is not buffered for: what it misses is dropped up to a key frame.
 */
final class Playback {
    private static final long REPORT_SECONDS = 5;
    private static final int RTP_HEADER_BYTES = 12;
    private static final int INTERLEAVED_HEADER_BYTES = 4;
    private static final int SENDER_REPORT_BYTES = 28;
    private static final int SENDER_REPORT_TYPE = 200;
    /** Seconds from 1900, where NTP counts from, to 1970. */
    private static final long NTP_EPOCH_OFFSET_SECONDS = 2_208_988_800L;

    private final Channel channel;
    private final Feed feed;
    private final int rtpChannel;
    private final int rtcpChannel;
    private final int source = ThreadLocalRandom.current().nextInt();
    private final int firstTimestamp = ThreadLocalRandom.current().nextInt();
    private final long startMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    private final long startNanos = System.nanoTime();
    private int sequence = ThreadLocalRandom.current().nextInt(1 << 16);
    private long turn;
    private int next;
    private boolean waitingForKey;
    private long droppedPictures;
    private int packets;
    private int octets;
    private @Nullable Future<?> pump;
    private @Nullable Future<?> reports;

    Playback(Channel channel, Feed feed, int rtpChannel, int rtcpChannel) {
        this.channel = channel;
        this.feed = feed;
        this.rtpChannel = rtpChannel;
        this.rtcpChannel = rtcpChannel;
    }

    /** Chooses where to begin: the newest key frame, so that the client has a picture at once. */
    void seekToNow() {
        long now = feed.ticksAt(nowMicros());
        long loop = feed.media().loopTicks();
        turn = Math.floorDiv(now, loop);
        next = feed.media().keyBefore(Math.floorMod(now, loop));
        waitingForKey = false;
    }

    /** Sequence number of the packet that comes next. */
    int sequence() {
        return sequence & 0xffff;
    }

    /** RTP timestamp of the picture that comes next, unsigned. */
    long timestamp() {
        return Integer.toUnsignedLong(timestampOf(feed.media().units().get(next)));
    }

    SSRC source() {
        return new SSRC(source);
    }

    /** Pictures not sent because the client did not read. */
    long droppedPictures() {
        return droppedPictures;
    }

    boolean isRunning() {
        return pump != null;
    }

    void start() {
        if (pump == null) {
            pump = channel.eventLoop().submit(this::sendDue);
            reports = channel.eventLoop().scheduleAtFixedRate(this::sendReport, 0, REPORT_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop() {
        if (pump != null) {
            pump.cancel(false);
            pump = null;
        }
        if (reports != null) {
            reports.cancel(false);
            reports = null;
        }
    }

    private void sendDue() {
        if (pump == null || !channel.isActive()) {
            return;
        }
        long now = feed.ticksAt(nowMicros());
        while (dueTicks() <= now) {
            send(feed.media().units().get(next));
            advance();
        }
        channel.flush();
        long waitMicros = Math.max(1000, (dueTicks() - now) * 100 / 9);
        pump = channel.eventLoop().schedule(this::sendDue, waitMicros, TimeUnit.MICROSECONDS);
    }

    private long dueTicks() {
        return turn * feed.media().loopTicks() + feed.media().units().get(next).decodeTicks();
    }

    private void advance() {
        next++;
        if (next == feed.media().units().size()) {
            next = 0;
            turn++;
        }
    }

    private void send(AccessUnit unit) {
        if (!channel.isWritable() || waitingForKey && !unit.key()) {
            waitingForKey = true;
            droppedPictures++;
            return;
        }
        waitingForKey = false;
        int size = 0;
        for (byte[] payload : unit.payloads()) {
            size += INTERLEAVED_HEADER_BYTES + RTP_HEADER_BYTES + payload.length;
        }
        ByteBuf out = channel.alloc().buffer(size);
        int timestamp = timestampOf(unit);
        int last = unit.payloads().size() - 1;
        for (int i = 0; i <= last; i++) {
            byte[] payload = unit.payloads().get(i);
            interleaved(out, rtpChannel, RTP_HEADER_BYTES + payload.length);
            out.writeByte(0x80);
            out.writeByte((i == last ? 0x80 : 0) | Sdp.PAYLOAD_TYPE);
            out.writeShort(sequence++);
            out.writeInt(timestamp);
            out.writeInt(source);
            out.writeBytes(payload);
            packets++;
            octets += payload.length;
        }
        channel.write(out, channel.voidPromise());
    }

    /** RFC 3550 section 6.4.1: what the camera's clock said at which timestamp. */
    private void sendReport() {
        if (!channel.isActive() || !channel.isWritable()) {
            return;
        }
        long micros = nowMicros();
        long seconds = Math.floorDiv(micros, 1_000_000L);
        long fraction = (Math.floorMod(micros, 1_000_000L) << 32) / 1_000_000L;
        ByteBuf out = channel.alloc().buffer(INTERLEAVED_HEADER_BYTES + SENDER_REPORT_BYTES);
        interleaved(out, rtcpChannel, SENDER_REPORT_BYTES);
        out.writeByte(0x80);
        out.writeByte(SENDER_REPORT_TYPE);
        out.writeShort(SENDER_REPORT_BYTES / 4 - 1);
        out.writeInt(source);
        out.writeInt((int) (seconds + NTP_EPOCH_OFFSET_SECONDS));
        out.writeInt((int) fraction);
        out.writeInt(firstTimestamp + (int) feed.ticksAt(micros));
        out.writeInt(packets);
        out.writeInt(octets);
        channel.writeAndFlush(out, channel.voidPromise());
    }

    private int timestampOf(AccessUnit unit) {
        return firstTimestamp + (int) (turn * feed.media().loopTicks() + unit.showTicks());
    }

    private long nowMicros() {
        return startMicros + (System.nanoTime() - startNanos) / 1000;
    }

    private static void interleaved(ByteBuf out, int channel, int length) {
        out.writeByte('$');
        out.writeByte(channel);
        out.writeShort(length);
    }

    /** A synchronisation source's number. */
    record SSRC(int number) {
        @Override
        public String toString() {
            return "%08X".formatted(number);
        }
    }
}
