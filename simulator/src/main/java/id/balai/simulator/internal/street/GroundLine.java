package id.balai.simulator.internal.street;

import java.util.List;

/**
 * A directed line on the ground that becomes a camera's counting line.
 *
 * @param id unique in its scene
 * @param name for people
 * @param from start in metres
 * @param to end in metres
 */
public record GroundLine(String id, String name, Homography.Point from, Homography.Point to) {
    static GroundLine across(String id, String name, double x0, double x1, double y) {
        return new GroundLine(id, name, new Homography.Point(x0, y), new Homography.Point(x1, y));
    }

    /** Start and end on the camera's picture in shares, cut off at the picture's edge. Both are before the camera. */
    public List<Homography.Point> onPicture(PoleCamera camera) {
        Homography.Point a = camera.project(from.x(), from.y(), 0);
        Homography.Point b = camera.project(to.x(), to.y(), 0);
        double[] range = {0, 1};
        narrow(range, a.x(), b.x());
        narrow(range, a.y(), b.y());
        return List.of(between(a, b, range[0]), between(a, b, range[1]));
    }

    /** Liang and Barsky's clipping on one axis. */
    private static void narrow(double[] range, double a, double b) {
        double slope = b - a;
        if (Math.abs(slope) > 1e-9) {
            double atLow = (GroundArea.MARGIN - a) / slope;
            double atHigh = (1 - GroundArea.MARGIN - a) / slope;
            range[0] = Math.max(range[0], Math.min(atLow, atHigh));
            range[1] = Math.min(range[1], Math.max(atLow, atHigh));
        }
    }

    private static Homography.Point between(Homography.Point a, Homography.Point b, double t) {
        return new Homography.Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
    }
}
