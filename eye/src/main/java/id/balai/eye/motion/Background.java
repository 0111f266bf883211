package id.balai.eye.motion;

import static org.bytedeco.opencv.global.opencv_core.CMP_GT;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.absdiff;
import static org.bytedeco.opencv.global.opencv_core.compare;
import static org.bytedeco.opencv.global.opencv_core.countNonZero;
import static org.bytedeco.opencv.global.opencv_core.max;
import static org.bytedeco.opencv.global.opencv_core.split;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * What a street looks like when nothing is on it: for each pixel and colour a mean that follows the light over seconds,
 * and how much the pixel trembles. Pixels of what is followed are not learnt, so what parks stays visible.
 */
final class Background implements AutoCloseable {

    /** So much of the picture does not start to move at once: the light has changed, or the camera's exposure. */
    private static final double LIGHT_SHARE = 0.45;

    private static final int SAMPLE_STEP = 97;
    private static final int STRIPES = 4;
    private static final double FIRST_NOISE = 2;
    private static final int COLOURS = 3;

    private final int pixels;
    private final Layers layers;
    private final Mat things;
    private final Mat difference = new Mat();
    private final MatVector colours = new MatVector(new Mat(), new Mat(), new Mat());
    private final ByteBuffer pictureAt;
    private final FloatBuffer meanAt;
    private final ByteBuffer roundedAt;
    private final ByteBuffer thingsAt;
    private final Shadows shadows;
    private final List<Stripe> stripes = new ArrayList<>();
    private final Scalar full = Scalar.all(255);
    private final Scalar none = Scalar.all(0);
    private boolean started;

    Background(int width, int height) {
        pixels = width * height;
        layers = Layers.of(width, height);
        things = new Mat(height, width, CV_8UC1);
        pictureAt = layers.picture().createBuffer();
        meanAt = layers.mean().createBuffer();
        roundedAt = layers.rounded().createBuffer();
        thingsAt = things.createBuffer();
        shadows = new Shadows(width, height, pictureAt, meanAt);
        try (Scalar noise = Scalar.all(FIRST_NOISE)) {
            layers.noise().put(noise);
        }
        for (int i = 0; i < STRIPES; i++) {
            Layers rows = layers.rows(i * height / STRIPES, (i + 1) * height / STRIPES);
            stripes.add(new Stripe(rows, (double) i / STRIPES));
        }
    }

    /** Where the next picture is put before {@link #take}; three bytes a pixel: blue, green, red. */
    Mat picture() {
        return layers.picture();
    }

    /** The newest picture's bytes. */
    ByteBuffer pictureAt() {
        return pictureAt;
    }

    /** The mean colours, in the order of the picture's. */
    FloatBuffer meanAt() {
        return meanAt;
    }

    /**
     * Takes the picture that was put into {@link #picture}. Until the next call {@link #things} and {@link #changed} tell
     * what is on it.
     *
     * @param followed where something is followed
     * @param seconds since the last picture
     * @return the area around all the things
     */
    Area take(List<Area> followed, double seconds) {
        if (!started) {
            started = true;
            restart();
        }
        int different = compareWithMean();
        if (different > LIGHT_SHARE * pixels) {
            followLight();
            different = compareWithMean();
            if (different > LIGHT_SHARE * pixels) {
                restart();
                different = compareWithMean();
            }
        }
        Area where = Area.NONE;
        if (different > 0) {
            layers.changed().copyTo(things);
            where = shadows.takeOut(thingsAt);
        }
        learn(followed, seconds);
        return where;
    }

    /** Not 0 where something is that is not shadow; whoever looks for it may change it. */
    Mat things() {
        return things;
    }

    /** Not 0 where the picture differs, also where that may be a shadow. */
    Mat changed() {
        return layers.changed();
    }

    /** Takes a pixel as it is for background from now on. */
    void absorb(int pixel) {
        for (int at = COLOURS * pixel; at < COLOURS * (pixel + 1); at++) {
            meanAt.put(at, pictureAt.get(at) & 0xff);
            roundedAt.put(at, pictureAt.get(at));
        }
    }

    private void restart() {
        layers.picture().convertTo(layers.mean(), CV_32F);
        stripes.forEach(Stripe::round);
    }

    /** How many pixels differ. */
    private int compareWithMean() {
        absdiff(layers.picture(), layers.rounded(), difference);
        split(difference, colours);
        try (Mat blue = colours.get(0);
                Mat green = colours.get(1);
                Mat red = colours.get(2)) {
            max(blue, green, layers.most());
            max(layers.most(), red, layers.most());
        }
        compare(layers.most(), layers.limit(), layers.changed(), CMP_GT);
        return countNonZero(layers.changed());
    }

    private void learn(List<Area> followed, double seconds) {
        layers.free().put(full);
        for (Area area : followed) {
            try (Rect rect = area.rect();
                    Mat part = new Mat(layers.free(), rect)) {
                part.put(none);
            }
        }
        stripes.forEach(stripe -> stripe.learn(seconds));
    }

    /** Brightens or darkens the mean as the whole picture did, so that what stands stays visible. */
    private void followLight() {
        for (int colour = 0; colour < COLOURS; colour++) {
            double[] shares = new double[pixels / SAMPLE_STEP + 1];
            int count = 0;
            for (int pixel = 0; pixel < pixels; pixel += SAMPLE_STEP) {
                int at = COLOURS * pixel + colour;
                shares[count++] = (pictureAt.get(at) & 0xff) / Math.max(1.0, meanAt.get(at));
            }
            Arrays.sort(shares, 0, count);
            float gain = (float) shares[count / 2];
            for (int at = colour; at < COLOURS * pixels; at += COLOURS) {
                meanAt.put(at, Math.min(255, meanAt.get(at) * gain));
            }
        }
        stripes.forEach(Stripe::round);
    }

    @Override
    public void close() {
        stripes.forEach(Stripe::close);
        layers.close();
        things.close();
        difference.close();
        colours.close();
        full.close();
        none.close();
    }
}
