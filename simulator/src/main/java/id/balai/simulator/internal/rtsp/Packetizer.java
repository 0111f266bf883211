package id.balai.simulator.internal.rtsp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts pictures into RTP payloads: H.264 by RFC 6184 (single NAL unit, STAP-A, FU-A), H.265 by RFC 7798 (single NAL unit,
 * AP, FU; no DONL fields). Parameter sets go in front of each key frame, in one aggregation packet.
 */
final class Packetizer {
    /** Largest payload in bytes, so that with all headers a packet fits in an Ethernet frame. */
    static final int MAX_PAYLOAD = 1400;

    private static final int H264_STAP_A = 24;
    private static final int H264_FU_A = 28;
    private static final int H265_AP = 48;
    private static final int H265_FU = 49;

    private Packetizer() {}

    /** The payloads of one picture's NAL units; parameter sets may be none. */
    static List<byte[]> payloads(VideoCodec codec, List<byte[]> parameterSets, List<byte[]> units) {
        List<byte[]> payloads = new ArrayList<>();
        int together = parameterSets.stream().mapToInt(set -> set.length + 2).sum() + 2;
        if (parameterSets.size() > 1 && together <= MAX_PAYLOAD) {
            payloads.add(aggregate(codec, parameterSets));
        } else {
            parameterSets.forEach(set -> split(codec, set, payloads));
        }
        units.forEach(unit -> split(codec, unit, payloads));
        return payloads;
    }

    private static byte[] aggregate(VideoCodec codec, List<byte[]> units) {
        var out = new ByteArrayOutputStream();
        byte[] first = units.getFirst();
        switch (codec) {
            case H264 -> {
                // NRI of the aggregation is the highest of its units'.
                int importance =
                        units.stream().mapToInt(unit -> unit[0] & 0x60).max().orElse(0);
                out.write(importance | H264_STAP_A);
            }
            case H265 -> {
                out.write(first[0] & 0x81 | H265_AP << 1);
                out.write(first[1]);
            }
        }
        for (byte[] unit : units) {
            out.write(unit.length >> 8);
            out.write(unit.length);
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }

    private static void split(VideoCodec codec, byte[] unit, List<byte[]> payloads) {
        if (unit.length <= MAX_PAYLOAD) {
            payloads.add(unit);
            return;
        }
        int unitHeader = codec == VideoCodec.H264 ? 1 : 2;
        int room = MAX_PAYLOAD - unitHeader - 1;
        for (int at = unitHeader; at < unit.length; at += room) {
            int length = Math.min(room, unit.length - at);
            byte[] payload = new byte[unitHeader + 1 + length];
            switch (codec) {
                case H264 -> payload[0] = (byte) (unit[0] & 0xe0 | H264_FU_A);
                case H265 -> {
                    payload[0] = (byte) (unit[0] & 0x81 | H265_FU << 1);
                    payload[1] = unit[1];
                }
            }
            int start = at == unitHeader ? 0x80 : 0;
            int end = at + length == unit.length ? 0x40 : 0;
            payload[unitHeader] = (byte) (start | end | codec.type(unit));
            System.arraycopy(unit, at, payload, unitHeader + 1, length);
            payloads.add(payload);
        }
    }
}
