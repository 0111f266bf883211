package id.balai.eye.motion;

/**
 * A connected patch of pixels that are not background.
 *
 * @param label its number in the map of labels
 * @param left first column
 * @param top first row
 * @param width columns
 * @param height rows
 * @param pixels how many pixels it has
 * @param solidity share of its convex hull that it fills
 */
record Blob(int label, int left, int top, int width, int height, int pixels, double solidity) {

    /** Share of its box that it fills. */
    double fill() {
        return (double) pixels / (width * height);
    }
}
