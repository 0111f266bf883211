package id.balai.eye.motion;

import java.util.Arrays;

/**
 * What a street looks like when nothing is on it: for each pixel and colour a mean that follows the light over seconds,
 * and how much the pixel trembles. Pixels of what is followed are not learnt, so what parks stays visible.
 *
 * <p>Pixels are bytes in the order blue, green, red, row by row.
 */
final class Background {

    private static final double LEARN_SECONDS = 8;

    /** What nobody follows is taken for a part of the street after a while. */
    private static final double FORGIVE_SECONDS = 25;

    private static final int LEAST_DIFFERENCE = 15;
    private static final float NOISE_SHARE = 2.2f;
    private static final float MOST_NOISE = 14;
    private static final double SHADOW_DARKEST = 0.45;
    private static final double SHADOW_BRIGHTEST = 0.96;
    private static final double SHADOW_TINT = 0.07;

    /** So much of the picture does not start to move at once: the light has changed, or the camera's exposure. */
    private static final double LIGHT_SHARE = 0.45;

    private static final int SAMPLE_STEP = 97;

    /** A pixel as the background has it. */
    static final byte NOTHING = 0;

    /** A pixel of something. */
    static final byte THING = 1;

    /** A pixel that is in something's shadow, or of something grey that looks as if it were. */
    static final byte SHADE = 2;

    private final int pixels;
    private final float[] mean;
    private final float[] noise;
    private final byte[] mask;
    private boolean started;

    Background(int pixels) {
        this.pixels = pixels;
        mean = new float[3 * pixels];
        noise = new float[pixels];
        mask = new byte[pixels];
        Arrays.fill(noise, 2);
    }

    /** The mean colours: blue, green, red. */
    float[] mean() {
        return mean;
    }

    /**
     * Takes the next picture.
     *
     * @param picture its pixels
     * @param followed not 0 where something is followed
     * @param seconds since the last picture
     * @return for each pixel {@link #NOTHING}, {@link #THING} or {@link #SHADE}, valid until the next call
     */
    byte[] take(byte[] picture, byte[] followed, double seconds) {
        if (!started) {
            started = true;
            restart(picture);
        }
        if (compare(picture) > LIGHT_SHARE * pixels) {
            follow(picture);
            if (compare(picture) > LIGHT_SHARE * pixels) {
                restart(picture);
                compare(picture);
            }
        }
        learn(picture, followed, seconds);
        return mask;
    }

    /** Takes a pixel as it is for background from now on. */
    void absorb(int pixel, byte[] picture) {
        for (int colour = 3 * pixel; colour < 3 * pixel + 3; colour++) {
            mean[colour] = picture[colour] & 0xff;
        }
        mask[pixel] = 0;
    }

    private void restart(byte[] picture) {
        for (int colour = 0; colour < 3 * pixels; colour++) {
            mean[colour] = picture[colour] & 0xff;
        }
    }

    private int compare(byte[] picture) {
        int different = 0;
        for (int pixel = 0, at = 0; pixel < pixels; pixel++, at += 3) {
            float blue = (picture[at] & 0xff) - mean[at];
            float green = (picture[at + 1] & 0xff) - mean[at + 1];
            float red = (picture[at + 2] & 0xff) - mean[at + 2];
            float most = Math.max(Math.abs(blue), Math.max(Math.abs(green), Math.abs(red)));
            boolean differs = most > LEAST_DIFFERENCE + NOISE_SHARE * noise[pixel];
            boolean shaded = differs && blue < 0 && green < 0 && red < 0 && shadow(picture, at);
            mask[pixel] = shaded ? SHADE : differs ? THING : NOTHING;
            different += differs ? 1 : 0;
        }
        return different;
    }

    /** A cast shadow darkens all colours by about the same share (Horprasert and others, ICCV Frame-Rate Workshop 1999). */
    private boolean shadow(byte[] picture, int at) {
        double blue = (picture[at] & 0xff) / Math.max(1.0, mean[at]);
        double green = (picture[at + 1] & 0xff) / Math.max(1.0, mean[at + 1]);
        double red = (picture[at + 2] & 0xff) / Math.max(1.0, mean[at + 2]);
        double middle = (blue + green + red) / 3;
        return middle > SHADOW_DARKEST
                && middle < SHADOW_BRIGHTEST
                && Math.abs(blue - middle) < SHADOW_TINT
                && Math.abs(green - middle) < SHADOW_TINT
                && Math.abs(red - middle) < SHADOW_TINT;
    }

    private void learn(byte[] picture, byte[] followed, double seconds) {
        float usual = (float) (1 - Math.exp(-seconds / LEARN_SECONDS));
        float forgiving = (float) (1 - Math.exp(-seconds / FORGIVE_SECONDS));
        for (int pixel = 0, at = 0; pixel < pixels; pixel++, at += 3) {
            boolean seen = mask[pixel] != 0;
            if (seen && followed[pixel] != 0) {
                continue;
            }
            float share = seen ? forgiving : usual;
            float most = 0;
            for (int colour = at; colour < at + 3; colour++) {
                float difference = (picture[colour] & 0xff) - mean[colour];
                mean[colour] += share * difference;
                most = Math.max(most, Math.abs(difference));
            }
            if (!seen) {
                noise[pixel] = Math.min(MOST_NOISE, noise[pixel] + usual * (most - noise[pixel]));
            }
        }
    }

    /** Brightens or darkens the mean as the whole picture did, so that what stands stays visible. */
    private void follow(byte[] picture) {
        for (int colour = 0; colour < 3; colour++) {
            double[] shares = new double[pixels / SAMPLE_STEP + 1];
            int count = 0;
            for (int pixel = 0; pixel < pixels; pixel += SAMPLE_STEP) {
                shares[count++] = (picture[3 * pixel + colour] & 0xff) / Math.max(1.0, mean[3 * pixel + colour]);
            }
            Arrays.sort(shares, 0, count);
            float gain = (float) shares[count / 2];
            for (int at = colour; at < 3 * pixels; at += 3) {
                mean[at] = Math.min(255, mean[at] * gain);
            }
        }
    }
}
