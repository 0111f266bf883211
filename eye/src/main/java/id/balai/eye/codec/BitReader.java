package id.balai.eye.codec;

/**
 * Reads the bits of a NAL unit's payload with its emulation prevention bytes left out (ITU-T H.264, 7.3.1 and 9.1). Past
 * the end it reads zeros: parameter sets that are cut short give nonsense that their readers check, never an exception.
 */
final class BitReader {

    private final byte[] payload;
    private final int length;
    private int bit;

    /** Over {@code nal} from the byte {@code offset}, after the NAL header. */
    BitReader(byte[] nal, int offset) {
        payload = new byte[Math.max(0, nal.length - offset)];
        int zeros = 0;
        int written = 0;
        for (int i = offset; i < nal.length; i++) {
            if (zeros >= 2 && nal[i] == 3) {
                zeros = 0;
                continue;
            }
            zeros = nal[i] == 0 ? zeros + 1 : 0;
            payload[written++] = nal[i];
        }
        length = written;
    }

    /** {@code count} bits, 32 at most, as an unsigned number. */
    long bits(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    boolean flag() {
        return bit() == 1;
    }

    void skip(int count) {
        bit += count;
    }

    /** Unsigned Exp-Golomb code. */
    int ue() {
        int zeros = 0;
        while (bit() == 0) {
            zeros++;
            if (zeros > 31 || bit > length * 8) {
                return 0;
            }
        }
        return (int) ((1L << zeros) - 1 + bits(zeros));
    }

    /** Signed Exp-Golomb code. */
    int se() {
        int code = ue();
        return (code & 1) == 1 ? (code + 1) >>> 1 : -(code >>> 1);
    }

    private int bit() {
        int at = bit++;
        return at >= length * 8 ? 0 : payload[at >> 3] >> (7 - (at & 7)) & 1;
    }
}
