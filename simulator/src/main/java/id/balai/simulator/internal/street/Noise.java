package id.balai.simulator.internal.street;

/** Value noise: smooth random numbers in space, the same for the same place. */
final class Noise {
    private Noise() {}

    /** Random but fixed for a cell, 0 to 1. */
    static double at(int x, int y, int z) {
        int h = x * 374761393 + y * 668265263 + z * 1274126177;
        h = (h ^ h >>> 13) * 1274126177;
        return ((h ^ h >>> 16) & 0xffffff) / (double) 0x1000000;
    }

    /** Smooth in the plane, 0 to 1. */
    static double smooth(double x, double y, int layer) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = ease(x - ix);
        double fy = ease(y - iy);
        double low = mix(at(ix, iy, layer), at(ix + 1, iy, layer), fx);
        double high = mix(at(ix, iy + 1, layer), at(ix + 1, iy + 1, layer), fx);
        return mix(low, high, fy);
    }

    /** Three octaves together, 0 to 1. */
    static double cloudy(double x, double y, int layer) {
        return smooth(x, y, layer) * 0.55
                + smooth(x * 2.3, y * 2.3, layer + 1) * 0.3
                + smooth(x * 5.1, y * 5.1, layer + 2) * 0.15;
    }

    static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
