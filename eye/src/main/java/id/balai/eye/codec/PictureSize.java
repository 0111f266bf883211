package id.balai.eye.codec;

/**
 * A picture's size after cropping.
 *
 * @param width pixels
 * @param height pixels
 */
public record PictureSize(int width, int height) {

    private static final int MAX = 16_384;

    /** True when a camera could have such a picture; a broken parameter set gives others. */
    public boolean isPlausible() {
        return width > 0 && height > 0 && width <= MAX && height <= MAX;
    }
}
