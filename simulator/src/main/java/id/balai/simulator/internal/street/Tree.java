package id.balai.simulator.internal.street;

import java.util.ArrayList;
import java.util.List;

/**
 * A ball of leaves; a tree is several of them and a trunk.
 *
 * @param x middle across
 * @param y middle along
 * @param z middle over the ground
 * @param radius metres
 * @param colour of the leaves
 */
record Tree(double x, double y, double z, double radius, int colour) {

    /** A crown on a trunk of that height, made of balls. */
    static List<Tree> crown(double x, double y, double trunkMetres, double radius, int seed) {
        int[] greens = {0x3f6b2c, 0x4c7a35, 0x355f2b, 0x5a8238};
        List<Tree> balls = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            double angle = i * 2.4 + seed;
            double out = radius * (0.25 + 0.5 * Noise.at(i, seed, 1));
            balls.add(new Tree(
                    x + Math.cos(angle) * out,
                    y + Math.sin(angle) * out,
                    trunkMetres + radius * (0.2 + 0.75 * Noise.at(i, seed, 2)),
                    radius * (0.42 + 0.25 * Noise.at(i, seed, 3)),
                    greens[(i + seed) % greens.length]));
        }
        return balls;
    }
}
