package id.balai.simulator.internal.street;

/** Colours as 0xRRGGBB. */
final class Rgb {
    private Rgb() {}

    static int red(int colour) {
        return colour >> 16 & 0xff;
    }

    static int green(int colour) {
        return colour >> 8 & 0xff;
    }

    static int blue(int colour) {
        return colour & 0xff;
    }

    static int of(double red, double green, double blue) {
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    /** Lighter or darker by a factor. */
    static int lit(int colour, double factor) {
        return of(red(colour) * factor, green(colour) * factor, blue(colour) * factor);
    }

    static int mix(int a, int b, double share) {
        return of(
                Noise.mix(red(a), red(b), share),
                Noise.mix(green(a), green(b), share),
                Noise.mix(blue(a), blue(b), share));
    }

    private static int clamp(double value) {
        return value <= 0 ? 0 : value >= 255 ? 255 : (int) value;
    }
}
