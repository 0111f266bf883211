package id.balai.eye.motion;

import id.balai.eye.picture.Box;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * A part of a picture, in pixels.
 *
 * @param left first column
 * @param top first row
 * @param right column after the last
 * @param bottom row after the last
 */
record Area(int left, int top, int right, int bottom) {

    /** Of no pixel. */
    static final Area NONE = new Area(0, 0, 0, 0);

    boolean isEmpty() {
        return right <= left || bottom <= top;
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    /** The smallest that has all of both. */
    Area with(Area other) {
        return new Area(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Wider by {@code margin} on each side, within a picture of that size. */
    Area grown(int margin, int pictureWidth, int pictureHeight) {
        return new Area(
                Math.max(0, left - margin),
                Math.max(0, top - margin),
                Math.min(pictureWidth, right + margin),
                Math.min(pictureHeight, bottom + margin));
    }

    /** In shares of a picture of that size. */
    Box of(int pictureWidth, int pictureHeight) {
        return new Box(
                (double) left / pictureWidth,
                (double) top / pictureHeight,
                (double) right / pictureWidth,
                (double) bottom / pictureHeight);
    }

    /** As OpenCV has it; whoever asks closes it. */
    Rect rect() {
        return new Rect(left, top, width(), height());
    }
}
