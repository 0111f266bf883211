package id.balai.simulator.internal.street;

import java.util.ArrayList;
import java.util.List;

/** What stands still in a scene: the ground's paint, blocks and trees. */
final class World {
    /** Says what colour the ground has. */
    interface Ground {
        /** The colour at a place in metres, before light falls on it. */
        int paint(double x, double y);
    }

    final Ground ground;
    final List<Group> groups = new ArrayList<>();
    /** Overhead cables, each from pole to pole: x, y, z, x, y, z. */
    final List<double[]> cables = new ArrayList<>();

    World(Ground ground) {
        this.ground = ground;
    }

    World block(Block block) {
        var group = new Group();
        group.add(block);
        return add(group);
    }

    World add(Group group) {
        groups.add(group);
        return this;
    }

    World tree(double x, double y, double trunkMetres, double radius, int seed) {
        var group = new Group();
        group.add(new Block(
                x - 0.16,
                y - 0.16,
                0,
                x + 0.16,
                y + 0.16,
                trunkMetres + radius * 0.5,
                Block.Skin.PLAIN,
                0x57493a,
                seed));
        Tree.crown(x, y, trunkMetres, radius, seed).forEach(group::add);
        return add(group);
    }

    World pole(double x, double y, double height) {
        return block(Block.plain(x - 0.1, y - 0.1, x + 0.1, y + 0.1, height, 0x8d8f8c));
    }

    /** A row of two-storey shops or houses along the street, facing it. */
    World row(double x0, double x1, double from, double to, Block.Skin skin, int seed) {
        int[] paints = {0xd9cdb8, 0xb9c4c0, 0xcfae8a, 0xc7c9c4, 0xa9b79d, 0xd8b7a6, 0x9fb0bf};
        double y = from;
        for (int i = 0; y < to; i++) {
            double length = 6 + 5 * Noise.at(i, seed, 9);
            boolean high = Noise.at(i, seed, 11) < 0.6;
            double height = skin == Block.Skin.SHOP ? (high ? 7.2 : 4.1) : (high ? 5.9 : 3.1);
            double setBack = Noise.at(i, seed, 13) * 1.2;
            double near = x0 < 0 ? x0 : x0 + setBack;
            double far = x0 < 0 ? x1 - setBack : x1;
            int paint = paints[(int) (Noise.at(i, seed, 15) * paints.length)];
            double end = y + length - 0.3;
            var group = new Group();
            group.add(new Block(near, y, 0, far, end, height, skin, paint, i + seed));
            group.add(new Block(
                    near - 0.5, y - 0.1, height, far + 0.5, end + 0.2, height + 0.35, Block.Skin.TILES, 0x8c4a34, i));
            add(group);
            y += length;
        }
        return this;
    }
}
