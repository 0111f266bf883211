package id.balai.simulator.internal.rtsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PacketizerTest {
    @Property(tries = 300)
    void whatIsCutForH264IsPutTogetherAgain(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 2, max = 9000) Integer> sizes, @ForAll long seed) {
        List<byte[]> sets = List.of(nal(12, 0x67, seed), nal(5, 0x68, seed));
        List<byte[]> units = new ArrayList<>();
        sizes.forEach(size -> units.add(nal(size, 0x65, seed + units.size())));
        List<byte[]> payloads = Packetizer.payloads(VideoCodec.H264, sets, units);
        assertThat(payloads).allMatch(payload -> payload.length <= Packetizer.MAX_PAYLOAD);
        List<byte[]> expected = new ArrayList<>(sets);
        expected.addAll(units);
        assertThat(h264(payloads)).containsExactlyElementsOf(expected);
    }

    @Property(tries = 300)
    void whatIsCutForH265IsPutTogetherAgain(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 3, max = 9000) Integer> sizes, @ForAll long seed) {
        List<byte[]> sets = List.of(nal(20, 0x40, seed), nal(30, 0x42, seed), nal(7, 0x44, seed));
        List<byte[]> units = new ArrayList<>();
        sizes.forEach(size -> units.add(nal(size, 0x26, seed + units.size())));
        List<byte[]> payloads = Packetizer.payloads(VideoCodec.H265, sets, units);
        assertThat(payloads).allMatch(payload -> payload.length <= Packetizer.MAX_PAYLOAD);
        List<byte[]> expected = new ArrayList<>(sets);
        expected.addAll(units);
        assertThat(h265(payloads)).containsExactlyElementsOf(expected);
    }

    /** RFC 6184 read from its receiving side. */
    private static List<byte[]> h264(List<byte[]> payloads) {
        List<byte[]> units = new ArrayList<>();
        var fragment = new ByteArrayOutputStream();
        for (byte[] payload : payloads) {
            int type = payload[0] & 0x1f;
            if (type == 24) {
                aggregate(payload, 1, units);
            } else if (type == 28) {
                if ((payload[1] & 0x80) != 0) {
                    fragment.reset();
                    fragment.write(payload[0] & 0xe0 | payload[1] & 0x1f);
                }
                fragment.write(payload, 2, payload.length - 2);
                if ((payload[1] & 0x40) != 0) {
                    units.add(fragment.toByteArray());
                }
            } else {
                units.add(payload);
            }
        }
        return units;
    }

    /** RFC 7798 read from its receiving side. */
    private static List<byte[]> h265(List<byte[]> payloads) {
        List<byte[]> units = new ArrayList<>();
        var fragment = new ByteArrayOutputStream();
        for (byte[] payload : payloads) {
            int type = payload[0] >> 1 & 0x3f;
            if (type == 48) {
                aggregate(payload, 2, units);
            } else if (type == 49) {
                if ((payload[2] & 0x80) != 0) {
                    fragment.reset();
                    fragment.write(payload[0] & 0x81 | (payload[2] & 0x3f) << 1);
                    fragment.write(payload[1]);
                }
                fragment.write(payload, 3, payload.length - 3);
                if ((payload[2] & 0x40) != 0) {
                    units.add(fragment.toByteArray());
                }
            } else {
                units.add(payload);
            }
        }
        return units;
    }

    private static void aggregate(byte[] payload, int from, List<byte[]> units) {
        for (int at = from; at < payload.length; ) {
            int length = (payload[at] & 0xff) << 8 | payload[at + 1] & 0xff;
            units.add(Arrays.copyOfRange(payload, at + 2, at + 2 + length));
            at += 2 + length;
        }
    }

    private static byte[] nal(int size, int header, long seed) {
        byte[] nal = new byte[size];
        new Random(seed).nextBytes(nal);
        nal[0] = (byte) header;
        if (header < 0x60) {
            nal[1] = 1;
        }
        return nal;
    }
}
