package id.balai.simulator.internal.street;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shadows that moving things throw on the ground: the hull of their footprint and of it moved along the light. */
final class ShadowCaster {
    private static final Color SHADE = new Color(0, 0, 0, 92);

    private final Graphics2D graphics;
    private final View view;
    private final Path2D.Double path = new Path2D.Double();
    private final double[] point = new double[3];

    ShadowCaster(Graphics2D graphics, View view) {
        this.graphics = graphics;
        this.view = view;
    }

    void cast(Kind kind, Pose pose) {
        double shift = kind.height * 0.92 / Backdrop.SUN_Z;
        double halfLength = kind.length / 2 * 0.95;
        double halfWidth = kind.width / 2 * (kind == Kind.MOTORCYCLE ? 0.6 : 0.92);
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double ahead = i < 2 ? halfLength : -halfLength;
            double aside = i % 2 == 0 ? halfWidth : -halfWidth;
            double x = pose.x() + pose.headingX() * ahead - pose.headingY() * aside;
            double y = pose.y() + pose.headingY() * ahead + pose.headingX() * aside;
            corners.add(new double[] {x, y});
            double inward = kind == Kind.CAR ? 0.7 : 1;
            double topX = pose.x() + (x - pose.x()) * inward - Backdrop.SUN_X * shift;
            double topY = pose.y() + (y - pose.y()) * inward - Backdrop.SUN_Y * shift;
            corners.add(new double[] {topX, topY});
        }
        path.reset();
        boolean first = true;
        for (double[] corner : hull(corners)) {
            if (view.depth(corner[0], corner[1], 0) < 1) {
                return;
            }
            view.project(corner[0], corner[1], 0, point, 0);
            if (first) {
                path.moveTo(point[0], point[1]);
            } else {
                path.lineTo(point[0], point[1]);
            }
            first = false;
        }
        path.closePath();
        graphics.setColor(SHADE);
        graphics.fill(path);
    }

    /** Andrew's monotone chain. */
    private static List<double[]> hull(List<double[]> points) {
        points.sort(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
        List<double[]> hull = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            int start = hull.size();
            for (int i = 0; i < points.size(); i++) {
                double[] p = points.get(pass == 0 ? i : points.size() - 1 - i);
                while (hull.size() >= start + 2 && turn(hull.get(hull.size() - 2), hull.getLast(), p) <= 0) {
                    hull.removeLast();
                }
                hull.add(p);
            }
            hull.removeLast();
        }
        return hull;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
