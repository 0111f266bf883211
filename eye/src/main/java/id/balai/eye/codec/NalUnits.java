package id.balai.eye.codec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/** Finds the NAL units of an access unit, whichever way they are set apart. Broken input ends the search, quietly. */
public final class NalUnits {

    private NalUnits() {}

    /** Takes one NAL unit, header and all. */
    @FunctionalInterface
    public interface Visitor {
        /** The NAL unit is {@code length} bytes of {@code data} from {@code offset}; never empty. */
        void nal(MemorySegment data, long offset, long length);
    }

    /**
     * Visits each NAL unit of {@code data}.
     *
     * @param lengthBytes bytes of the length before each, 1 to 4, or 0 when start codes set them apart (ITU-T H.264,
     *     annex B)
     */
    public static void each(MemorySegment data, int lengthBytes, Visitor visitor) {
        if (lengthBytes == 0) {
            eachByStartCode(data, visitor);
        } else {
            eachByLength(data, lengthBytes, visitor);
        }
    }

    private static void eachByStartCode(MemorySegment data, Visitor visitor) {
        long begin = nextStartCode(data, 0);
        while (begin < data.byteSize()) {
            long from = begin + 3;
            long next = nextStartCode(data, from);
            long end = next;
            // Zeros before a start code belong to it or are padding.
            while (end > from && data.get(JAVA_BYTE, end - 1) == 0) {
                end--;
            }
            if (end > from) {
                visitor.nal(data, from, end - from);
            }
            begin = next;
        }
    }

    private static long nextStartCode(MemorySegment data, long from) {
        long size = data.byteSize();
        long i = from + 2;
        while (i < size) {
            byte third = data.get(JAVA_BYTE, i);
            if (third > 1 || third < 0) {
                i += 3;
            } else if (third == 1 && data.get(JAVA_BYTE, i - 1) == 0 && data.get(JAVA_BYTE, i - 2) == 0) {
                return i - 2;
            } else {
                i++;
            }
        }
        return size;
    }

    private static void eachByLength(MemorySegment data, int lengthBytes, Visitor visitor) {
        long at = 0;
        while (at + lengthBytes <= data.byteSize()) {
            long length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = length << 8 | (data.get(JAVA_BYTE, at + i) & 0xff);
            }
            at += lengthBytes;
            if (length == 0 || length > data.byteSize() - at) {
                return;
            }
            visitor.nal(data, at, length);
            at += length;
        }
    }
}
