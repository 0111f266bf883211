package id.balai.eye.motion;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.bitwise_and;
import static org.bytedeco.opencv.global.opencv_core.bitwise_not;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_TRUNC;
import static org.bytedeco.opencv.global.opencv_imgproc.accumulateWeighted;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Some rows of a background, which are learnt together. The street changes over seconds, so they are not learnt from each
 * picture, but with a share for the time since they were learnt last.
 */
final class Stripe implements AutoCloseable {

    private static final double LEARN_SECONDS = 8;

    /** What nobody follows is taken for a part of the street after a while. */
    private static final double FORGIVE_SECONDS = 25;

    /** Longer, and what drives through would leave a trace. */
    private static final double EACH_SECONDS = 0.3;

    private static final double LEAST_DIFFERENCE = 15;
    private static final double NOISE_SHARE = 2.2;
    private static final double MOST_NOISE = 14;

    private final Layers rows;
    private final Mat where = new Mat();
    private double seconds;

    /**
     * For the rows that {@code rows} has, which it closes.
     *
     * @param phase from 0 to 1: so that the stripes of a picture are not learnt all at once
     */
    Stripe(Layers rows, double phase) {
        this.rows = rows;
        this.seconds = phase * EACH_SECONDS;
    }

    /**
     * Learns the newest picture when it is time: where nothing is followed, and faster where nothing is seen.
     *
     * @param elapsed seconds since the picture before
     */
    void learn(double elapsed) {
        seconds += elapsed;
        if (seconds < EACH_SECONDS) {
            return;
        }
        double usual = 1 - Math.exp(-seconds / LEARN_SECONDS);
        bitwise_not(rows.changed(), where);
        accumulateWeighted(rows.picture(), rows.mean(), usual, where);
        accumulateWeighted(rows.most(), rows.noise(), usual, where);
        threshold(rows.noise(), rows.noise(), MOST_NOISE, 0, THRESH_TRUNC);
        double forgiving = 1 - Math.exp(-seconds / FORGIVE_SECONDS);
        bitwise_and(rows.changed(), rows.free(), where);
        accumulateWeighted(rows.picture(), rows.mean(), forgiving, where);
        seconds = 0;
        round();
    }

    /** Brings what pictures are compared with up to date with what is known. */
    void round() {
        rows.mean().convertTo(rows.rounded(), CV_8U);
        rows.noise().convertTo(rows.limit(), CV_8U, NOISE_SHARE, LEAST_DIFFERENCE);
    }

    @Override
    public void close() {
        rows.close();
        where.close();
    }
}
