package id.balai.eye.codec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parameter sets a decoder must have before the first picture.
 *
 * @param vps video parameter sets, none in H.264
 * @param sps sequence parameter sets
 * @param pps picture parameter sets
 */
public record ParameterSets(List<byte[]> vps, List<byte[]> sps, List<byte[]> pps) {

    private static final int MOST_OF_A_KIND = 32;

    /** None yet. */
    public static final ParameterSets NONE = new ParameterSets(List.of(), List.of(), List.of());

    /** Those within {@code data}; see {@link NalUnits#each}. */
    public static ParameterSets within(VideoCodec codec, MemorySegment data, int lengthBytes) {
        List<byte[]> vps = new ArrayList<>(1);
        List<byte[]> sps = new ArrayList<>(1);
        List<byte[]> pps = new ArrayList<>(1);
        NalUnits.each(data, lengthBytes, (in, offset, length) -> {
            switch (codec.kind(in.get(JAVA_BYTE, offset))) {
                case VPS -> add(vps, in, offset, length);
                case SPS -> add(sps, in, offset, length);
                case PPS -> add(pps, in, offset, length);
                case DELIMITER, CONTENT -> {}
            }
        });
        return new ParameterSets(vps, sps, pps);
    }

    private static void add(List<byte[]> to, MemorySegment in, long offset, long length) {
        if (to.size() < MOST_OF_A_KIND && length <= 0xffff) {
            to.add(in.asSlice(offset, length).toArray(JAVA_BYTE));
        }
    }

    /** True when pictures can be decoded with these. */
    public boolean isCompleteFor(VideoCodec codec) {
        return !sps.isEmpty() && !pps.isEmpty() && (codec == VideoCodec.H264 || !vps.isEmpty());
    }

    /** These, with the kinds that {@code newer} has taken from there. */
    public ParameterSets with(ParameterSets newer) {
        return new ParameterSets(
                newer.vps.isEmpty() ? vps : newer.vps,
                newer.sps.isEmpty() ? sps : newer.sps,
                newer.pps.isEmpty() ? pps : newer.pps);
    }

    /** True when both hold the same bytes. */
    public boolean sameAs(ParameterSets other) {
        return same(vps, other.vps) && same(sps, other.sps) && same(pps, other.pps);
    }

    private static boolean same(List<byte[]> ours, List<byte[]> theirs) {
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (!Arrays.equals(ours.get(i), theirs.get(i))) {
                return false;
            }
        }
        return true;
    }
}
