package id.balai.simulator.internal.street;

/**
 * A solid box that stands in the scene: a house, a wall, a roof, a trunk.
 *
 * @param x0 left
 * @param y0 near
 * @param z0 bottom
 * @param x1 right
 * @param y1 far
 * @param z1 top
 * @param skin how its faces look
 * @param colour of its walls
 * @param seed varies what the skin does
 */
record Block(double x0, double y0, double z0, double x1, double y1, double z1, Skin skin, int colour, int seed) {
    enum Skin {
        /** Painted wall without openings. */
        PLAIN,
        /** Shop with a roller door and a sign below, windows above. */
        SHOP,
        /** House with a door and windows. */
        HOUSE,
        /** Sloping tiles; drawn as a flat slab. */
        TILES,
        /** Corrugated sheet. */
        SHEET,
        /** Bars with air between them, drawn as a lattice. */
        FENCE
    }

    static Block plain(double x0, double y0, double x1, double y1, double height, int colour) {
        return new Block(x0, y0, 0, x1, y1, height, Skin.PLAIN, colour, 0);
    }

    /** The colour of a point of a face, {@code along} metres along it and {@code height} metres up. */
    int paint(double along, double height, boolean top) {
        double dirt = 0.88 + 0.2 * Noise.cloudy(along * 0.8 + seed * 7.3, height * 0.8, seed);
        return Rgb.lit(top ? topColour(along, height) : wallColour(along, height), dirt);
    }

    private int topColour(double along, double across) {
        return switch (skin) {
            case TILES ->
                Rgb.lit(colour, 0.82 + 0.3 * Math.abs(fraction(along * 3) - 0.5) + 0.1 * fraction(across * 2.5));
            case SHEET -> Rgb.lit(colour, 0.85 + 0.35 * Math.abs(fraction(along * 4) - 0.5));
            case PLAIN, SHOP, HOUSE, FENCE -> Rgb.lit(colour, 0.8);
        };
    }

    private int wallColour(double along, double height) {
        return switch (skin) {
            case PLAIN -> colour;
            case TILES, SHEET -> Rgb.lit(colour, 0.7);
            case FENCE -> fraction(along * 5) < 0.25 || fraction(height * 1.4) < 0.08 ? colour : Rgb.lit(colour, 0.45);
            case SHOP -> shop(along, height);
            case HOUSE -> house(along, height);
        };
    }

    private int shop(double along, double height) {
        double width = 4.2;
        int unit = (int) Math.floor(along / width);
        double in = along - unit * width;
        double kind = Noise.at(unit, seed, 3);
        if (height < 2.7) {
            if (in < 0.25) {
                return Rgb.lit(colour, 0.75);
            }
            if (kind < 0.55) {
                return Rgb.lit(0x8f979b, 0.75 + 0.35 * fraction(height * 5));
            }
            return Rgb.lit(0x26282a, 0.7 + 0.9 * Noise.cloudy(in * 2, height * 2, unit + seed));
        }
        if (height < 3.6) {
            int[] signs = {0xb8322a, 0x1f5fa8, 0xd6a21c, 0x2d7d46, 0xe5e2d8, 0x6b3f8c};
            int sign = signs[(int) (Noise.at(unit, seed, 5) * signs.length)];
            boolean letters = height > 2.95 && height < 3.35 && in > 0.7 && in < 3.4 && fraction(in * 3.1) < 0.55;
            return letters ? Rgb.mix(sign, 0xffffff, 0.75) : sign;
        }
        return windows(in, width, fraction((height - 3.6) / 3.1) * 3.1);
    }

    private int house(double along, double height) {
        double width = 3.4;
        int unit = (int) Math.floor(along / width);
        double in = along - unit * width;
        if (height < 2.1 && unit % 2 == 0 && in > 1.1 && in < 2.1) {
            return in < 1.2 || in > 2.0 ? 0x3b2a1d : 0x6b4a2e;
        }
        if (height < 0.4) {
            return Rgb.lit(colour, 0.7);
        }
        return windows(in, width, height < 2.9 ? height + 0.1 : height - 2.9);
    }

    private int windows(double in, double width, double height) {
        boolean pane = height > 1.0 && height < 2.3 && in > width * 0.25 && in < width * 0.75;
        if (!pane) {
            return height > 2.8 ? Rgb.lit(colour, 0.82) : colour;
        }
        boolean frame = height < 1.1
                || height > 2.2
                || Math.abs(in - width / 2) < 0.07
                || in < width * 0.28
                || in > width * 0.72;
        return frame ? 0xd8d5cc : Rgb.mix(0x2a333c, 0x6f8796, Math.min(1, (height - 1.0) / 1.3));
    }

    static double fraction(double value) {
        return value - Math.floor(value);
    }
}
