package id.balai.simulator.internal.rtsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes NAL units out of what containers wrap them in. Broken input gives fewer units, never an exception. */
final class NalUnits {
    private NalUnits() {}

    /** Whether the bytes begin with an Annex B start code. */
    static boolean hasStartCode(byte[] data) {
        return data.length >= 4 && data[0] == 0 && data[1] == 0 && (data[2] == 1 || data[2] == 0 && data[3] == 1);
    }

    /** Units between start codes (ITU-T H.264, Annex B). */
    static List<byte[]> splitByStartCodes(byte[] data) {
        List<byte[]> units = new ArrayList<>();
        int start = -1;
        for (int i = 0; i + 2 < data.length; i++) {
            if (data[i] == 0 && data[i + 1] == 0 && data[i + 2] == 1) {
                if (start >= 0) {
                    add(units, data, start, trimZeros(data, start, i));
                }
                start = i + 3;
                i += 2;
            }
        }
        if (start >= 0) {
            add(units, data, start, data.length);
        }
        return units;
    }

    /** Units each with its length in front (ISO/IEC 14496-15). */
    static List<byte[]> splitByLengths(byte[] data, int lengthSize) {
        List<byte[]> units = new ArrayList<>();
        int at = 0;
        while (at + lengthSize <= data.length) {
            long length = 0;
            for (int i = 0; i < lengthSize; i++) {
                length = length << 8 | data[at + i] & 0xff;
            }
            at += lengthSize;
            if (length > data.length - at) {
                break;
            }
            add(units, data, at, at + (int) length);
            at += (int) length;
        }
        return units;
    }

    /** How many bytes hold a unit's length, from an avcC or hvcC record. */
    static int lengthSize(VideoCodec codec, byte[] record) {
        int at = codec == VideoCodec.H264 ? 4 : 21;
        return record.length > at ? (record[at] & 3) + 1 : 4;
    }

    /** The parameter sets in an avcC or hvcC record (ISO/IEC 14496-15, 5.3.3.1 and 8.3.3.1). */
    static List<byte[]> parameterSets(VideoCodec codec, byte[] record) {
        List<byte[]> sets = new ArrayList<>();
        switch (codec) {
            case H264 -> {
                int at = record.length > 5 ? take(record, 6, record[5] & 0x1f, sets) : record.length;
                if (at < record.length) {
                    take(record, at + 1, record[at] & 0xff, sets);
                }
            }
            case H265 -> {
                int at = 23;
                for (int arrays = record.length > 22 ? record[22] & 0xff : 0;
                        arrays > 0 && at + 2 < record.length;
                        arrays--) {
                    at = take(record, at + 3, (record[at + 1] & 0xff) << 8 | record[at + 2] & 0xff, sets);
                }
            }
        }
        return sets;
    }

    private static int take(byte[] record, int from, int count, List<byte[]> sets) {
        int at = from;
        for (int i = 0; i < count && at + 2 <= record.length; i++) {
            int length = (record[at] & 0xff) << 8 | record[at + 1] & 0xff;
            at += 2;
            if (length > record.length - at) {
                return record.length;
            }
            add(sets, record, at, at + length);
            at += length;
        }
        return at;
    }

    private static int trimZeros(byte[] data, int start, int end) {
        int last = end;
        while (last > start && data[last - 1] == 0) {
            last--;
        }
        return last;
    }

    private static void add(List<byte[]> units, byte[] data, int from, int to) {
        if (to - from >= 2) {
            units.add(Arrays.copyOfRange(data, from, to));
        }
    }
}
