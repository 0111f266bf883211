package id.balai.simulator.internal.street;

import id.balai.simulator.Scene;

/** Builds what stands still in each scene; metres as in {@link SceneLayout}. */
final class Worlds {
    private static final int WHITE = 0xcfcfca;
    private static final int BLACK = 0x3a3a3a;
    private static final int RED = 0xb03a30;

    private Worlds() {}

    static World of(Scene scene) {
        return switch (scene) {
            case STREET -> street();
            case MARKET -> market();
            case JUNCTION -> junction();
            case PARK -> park();
            case SCHOOL -> school();
            case LANE -> lane();
            case RIVER -> river();
        };
    }

    private static World street() {
        var world = new World((x, y) -> {
            double ax = Math.abs(x);
            if (ax < 7) {
                boolean zebra = y > 46 && y < 49.5 && Block.fraction(x / 1.1) < 0.5;
                int surface = Surfaces.road(x, y, 7, 2);
                boolean noStopping = x < -6.45 && y > 15 && y < 29 && Block.fraction((x + y) / 1.6) < 0.25;
                return zebra || noStopping ? Surfaces.marked(surface, x, y) : surface;
            }
            if (ax < 7.25) {
                boolean forbidden = x < 0 && y > 15 && y < 29;
                return forbidden ? Surfaces.kerb(y, RED, WHITE) : Surfaces.kerb(y, BLACK, WHITE);
            }
            return ax < 9.8 ? Surfaces.paving(x, y) : Surfaces.concrete(x, y);
        });
        world.row(-20, -10.6, -6, 75, Block.Skin.SHOP, 3).row(11.3, 22, 15, 75, Block.Skin.SHOP, 8);
        for (int i = 0; i < 5; i++) {
            world.tree(-9.1, 31 + i * 12, 2.6, 1.7, i + 2);
            world.tree(9.2, 20 + i * 13, 2.6, 1.8, i + 9);
        }
        world.block(Block.plain(-8.25, 28.4, -8.15, 28.5, 2.5, 0x777777));
        world.block(new Block(-8.5, 28.38, 1.95, -7.9, 28.44, 2.55, Block.Skin.PLAIN, 0xc23b32, 1));
        lamps(world, -8.0, 8.1);
        return world;
    }

    private static World market() {
        var world = new World((x, y) -> {
            if (x > -5.5 && x < 3.5) {
                boolean drain = Math.abs(x - 3.3) < 0.15 || Math.abs(x + 5.3) < 0.15;
                int wet = Rgb.lit(Surfaces.concrete(x, y), 0.75 + 0.25 * Noise.cloudy(x * 0.4, y * 0.3, 51));
                return drain ? Rgb.lit(wet, 0.5) : wet;
            }
            return Surfaces.soil(x, y);
        });
        int[] awnings = {0x2f6fa3, 0xc4512f, 0x3d8756, 0xd0a630, 0x8a8f94, 0x2f6fa3, 0xb8423a};
        for (int i = 0; i < 11; i++) {
            double y = 3 + i * 3.3;
            stall(world, -8.6, -5.9, y, awnings[i % awnings.length], i);
            if (y > 7) {
                stall(world, 3.9, 6.6, y, awnings[(i + 3) % awnings.length], i + 20);
            }
        }
        world.row(-17, -9.4, 0, 46, Block.Skin.SHOP, 21).row(7.6, 16, 10, 46, Block.Skin.SHOP, 27);
        world.block(new Block(-6, 42, 0, 7, 50, 6.5, Block.Skin.SHOP, 0xc9c0ad, 5));
        world.cables.add(new double[] {-8.6, 2, 5.4, 6.6, 30, 5.2});
        return world;
    }

    /** A table with goods under an awning on poles. */
    private static void stall(World world, double x0, double x1, double y, int awning, int seed) {
        var group = new Group();
        group.add(new Block(x0 + 0.2, y + 0.3, 0, x1 - 0.2, y + 2.6, 0.8, Block.Skin.PLAIN, 0x7a5c3e, seed));
        int[] goods = {0x5f8c3a, 0xc8682c, 0xb93b35, 0xd9b64a, 0x8f5f8a};
        for (int i = 0; i < 4; i++) {
            double from = y + 0.4 + i * 0.55;
            int colour = goods[(int) (Noise.at(i, seed, 61) * goods.length)];
            group.add(new Block(x0 + 0.3, from, 0.8, x1 - 0.3, from + 0.45, 1.0, Block.Skin.SHEET, colour, i));
        }
        double post = x0 < 0 ? x1 - 0.1 : x0 + 0.05;
        group.add(Block.plain(post, y + 0.1, post + 0.06, y + 0.16, 2.4, 0x9a9a94));
        group.add(Block.plain(post, y + 2.8, post + 0.06, y + 2.86, 2.4, 0x9a9a94));
        group.add(new Block(x0 - 0.2, y, 2.4, x1 + 0.2, y + 3.1, 2.5, Block.Skin.SHEET, awning, seed));
        world.add(group);
    }

