package id.balai.simulator.internal.street;

import java.util.ArrayList;
import java.util.List;

/** Things that stand close together, with a box around them all, so that most rays pass them with one test. */
final class Group {
    final List<Block> blocks = new ArrayList<>();
    final List<Tree> leaves = new ArrayList<>();
    private double x0 = Double.MAX_VALUE;
    private double y0 = Double.MAX_VALUE;
    private double z0 = Double.MAX_VALUE;
    private double x1 = -Double.MAX_VALUE;
    private double y1 = -Double.MAX_VALUE;
    private double z1 = -Double.MAX_VALUE;

    void add(Block block) {
        blocks.add(block);
        grow(block.x0(), block.y0(), block.z0());
        grow(block.x1(), block.y1(), block.z1());
    }

    void add(Tree tree) {
        leaves.add(tree);
        grow(tree.x() - tree.radius(), tree.y() - tree.radius(), tree.z() - tree.radius());
        grow(tree.x() + tree.radius(), tree.y() + tree.radius(), tree.z() + tree.radius());
    }

    private void grow(double x, double y, double z) {
        x0 = Math.min(x0, x);
        y0 = Math.min(y0, y);
        z0 = Math.min(z0, z);
        x1 = Math.max(x1, x);
        y1 = Math.max(y1, y);
        z1 = Math.max(z1, z);
    }

    /** Whether a ray touches the box nearer than so far; {@code ix, iy, iz} are one over its direction. */
    boolean mayMeet(double ox, double oy, double oz, double ix, double iy, double iz, double nearerThan) {
        double ax = (x0 - ox) * ix;
        double bx = (x1 - ox) * ix;
        double ay = (y0 - oy) * iy;
        double by = (y1 - oy) * iy;
        double az = (z0 - oz) * iz;
        double bz = (z1 - oz) * iz;
        double enter = Math.max(Math.min(ax, bx), Math.max(Math.min(ay, by), Math.min(az, bz)));
        double leave = Math.min(Math.max(ax, bx), Math.min(Math.max(ay, by), Math.max(az, bz)));
        return leave >= 0 && enter <= leave && enter < nearerThan;
    }
}
