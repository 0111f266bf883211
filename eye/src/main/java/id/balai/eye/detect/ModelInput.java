package id.balai.eye.detect;

/**
 * What a network wants to see: a square picture as one plane of 32-bit numbers for each of blue, green and red.
 *
 * @param side width and height in pixels
 * @param letterbox true keeps the picture's shape and fills the rest; false stretches it to the square
 * @param mean taken off each of blue, green and red, of 0 to 255
 * @param deviation what the difference is divided by
 */
public record ModelInput(int side, boolean letterbox, Channels mean, Channels deviation) {

    /**
     * A number for each colour.
     *
     * @param blue first plane
     * @param green second plane
     * @param red third plane
     */
    public record Channels(double blue, double green, double red) {

        /** The same number for all. */
        public static Channels all(double value) {
            return new Channels(value, value, value);
        }

        double of(int plane) {
            return switch (plane) {
                case 0 -> blue;
                case 1 -> green;
                case 2 -> red;
                default -> throw new IllegalArgumentException("No colour has number " + plane + ".");
            };
        }
    }
}
