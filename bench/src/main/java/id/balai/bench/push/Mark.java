package id.balai.bench.push;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A word in a change's text that says when the change was asked for. */
final class Mark {

    private static final byte[] SIGN = "Siar@".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 19;

    /** How many bytes it has. */
    static final int LENGTH = SIGN.length + DIGITS;

    private Mark() {}

    /** Of this moment, by {@link System#nanoTime}. */
    static String now() {
        return String.format(Locale.ROOT, "Siar@%019d", System.nanoTime());
    }

    /** Where the next one begins; -1 when there is none that is whole. */
    static int find(byte[] bytes, int from, int to) {
        for (int at = from; at + LENGTH <= to; at++) {
            if (bytes[at] == SIGN[0]
                    && bytes[at + 4] == SIGN[4]
                    && bytes[at + 1] == SIGN[1]
                    && bytes[at + 2] == SIGN[2]) {
                return at;
            }
        }
        return -1;
    }

    /** The moment of the one that begins there. */
    static long read(byte[] bytes, int at) {
        long nanos = 0;
        for (int digit = at + SIGN.length; digit < at + LENGTH; digit++) {
            nanos = nanos * 10 + bytes[digit] - '0';
        }
        return nanos;
    }
}
