package id.balai.simulator.internal.rtsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    private static final int TICKS_PER_PICTURE = 900;
    private static final int PICTURES = 10;

    /** Ten pictures of 10 ms, of which the first is a key frame; a payload's second byte is its number. */
    private static final Media MEDIA = media();

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Playback playback = new Playback(channel, new Feed(MEDIA, 0), 0, 1);

    @Test
    void aClientThatDoesNotReadMissesPicturesAndGoesOnAtAKeyFrame() {
        playback.seekToNow();
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        playback.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            channel.runScheduledPendingTasks();
            channel.runPendingTasks();
            return playback.droppedPictures() > PICTURES;
        });
        assertThat(take(0)).isEmpty();
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
        List<byte[]> packets = await().atMost(Duration.ofMinutes(1)).until(this::pump, list -> !list.isEmpty());
        assertThat(packets.getFirst()[13]).isZero();
    }

    @Test
    void timestampsAndSequenceNumbersRunOnThroughTheSeam() {
        playback.seekToNow();
        playback.start();
        List<byte[]> packets = new ArrayList<>();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            packets.addAll(pump());
            return packets.size() > PICTURES * 3;
        });
        for (int i = 1; i < packets.size(); i++) {
            byte[] packet = packets.get(i);
            byte[] before = packets.get(i - 1);
            assertThat(RawClient.sequence(packet)).isEqualTo(RawClient.sequence(before) + 1 & 0xffff);
            assertThat((int) RawClient.timestamp(packet) - (int) RawClient.timestamp(before))
                    .isEqualTo(TICKS_PER_PICTURE);
            assertThat(packet[13]).isEqualTo((byte) ((before[13] + 1) % PICTURES));
        }
    }

    private List<byte[]> pump() {
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();
        return take(0);
    }

    private List<byte[]> take(int interleaved) {
        List<byte[]> packets = new ArrayList<>();
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            while (out.isReadable()) {
                out.skipBytes(1);
                int to = out.readUnsignedByte();
                byte[] packet = new byte[out.readUnsignedShort()];
                out.readBytes(packet);
                if (to == interleaved) {
                    packets.add(packet);
                }
            }
            out.release();
        }
        return packets;
    }

    private static Media media() {
        List<AccessUnit> units = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            long at = (long) i * TICKS_PER_PICTURE;
            units.add(new AccessUnit(at, at, i == 0, List.of(new byte[] {(byte) (i == 0 ? 0x65 : 0x41), (byte) i})));
        }
        return new Media(
                VideoCodec.H264,
                List.of(new byte[] {0x67, 66, 0, 30}, new byte[] {0x68, 1}),
                640,
                360,
                100,
                (long) PICTURES * TICKS_PER_PICTURE,
                units);
    }
}
