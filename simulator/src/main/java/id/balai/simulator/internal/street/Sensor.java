package id.balai.simulator.internal.street;

import java.util.Random;

/**
 * Turns a clean picture into what a cheap camera makes of it: paler colours, darker corners, and noise; in planar YUV 4:2:0
 * (BT.601, limited range).
 */
final class Sensor {
    private static final int NOISE_SIZE = 1 << 16;
    private static final double NOISE_LEVELS = 1.5;
    /** Of 256: how much of the colour is kept. */
    private static final int CHROMA_SHARE = 200;

    private static final double CORNER_LOSS = 0.22;

    private final int width;
    private final int height;
    private final byte[] noise = new byte[NOISE_SIZE];
    private final int[] gain;

    Sensor(int width, int height) {
        this.width = width;
        this.height = height;
        var random = new Random(5);
        for (int i = 0; i < NOISE_SIZE; i++) {
            noise[i] = (byte) Math.round(random.nextGaussian() * NOISE_LEVELS);
        }
        gain = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = (x - width / 2.0) / (width / 2.0);
                double dy = (y - height / 2.0) / (width / 2.0);
                gain[y * width + x] = (int) (256 * (1 - CORNER_LOSS * Math.pow(dx * dx + dy * dy, 1.5) / 1.5));
            }
        }
    }

    /** Fills the three planes, one after the other. */
    void expose(int[] pixels, int frame, byte[] luma, byte[] blue, byte[] red) {
        int shift = frame * 7919;
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i];
            int lit = (66 * (rgb >> 16 & 0xff) + 129 * (rgb >> 8 & 0xff) + 25 * (rgb & 0xff)) * gain[i] >> 16;
            int value = 17 + (lit * 18 >> 4) + noise[i + shift & NOISE_SIZE - 1];
            luma[i] = (byte) Math.max(16, Math.min(235, value));
        }
        int at = 0;
        for (int y = 0; y < height; y += 2) {
            int row = y * width;
            for (int x = row; x < row + width; x += 2) {
                // Two pixels of the four, on the diagonal, are enough for colour.
                int a = pixels[x];
                int b = pixels[x + width + 1];
                int r = (a >> 16 & 0xff) + (b >> 16 & 0xff);
                int g = (a >> 8 & 0xff) + (b >> 8 & 0xff);
                int c = (a & 0xff) + (b & 0xff);
                blue[at] = (byte) (128 + ((-38 * r - 74 * g + 112 * c) * CHROMA_SHARE >> 17));
                red[at] = (byte) (128 + ((112 * r - 94 * g - 18 * c) * CHROMA_SHARE >> 17));
                at++;
            }
        }
    }
}
