package id.balai.simulator.internal.street;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The still part of a picture, ray traced once: sun, sky light and shadows on ground, blocks and trees. It keeps the
 * depth of what stands, so that what moves behind it can be hidden.
 */
final class Backdrop {
    /** Towards the sun: a morning's, from behind the camera's left shoulder. */
    static final double SUN_X = -0.46;

    static final double SUN_Y = -0.36;
    static final double SUN_Z = 0.81;
    private static final double AMBIENT = 0.5;
    private static final double SUNLIGHT = 0.62;
    private static final int SAMPLES = 2;
    private static final int HAZE = 0xc3ccd2;
    private static final double FAR = 1e9;

    final int[] pixels;
    /** Depth of what stands, in metres; ground and sky are infinitely far. */
    final float[] depth;

    private final World world;
    private final View view;
    private final Hit shadow = new Hit();
    private final Map<Long, Boolean> shade = new HashMap<>();

    Backdrop(World world, View view) {
        this.world = world;
        this.view = view;
        pixels = new int[view.width * view.height];
        depth = new float[view.width * view.height];
        render();
    }

    private void render() {
        double[] ray = new double[3];
        var hit = new Hit();
        for (int y = 0; y < view.height; y++) {
            for (int x = 0; x < view.width; x++) {
                double red = 0;
                double green = 0;
                double blue = 0;
                float nearest = Float.MAX_VALUE;
                for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                    double sx = x + (s % SAMPLES + 0.5) / SAMPLES;
                    double sy = y + (s / SAMPLES + 0.5) / SAMPLES;
                    view.ray(sx, sy, ray);
                    int colour = trace(ray, hit);
                    red += Rgb.red(colour);
                    green += Rgb.green(colour);
                    blue += Rgb.blue(colour);
                    nearest = hit.stands ? Math.min(nearest, (float) hit.distance) : nearest;
                }
                int n = SAMPLES * SAMPLES;
                pixels[y * view.width + x] = Rgb.of(red / n, green / n, blue / n);
                depth[y * view.width + x] = nearest;
            }
        }
    }

    private int trace(double[] ray, Hit hit) {
        hit.clear();
        double ox = view.eyeX();
        double oy = view.eyeY();
        double oz = view.eyeZ();
        boolean ground = ray[2] < -1e-6;
        if (ground) {
            hit.distance = -oz / ray[2];
        }
        hit.against(world.groups, ox, oy, oz, ray[0], ray[1], ray[2]);
        if (hit.distance >= FAR / 2) {
            return sky(ray);
        }
        double px = ox + ray[0] * hit.distance;
        double py = oy + ray[1] * hit.distance;
        double pz = oz + ray[2] * hit.distance;
        int colour = light(hit, px, py, pz, ground);
        double haze = 1 - Math.exp(-Math.max(0, hit.distance - 20) / (hit.stands ? 170 : 110));
        return Rgb.mix(colour, HAZE, haze * 0.9);
    }

    private int light(Hit hit, double px, double py, double pz, boolean ground) {
        if (hit.tree != null) {
            return leaf(hit, hit.tree, px, py, pz);
        }
        if (hit.block != null) {
            hit.stands = true;
            boolean top = hit.nz > 0.5;
            double along = Math.abs(hit.nx) > 0.5 ? py - hit.block.y0() : px - hit.block.x0();
            int paint = hit.block.paint(along, top ? py : pz - hit.block.z0(), top);
            double facing = Math.max(0, hit.nx * SUN_X + hit.ny * SUN_Y + hit.nz * SUN_Z);
            double sun = facing > 0 && !shaded(px + hit.nx * 0.01, py + hit.ny * 0.01, pz + hit.nz * 0.01) ? facing : 0;
            double corner = 0.8 + 0.2 * Math.min(1, pz / 1.2);
            return Rgb.lit(paint, (AMBIENT + 0.12 + SUNLIGHT * sun) * corner);
        }
        if (!ground) {
            return 0;
        }
        int paint = world.ground.paint(px, py);
        return Rgb.lit(paint, shaded(px, py, 0.01) ? AMBIENT + 0.04 : AMBIENT + SUNLIGHT * SUN_Z);
    }

    private int leaf(Hit hit, Tree tree, double px, double py, double pz) {
        hit.stands = true;
        double facing = Math.max(0, hit.nx * SUN_X + hit.ny * SUN_Y + hit.nz * SUN_Z);
        double speckle = 0.55 + 0.75 * Noise.cloudy((px + pz * 0.7) * 3.4, (py * 0.8 + pz) * 3.4, 31);
        double shade = shaded(px + hit.nx * 0.3, py + hit.ny * 0.3, pz + hit.nz * 0.3) ? 0.35 : 1;
        return Rgb.lit(tree.colour(), (0.52 + 0.75 * facing * shade) * speckle);
    }

    private boolean shaded(double px, double py, double pz) {
        shadow.clear();
        for (int i = 0; i < world.groups.size(); i++) {
            Group group = world.groups.get(i);
            if (group.mayMeet(px, py, pz, 1 / SUN_X, 1 / SUN_Y, 1 / SUN_Z, FAR)) {
                shadow.against(List.of(group), px, py, pz, SUN_X, SUN_Y, SUN_Z);
                if (shadow.distance < FAR) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether something that stands keeps the sun from a place on the ground, looked up on a grid of half metres. */
    boolean isShaded(double x, double y) {
        long cell = (long) Math.floor(x * 2) << 32 | Math.floorMod((int) Math.floor(y * 2), 1 << 20);
        return shade.computeIfAbsent(cell, key -> shaded(x, y, 0.9));
    }

    private static int sky(double[] ray) {
        double turn = Math.atan2(ray[0], ray[1]);
        double trees = 0.012 + 0.03 * Noise.cloudy(turn * 22, 3, 71) + 0.012 * Noise.smooth(turn * 120, 5, 73);
        if (ray[2] < trees) {
            return Rgb.mix(0x62755c, HAZE, 0.55 + 0.2 * Noise.smooth(turn * 160, ray[2] * 300, 75));
        }
        double up = Math.max(0, Math.min(1, ray[2] * 2.2));
        double cloud = Noise.cloudy(ray[0] * 3 / (ray[2] + 0.25), ray[1] * 3 / (ray[2] + 0.25), 77);
        return Rgb.mix(Rgb.mix(0xdfe5e8, 0x8fb2d2, up), 0xf2f3f2, Math.max(0, cloud - 0.45) * 1.6);
    }
}
