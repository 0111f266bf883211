package id.balai.eye.codec;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * What libav's extradata says: the parameter sets, and how NAL units are set apart in the stream's packets.
 *
 * @param sets what is there, maybe none
 * @param lengthBytes bytes of the length before each NAL unit, or 0 for start codes
 */
public record Extradata(ParameterSets sets, int lengthBytes) {

    /** Reads {@code avcC} and {@code hvcC} content (ISO/IEC 14496-15) as well as parameter sets with start codes. */
    public static Extradata parse(VideoCodec codec, byte[] extradata) {
        if (extradata.length < 7 || extradata[0] != 1) {
            return new Extradata(ParameterSets.within(codec, MemorySegment.ofArray(extradata), 0), 0);
        }
        return switch (codec) {
            case H264 -> avc(extradata);
            case H265 -> hevc(extradata);
        };
    }

    private static Extradata avc(byte[] box) {
        Cursor in = new Cursor(box, 5);
        List<byte[]> sps = in.sized(in.next() & 0x1f);
        List<byte[]> pps = in.sized(in.next());
        return new Extradata(new ParameterSets(List.of(), sps, pps), (box[4] & 3) + 1);
    }

    private static Extradata hevc(byte[] box) {
        List<byte[]> vps = new ArrayList<>();
        List<byte[]> sps = new ArrayList<>();
        List<byte[]> pps = new ArrayList<>();
        Cursor in = new Cursor(box, 22);
        int arrays = in.next();
        for (int i = 0; i < arrays; i++) {
            int type = in.next() & 0x3f;
            List<byte[]> sets = in.sized(in.next() << 8 | in.next());
            switch (type) {
                case 32 -> vps.addAll(sets);
                case 33 -> sps.addAll(sets);
                case 34 -> pps.addAll(sets);
                default -> {}
            }
        }
        int lengthBytes = box.length > 21 ? (box[21] & 3) + 1 : 4;
        return new Extradata(new ParameterSets(vps, sps, pps), lengthBytes);
    }

    /** Reads forward; past the end there are zeros. */
    private static final class Cursor {
        private final byte[] bytes;
        private int at;

        Cursor(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        int next() {
            return at < bytes.length ? bytes[at++] & 0xff : 0;
        }

        List<byte[]> sized(int count) {
            List<byte[]> sets = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int length = next() << 8 | next();
                if (length == 0 || length > bytes.length - at) {
                    break;
                }
                byte[] set = new byte[length];
                System.arraycopy(bytes, at, set, 0, length);
                sets.add(set);
                at += length;
            }
            return sets;
        }
    }
}
