package id.balai.simulator.internal.street;

import java.util.Random;

/**
 * Turns a clean picture into what a cheap camera makes of it: paler colours, darker corners, and noise; in planar YUV 4:2:0
 * (BT.601, limited range).
 */
final class Sensor {
    private static final int NOISE_SIZE = 1 << 16;
    private static final double NOISE_LEVELS = 1.5;
    private static final int CHROMA_PERCENT = 78;
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
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int u = 0;
                int v = 0;
                for (int k = 0; k < 4; k++) {
                    int i = (y + (k >> 1)) * width + x + (k & 1);
                    int rgb = pixels[i];
                    int r = rgb >> 16 & 0xff;
                    int g = rgb >> 8 & 0xff;
                    int b = rgb & 0xff;
                    int lit = (66 * r + 129 * g + 25 * b) * gain[i] >> 16;
                    int value = 17 + (lit * 18 >> 4) + noise[i * 31 + shift & NOISE_SIZE - 1];
                    luma[i] = (byte) Math.max(16, Math.min(235, value));
                    u += -38 * r - 74 * g + 112 * b;
                    v += 112 * r - 94 * g - 18 * b;
                }
                int c = y / 2 * (width / 2) + x / 2;
                blue[c] = (byte) (128 + u * CHROMA_PERCENT / 102_400);
                red[c] = (byte) (128 + v * CHROMA_PERCENT / 102_400);
            }
        }
    }
}