    private static World junction() {
        var world = new World((x, y) -> {
            double ax = Math.abs(x);
            boolean cross = y > 18 && y < 32;
            if (ax < 7 && cross) {
                return Surfaces.asphalt(x, y);
            }
            if (ax < 7) {
                boolean stop = x < 0 && Math.abs(y - 14) < 0.2 || x > 0 && Math.abs(y - 36) < 0.2;
                boolean zebra = (y > 15 && y < 17.5 || y > 32.5 && y < 35) && Block.fraction(x / 1.1) < 0.5;
                int surface = Surfaces.road(x, y, 7, 2);
                return stop || zebra ? Surfaces.marked(surface, x, y) : surface;
            }
            if (cross) {
                return Surfaces.road(y - 25, x, 7, 2);
            }
            boolean kerb = ax < 7.25 || Math.abs(y - 25) < 7.25;
            return kerb ? Surfaces.kerb(x + y, BLACK, WHITE) : Surfaces.paving(x, y);
        });
        world.row(-21, -11, -6, 13, Block.Skin.SHOP, 31).row(-21, -11, 38, 80, Block.Skin.SHOP, 33);
        world.row(11.5, 22, 38, 80, Block.Skin.SHOP, 37).row(15, 24, 6, 15, Block.Skin.SHOP, 39);
        world.tree(-9.2, 12, 2.8, 1.9, 4)
                .tree(-9.3, 40, 2.8, 2.2, 5)
                .tree(9.4, 41, 2.8, 2.2, 6)
                .tree(9.2, 52, 2.6, 2, 7);
        signal(world, -7.8, 13.6);
        signal(world, 7.8, 36.4);
        signal(world, -7.8, 33.6);
        lamps(world, -8.4, 8.6);
        return world;
    }

    private static void signal(World world, double x, double y) {
        world.block(Block.plain(x - 0.08, y - 0.08, x + 0.08, y + 0.08, 3.6, 0x5c6062));
        world.block(new Block(x - 0.18, y - 0.14, 2.7, x + 0.18, y + 0.14, 3.7, Block.Skin.PLAIN, 0x26292b, 2));
    }

    private static World park() {
        var world = new World((x, y) -> {
            boolean plaza = x > -8 && x < 7 && y > 5 && y < 26;
            boolean path = Math.abs(x + 0.5) < 1.8 || Math.abs(y - 30) < 1.6;
            if (plaza) {
                double ring = Math.hypot(x + 0.5, y - 16);
                boolean band = Math.abs(ring - 6) < 0.25 || Math.abs(ring - 3.4) < 0.2;
                return band ? Rgb.lit(Surfaces.paving(x, y), 0.7) : Surfaces.paving(x, y);
            }
            return path ? Surfaces.paving(x, y) : Surfaces.grass(x, y);
        });
        for (int i = 0; i < 5; i++) {
            world.tree(-10.5, 8 + i * 7, 2.4, 2.2, i + 40);
            world.tree(9.5, 14 + i * 7, 2.4, 2.3, i + 50);
            world.tree(-5 + i * 4.4, 36 + i % 2 * 3, 2.6, 2.6, i + 60);
        }
        for (int i = 0; i < 3; i++) {
            world.block(new Block(-8.9, 10 + i * 5, 0, -8.3, 11.8 + i * 5, 0.45, Block.Skin.SHEET, 0x7a5636, i));
        }
        world.block(Block.plain(-1.6, 15, 0.6, 17, 0.5, 0xb5b0a5))
                .block(Block.plain(-0.8, 15.7, -0.2, 16.3, 2.6, 0xc9c4b8));
        world.row(-30, 30, 52, 58, Block.Skin.HOUSE, 71);
        lamps(world, -8.6, 7.6);
        return world;
    }

