package id.balai.eye.detect;

import id.balai.eye.picture.Box;

/**
 * How a frame lies in a network's square picture.
 *
 * @param left share of the square left of the frame
 * @param top share of the square above it
 * @param width share of the square it takes across
 * @param height share of the square it takes down
 */
record Fit(double left, double top, double width, double height) {

    static Fit of(ModelInput input, int frameWidth, int frameHeight) {
        if (!input.letterbox()) {
            return new Fit(0, 0, 1, 1);
        }
        double longer = Math.max(frameWidth, frameHeight);
        double width = frameWidth / longer;
        double height = frameHeight / longer;
        return new Fit((1 - width) / 2, (1 - height) / 2, width, height);
    }

    /** A box in shares of the square as a box in shares of the frame. */
    Box toFrame(Box square) {
        return new Box(
                        (square.left() - left) / width,
                        (square.top() - top) / height,
                        (square.right() - left) / width,
                        (square.bottom() - top) / height)
                .clipped();
    }
}
