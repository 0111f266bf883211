package id.balai.eye.motion;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * Tells a thing that stands from the hole that one left which stood there when the camera was first watched: along the
 * outline of a thing the picture has edges and the background has none; along a hole's it is the other way round.
 */
final class Ghosts {

    private static final double CLEARLY = 1.25;
    private static final double LEAST_EDGE = 5;

    private Ghosts() {}

    /** Whether {@code blob} is a hole. */
    static boolean isHole(Blob blob, int[] labels, int stride, ByteBuffer picture, FloatBuffer background) {
        double now = 0;
        double before = 0;
        int outline = 0;
        int rows = labels.length / stride;
        for (int y = Math.max(1, blob.top()); y < Math.min(rows - 1, blob.top() + blob.height()); y++) {
            for (int x = Math.max(1, blob.left()); x < Math.min(stride - 1, blob.left() + blob.width()); x++) {
                int at = y * stride + x;
                if (labels[at] == blob.label() && onOutline(labels, stride, at, blob.label())) {
                    outline++;
                    now += Math.abs(green(picture, at + 1) - green(picture, at - 1))
                            + Math.abs(green(picture, at + stride) - green(picture, at - stride));
                    before += Math.abs(background.get(3 * at + 4) - background.get(3 * at - 2))
                            + Math.abs(background.get(3 * (at + stride) + 1) - background.get(3 * (at - stride) + 1));
                }
            }
        }
        return outline > 0 && before > CLEARLY * now && before > LEAST_EDGE * outline;
    }

    private static boolean onOutline(int[] labels, int stride, int at, int label) {
        return labels[at - 1] != label
                || labels[at + 1] != label
                || labels[at - stride] != label
                || labels[at + stride] != label;
    }

    private static int green(ByteBuffer picture, int pixel) {
        return picture.get(3 * pixel + 1) & 0xff;
    }
}
