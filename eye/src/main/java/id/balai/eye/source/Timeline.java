package id.balai.eye.source;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

/** Gives every packet both of its times, on a clock that goes on when a file begins anew. */
final class Timeline {

    private static final long USUAL_FRAME_MICROS = 40_000;

    private boolean begun;
    private long offset;
    private long decode;
    private long present;
    private long lastStep = USUAL_FRAME_MICROS;
    private boolean restarted;

    /** The next packet's times as the stream gives them, microseconds, either may be missing. */
    void place(long givenDecode, long givenPresent) {
        long previous = decode;
        long rawDecode = givenDecode != AV_NOPTS_VALUE ? givenDecode : givenPresent;
        if (rawDecode == AV_NOPTS_VALUE) {
            rawDecode = begun ? previous - offset + lastStep : 0;
        }
        long rawPresent = givenPresent != AV_NOPTS_VALUE ? givenPresent : rawDecode;
        if (restarted) {
            offset = previous + lastStep - rawDecode;
            restarted = false;
        }
        decode = rawDecode + offset;
        present = rawPresent + offset;
        if (begun && decode > previous && decode - previous < 1_000_000) {
            lastStep = decode - previous;
        }
        begun = true;
    }

    /** The file begins anew: the next packet follows the last. */
    void restart() {
        restarted = true;
    }

    long decodeMicros() {
        return decode;
    }

    long presentMicros() {
        return present;
    }
}
