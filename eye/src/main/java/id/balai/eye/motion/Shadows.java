package id.balai.eye.motion;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Tells what is in something's shadow, or is something grey that looks as if it were: a cast shadow darkens all colours
 * by about the same share (Horprasert and others, ICCV Frame-Rate Workshop 1999).
 */
final class Shadows {

    private static final double DARKEST = 0.45;
    private static final double BRIGHTEST = 0.96;
    private static final double TINT = 0.07;

    private final int width;
    private final int height;
    private final ByteBuffer picture;
    private final FloatBuffer mean;
    private final byte[] row;
    private final byte[] nothing;

    /**
     * For pictures of one size, in memory that lasts.
     *
     * @param picture blue, green, red of each pixel
     * @param mean the background's
     */
    Shadows(int width, int height, ByteBuffer picture, FloatBuffer mean) {
        this.width = width;
        this.height = height;
        this.picture = picture;
        this.mean = mean;
        row = new byte[width];
        nothing = new byte[width];
    }

    /**
     * Takes what is in shadow out of a map.
     *
     * @param map not 0 where something is, 0 after the call where that is shadow
     * @return the area around all that is left
     */
    Area takeOut(ByteBuffer map) {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            map.get(y * width, row);
            for (int x = next(0); x < width; x = next(x + 1)) {
                int at = y * width + x;
                if (isShade(3 * at)) {
                    map.put(at, (byte) 0);
                } else {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        return bottom == 0 ? Area.NONE : new Area(left, top, right, bottom);
    }

    /** The first column from {@code x} on where something is. Most of a street is empty, so many are passed at once. */
    private int next(int x) {
        if (x >= width || row[x] != 0) {
            return x;
        }
        int empty = Arrays.mismatch(row, x, width, nothing, x, width);
        return empty < 0 ? width : x + empty;
    }

    private boolean isShade(int at) {
        int nowBlue = picture.get(at) & 0xff;
        int nowGreen = picture.get(at + 1) & 0xff;
        int nowRed = picture.get(at + 2) & 0xff;
        float meanBlue = mean.get(at);
        float meanGreen = mean.get(at + 1);
        float meanRed = mean.get(at + 2);
        if (nowBlue >= meanBlue || nowGreen >= meanGreen || nowRed >= meanRed) {
            return false;
        }
        double blue = nowBlue / Math.max(1.0, meanBlue);
        double green = nowGreen / Math.max(1.0, meanGreen);
        double red = nowRed / Math.max(1.0, meanRed);
        double middle = (blue + green + red) / 3;
        return middle > DARKEST
                && middle < BRIGHTEST
                && Math.abs(blue - middle) < TINT
                && Math.abs(green - middle) < TINT
                && Math.abs(red - middle) < TINT;
    }
}
