package id.balai.simulator.internal.street;

import org.jspecify.annotations.Nullable;

/** The nearest thing a ray has met so far. Used again for each ray: nothing is allocated for one. */
final class Hit {
    private static final double FAR = 1e9;
    private static final double NEAR = 1e-3;

    double distance = FAR;
    double nx;
    double ny;
    double nz;
    boolean stands;

    @Nullable
    Block block;

    @Nullable
    Tree tree;

    void clear() {
        distance = FAR;
        stands = false;
        block = null;
        tree = null;
    }

    /** Everything that stands. */
    void against(Iterable<Group> groups, double ox, double oy, double oz, double dx, double dy, double dz) {
        double ix = 1 / dx;
        double iy = 1 / dy;
        double iz = 1 / dz;
        for (Group group : groups) {
            if (group.mayMeet(ox, oy, oz, ix, iy, iz, distance)) {
                for (int i = 0; i < group.blocks.size(); i++) {
                    against(group.blocks.get(i), ox, oy, oz, dx, dy, dz);
                }
                for (int i = 0; i < group.leaves.size(); i++) {
                    against(group.leaves.get(i), ox, oy, oz, dx, dy, dz);
                }
            }
        }
    }

    /** The slab method for boxes with sides along the axes. */
    private void against(Block b, double ox, double oy, double oz, double dx, double dy, double dz) {
        double ix = 1 / dx;
        double iy = 1 / dy;
        double iz = 1 / dz;
        double ax = (b.x0() - ox) * ix;
        double bx = (b.x1() - ox) * ix;
        double ay = (b.y0() - oy) * iy;
        double by = (b.y1() - oy) * iy;
        double az = (b.z0() - oz) * iz;
        double bz = (b.z1() - oz) * iz;
        double enterX = Math.min(ax, bx);
        double enterY = Math.min(ay, by);
        double enterZ = Math.min(az, bz);
        double enter = Math.max(enterX, Math.max(enterY, enterZ));
        double leave = Math.min(Math.max(ax, bx), Math.min(Math.max(ay, by), Math.max(az, bz)));
        if (enter > leave || enter < NEAR || enter >= distance) {
            return;
        }
        distance = enter;
        block = b;
        tree = null;
        nx = enter == enterX ? -Math.signum(dx) : 0;
        ny = enter == enterY && nx == 0 ? -Math.signum(dy) : 0;
        nz = nx == 0 && ny == 0 ? -Math.signum(dz) : 0;
    }

    /** A ball whose rim is frayed, as leaves are. */
    private void against(Tree t, double ox, double oy, double oz, double dx, double dy, double dz) {
        double lx = ox - t.x();
        double ly = oy - t.y();
        double lz = oz - t.z();
        double a = dx * dx + dy * dy + dz * dz;
        double b = lx * dx + ly * dy + lz * dz;
        double c = lx * lx + ly * ly + lz * lz - t.radius() * t.radius();
        double root = b * b - a * c;
        if (root <= 0) {
            return;
        }
        double at = (-b - Math.sqrt(root)) / a;
        if (at < NEAR || at >= distance) {
            return;
        }
        double px = lx + dx * at;
        double py = ly + dy * at;
        double pz = lz + dz * at;
        double rim = root / (a * t.radius() * t.radius());
        if (rim < 0.35 && Noise.smooth((px + pz) * 5 + t.x(), (py - pz) * 5, 41) > 0.25 + rim * 1.8) {
            return;
        }
        distance = at;
        tree = t;
        block = null;
        nx = px / t.radius();
        ny = py / t.radius();
        nz = pz / t.radius();
    }
}