    private static World school() {
        var world = new World((x, y) -> {
            if (Math.abs(x) < 4) {
                boolean zebra = y > 21 && y < 24.5 && Block.fraction(x / 1.0) < 0.5;
                int surface = Surfaces.road(x, y, 4, 1);
                boolean redZone = y > 9 && y < 21 && x < -1.5 && Noise.cloudy(x * 3, y * 3, 19) > 0.25;
                return zebra ? Surfaces.marked(surface, x, y) : redZone ? Rgb.mix(surface, 0x8c4038, 0.4) : surface;
            }
            if (Math.abs(x) < 4.2) {
                return Surfaces.kerb(y, BLACK, WHITE);
            }
            return Math.abs(x) < 7.5 ? Surfaces.paving(x, y) : Surfaces.concrete(x, y);
        });
        world.block(new Block(-7.9, -4, 0, -7.7, 11, 1.9, Block.Skin.FENCE, 0x4f7a54, 1));
        world.block(new Block(-7.9, 19, 0, -7.7, 60, 1.9, Block.Skin.FENCE, 0x4f7a54, 2));
        world.block(Block.plain(-8.2, 10.6, -7.5, 11.2, 2.9, 0xd7d2c3))
                .block(Block.plain(-8.2, 18.8, -7.5, 19.4, 2.9, 0xd7d2c3));
        world.block(new Block(-8.1, 10.8, 2.9, -7.6, 19.2, 3.6, Block.Skin.PLAIN, 0x2d6a9f, 4));
        world.block(new Block(-30, 4, 0, -16, 40, 7, Block.Skin.HOUSE, 0xd9cfae, 6));
        world.block(new Block(-30.6, 3.5, 7, -15.4, 40.5, 7.4, Block.Skin.TILES, 0x94503a, 6));
        world.row(8.4, 18, 10, 70, Block.Skin.HOUSE, 81);
        for (int i = 0; i < 4; i++) {
            world.tree(-10.8, 7 + i * 9.5, 2.6, 2.1, i + 80);
            world.tree(6.6, 26 + i * 11, 2.3, 1.6, i + 90);
        }
        lamps(world, -6.9, 6.9);
        return world;
    }

    private static World lane() {
        var world = new World((x, y) -> {
            double ax = Math.abs(x);
            if (ax < 2.2) {
                return Rgb.lit(Surfaces.paving(x * 1.6, y * 1.6), 0.95);
            }
            return ax < 2.6 ? Rgb.lit(Surfaces.concrete(x, y), 0.62) : Surfaces.concrete(x, y);
        });
        world.row(-11, -3.5, -2, 50, Block.Skin.HOUSE, 101).row(4.2, 12, 6, 50, Block.Skin.HOUSE, 107);
        for (int i = 0; i < 8; i++) {
            double y = 5 + i * 5.5;
            world.block(new Block(-3.1, y, 0, -2.9, y + 3.4, 1.2, Block.Skin.FENCE, 0x54606a, i));
            world.block(new Block(2.9, y + 2, 0, 3.1, y + 5, 1.2, Block.Skin.PLAIN, 0xb9b2a1, i));
            if (i % 2 == 0) {
                world.tree(3.6, y + 6, 1.6, 1.1, i + 110);
            } else {
                world.tree(-3.4, y + 4, 1.5, 1.0, i + 120);
            }
        }
        world.pole(-2.75, 12, 6.5).pole(2.75, 27, 6.5);
        world.cables.add(new double[] {-2.75, 12, 6.2, 2.75, 27, 6.2});
        world.cables.add(new double[] {-2.75, 12, 5.9, 2.75, 27, 5.9});
        world.cables.add(new double[] {-2.75, 12, 6.2, -2.6, -8, 6.4});
        return world;
    }

    private static World river() {
        var world = new World((x, y) -> {
            if (Math.abs(x) < 3.5) {
                return Surfaces.road(x, y, 3.5, 1);
            }
            if (x >= 3.5) {
                return x < 5.5 ? Surfaces.paving(x, y) : Surfaces.concrete(x, y);
            }
            if (x > -5) {
                return Surfaces.paving(x, y);
            }
            return x > -7.2 ? Surfaces.grass(x, y) : x > -17 ? Surfaces.water(x, y) : Surfaces.grass(x, y);
        });
        world.block(new Block(-5.3, -5, 0, -5.1, 80, 0.95, Block.Skin.FENCE, 0xb9bcb8, 3));
        world.block(new Block(-7.4, -5, -0.1, -7.2, 80, 0.25, Block.Skin.PLAIN, 0x9a988e, 3));
        world.block(new Block(-17.2, -5, -0.1, -17, 80, 0.5, Block.Skin.PLAIN, 0x9a988e, 4));
        world.row(-32, -21, 6, 80, Block.Skin.HOUSE, 131).row(8, 18, 12, 80, Block.Skin.HOUSE, 137);
        for (int i = 0; i < 5; i++) {
            world.tree(-6.2, 14 + i * 10, 2.2, 1.7, i + 130);
            world.tree(-18.8, 12 + i * 9, 2.2, 2.2, i + 140);
            world.tree(6.8, 24 + i * 12, 2.3, 1.6, i + 150);
        }
        // A staff gauge for the water's height.
        world.block(new Block(-8.2, 21, 0, -8.0, 21.06, 2.2, Block.Skin.SHEET, 0xd8d05a, 6));
        lamps(world, -4.7, 4.6);
        return world;
    }

    private static void lamps(World world, double left, double right) {
        for (int i = 0; i < 3; i++) {
            double y = 19 + i * 22;
            world.pole(left, y, 7.5);
            world.block(new Block(left, y - 0.06, 7.4, left + 1.8, y + 0.06, 7.5, Block.Skin.PLAIN, 0x8d8f8c, 1));
            world.cables.add(new double[] {right, y - 11, 7.2, right, y + 11, 7.2});
        }
    }
}
