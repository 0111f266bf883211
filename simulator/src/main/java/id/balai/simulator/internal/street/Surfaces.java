package id.balai.simulator.internal.street;

/** What the ground is made of, point by point. */
final class Surfaces {
    private static final int MARKING = 0xd6d6cf;

    private Surfaces() {}

    static int asphalt(double x, double y) {
        double coarse = Noise.cloudy(x * 0.35, y * 0.12, 1);
        double grain = Noise.at((int) Math.floor(x * 25), (int) Math.floor(y * 25), 2);
        double patch = Noise.smooth(x * 0.3 + 9, y * 0.07, 4) > 0.72 ? 0.86 : 1;
        return Rgb.lit(0x6f7072, (0.8 + 0.26 * coarse + 0.1 * grain) * patch);
    }

    static int paving(double x, double y) {
        boolean joint = Block.fraction(x * 2.5) < 0.08 || Block.fraction(y * 2.5 + Math.floor(x * 2.5) * 0.5) < 0.08;
        double stone = 0.85 + 0.2 * Noise.at((int) Math.floor(x * 2.5), (int) Math.floor(y * 2.5), 5);
        return Rgb.lit(0x9d9389, joint ? 0.68 : stone * (0.9 + 0.15 * Noise.cloudy(x, y, 6)));
    }

    static int concrete(double x, double y) {
        boolean joint = Block.fraction(x / 3) < 0.012 || Block.fraction(y / 3) < 0.012;
        return Rgb.lit(0xa3a099, joint ? 0.7 : 0.82 + 0.26 * Noise.cloudy(x * 0.7, y * 0.7, 8));
    }

    static int grass(double x, double y) {
        double blade = Noise.at((int) Math.floor(x * 14), (int) Math.floor(y * 14), 9);
        return Rgb.lit(Rgb.mix(0x5d7a35, 0x7d8244, Noise.cloudy(x * 0.6, y * 0.6, 10)), 0.78 + 0.3 * blade);
    }

    static int soil(double x, double y) {
        return Rgb.lit(0x9a8468, 0.8 + 0.3 * Noise.cloudy(x * 1.3, y * 1.3, 12));
    }

    static int water(double x, double y) {
        double ripple = Noise.smooth(x * 0.9, y * 3.2, 14) * 0.5 + Noise.smooth(x * 2.1, y * 8, 15) * 0.5;
        return Rgb.lit(Rgb.mix(0x5c6a4e, 0x8d9a86, ripple), 0.9);
    }

    /** A straight road along y with marks: kerb lines, a line in the middle, dashes between lanes. */
    static int road(double x, double y, double half, int lanesEachWay) {
        double worn = 0.55 + 0.45 * Noise.cloudy(x * 2, y * 2, 17);
        int surface = asphalt(x, y);
        double ax = Math.abs(x);
        boolean line = Math.abs(ax - (half - 0.25)) < 0.06;
        if (lanesEachWay > 1) {
            line |= Math.abs(ax - half / 2) < 0.07 && Block.fraction(y / 8) < 0.42;
            line |= ax > 0.08 && ax < 0.2;
        } else {
            line |= ax < 0.07 && Block.fraction(y / 6) < 0.5;
        }
        return line ? Rgb.mix(surface, MARKING, worn) : surface;
    }

    /** Zebra crossing or stop line paint over a surface. */
    static int marked(int surface, double x, double y) {
        return Rgb.mix(surface, MARKING, 0.5 + 0.45 * Noise.cloudy(x * 2, y * 2, 18));
    }

    /** Kerb stones in turn of two colours. */
    static int kerb(double y, int first, int second) {
        return Block.fraction(y / 2) < 0.5 ? first : second;
    }
}
