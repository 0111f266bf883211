package id.balai.eye.codec;

import java.io.ByteArrayOutputStream;

/** Writes bits as a parameter set has them, for tests. */
final class BitWriter {

    private final StringBuilder bits = new StringBuilder();

    BitWriter bits(long value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bits.append((value >> i & 1) == 1 ? '1' : '0');
        }
        return this;
    }

    BitWriter ue(int value) {
        int length = 32 - Integer.numberOfLeadingZeros(value + 1);
        return bits(0, length - 1).bits(value + 1, length);
    }

    /** A NAL unit of {@code header} and what was written, with emulation prevention. */
    byte[] nal(int... header) {
        StringBuilder whole = new StringBuilder(bits).append('1');
        while (whole.length() % 8 != 0) {
            whole.append('0');
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int part : header) {
            out.write(part);
        }
        int zeros = 0;
        for (int i = 0; i < whole.length(); i += 8) {
            int next = Integer.parseInt(whole.substring(i, i + 8), 2);
            if (zeros >= 2 && next <= 3) {
                out.write(3);
                zeros = 0;
            }
            out.write(next);
            zeros = next == 0 ? zeros + 1 : 0;
        }
        return out.toByteArray();
    }
}
