package id.balai.simulator.internal.street;

import java.util.ArrayList;
import java.util.List;

/**
 * A polygon on the ground that becomes a camera's zone.
 *
 * @param id unique in its scene
 * @param name for people
 * @param purpose one of the server's zone purposes
 * @param corners in metres
 */
public record GroundArea(String id, String name, String purpose, List<Homography.Point> corners) {
    /** Zones and lines keep so much, as a share, from the picture's edge. */
    static final double MARGIN = 0.005;

    /** An upright rectangle on the ground. */
    static GroundArea box(String id, String name, String purpose, double x0, double y0, double x1, double y1) {
        return new GroundArea(
                id,
                name,
                purpose,
                List.of(
                        new Homography.Point(x0, y0),
                        new Homography.Point(x1, y0),
                        new Homography.Point(x1, y1),
                        new Homography.Point(x0, y1)));
    }

    /** Whether a ground point is in it (even-odd rule). */
    public boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Homography.Point a = corners.get(i);
            Homography.Point b = corners.get(j);
            if (a.y() > y != b.y() > y && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** The polygon on the camera's picture, in shares, without what is outside the picture. All corners are before the camera. */
    public List<Homography.Point> onPicture(PoleCamera camera) {
        List<Homography.Point> points = new ArrayList<>();
        corners.forEach(corner -> points.add(camera.project(corner.x(), corner.y(), 0)));
        return clip(clip(clip(clip(points, 1, 0, MARGIN), -1, 0, 1 - MARGIN), 0, 1, MARGIN), 0, -1, 1 - MARGIN);
    }

    /** Sutherland and Hodgman's clipping against one side of the picture, {@code a x + b y >= c} or its mirror. */
    private static List<Homography.Point> clip(List<Homography.Point> ring, int a, int b, double limit) {
        double c = a + b > 0 ? limit : -limit;
        List<Homography.Point> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Homography.Point from = ring.get(i);
            Homography.Point to = ring.get((i + 1) % ring.size());
            double before = a * from.x() + b * from.y() - c;
            double after = a * to.x() + b * to.y() - c;
            if (before >= 0) {
                kept.add(from);
            }
            if (before * after < 0) {
                double t = before / (before - after);
                kept.add(new Homography.Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
            }
        }
        return kept;
    }
}
