package id.balai.simulator.internal.rtsp;

import java.util.List;

/**
 * A clip in memory.
 *
 * @param codec its codec
 * @param parameterSets in the order VPS, SPS, PPS
 * @param width in pixels
 * @param height in pixels
 * @param framesPerSecond mean rate
 * @param loopTicks length of one turn at 90 kHz
 * @param units its pictures in decoding order; the first is a key frame
 */
record Media(
        VideoCodec codec,
        List<byte[]> parameterSets,
        int width,
        int height,
        double framesPerSecond,
        long loopTicks,
        List<AccessUnit> units) {
    /** RTP's clock for video. */
    static final int TICKS_PER_SECOND = 90_000;

    Media {
        parameterSets = List.copyOf(parameterSets);
        units = List.copyOf(units);
        if (units.isEmpty()
                || !units.getFirst().key()
                || loopTicks <= units.getLast().decodeTicks()) {
            throw new IllegalArgumentException("a clip starts with a key frame and is longer than its last picture");
        }
    }

    /** Index of the picture that decoding must start with to show the given moment of the loop. */
    int keyBefore(long ticks) {
        int low = 0;
        int high = units.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (units.get(middle).decodeTicks() <= ticks) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        while (!units.get(low).key()) {
            low--;
        }
        return low;
    }
}
