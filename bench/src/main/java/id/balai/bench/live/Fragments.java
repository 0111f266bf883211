package id.balai.bench.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads as much of a fragment of MP4 (ISO/IEC 14496-12, {@code moof} and {@code mdat}) as a measurement needs. */
final class Fragments {

    /** Behind the letters {@code trun}: version and flags, the count, the data's offset, then the samples. */
    private static final int COUNT_AT = 8;

    private static final int SAMPLES_AT = 16;

    /** Each sample's duration, size, flags and composition offset. */
    private static final int SAMPLE_BYTES = 16;

    private static final int SIZE_AT = 4;
    private static final int LETTERS = 4;

    private Fragments() {}

    /** Where each picture of {@code fragment} ends; none when it is no fragment. */
    static int[] sampleEnds(byte[] fragment) {
        int trun = indexOf(fragment, "trun");
        int mdat = indexOf(fragment, "mdat");
        if (trun < 0 || mdat < 0) {
            return new int[0];
        }
        ByteBuffer in = ByteBuffer.wrap(fragment);
        int[] ends = new int[in.getInt(trun + COUNT_AT)];
        int end = mdat + LETTERS;
        for (int i = 0; i < ends.length; i++) {
            end += in.getInt(trun + SAMPLES_AT + i * SAMPLE_BYTES + SIZE_AT);
            ends[i] = end;
        }
        return ends;
    }

    /** Where the four letters of a box are first. */
    private static int indexOf(byte[] fragment, String type) {
        byte[] letters = type.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + LETTERS <= fragment.length; i++) {
            if (Arrays.equals(fragment, i, i + LETTERS, letters, 0, LETTERS)) {
                return i;
            }
        }
        return -1;
    }
}
