package id.balai.simulator.internal.street;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Draws shapes given in an actor's own metres (ahead, to its left, up) and keeps the box they fill on the picture. */
final class Brush {
    private final Graphics2D graphics;
    private final View view;
    private final Path2D.Double path = new Path2D.Double();
    private final Ellipse2D.Double ellipse = new Ellipse2D.Double();
    private final double[] points = new double[8 * 3];
    private Pose pose = new Pose(0, 0, 0, 1, 0);
    private double light = 1;

    double left;
    double top;
    double right;
    double bottom;

    Brush(Graphics2D graphics, View view) {
        this.graphics = graphics;
        this.view = view;
    }

    /** Starts an actor: where it is, and how bright the light is there. */
    void begin(Pose pose, double light) {
        this.pose = pose;
        this.light = light;
        left = Double.MAX_VALUE;
        top = Double.MAX_VALUE;
        right = -Double.MAX_VALUE;
        bottom = -Double.MAX_VALUE;
    }

    /** Pixels a metre takes where the actor is. */
    double scale() {
        return view.pixelsPerMetre(view.depth(pose.x(), pose.y(), 0.8));
    }

    /** Whether its back is nearer to the camera than its front. */
    boolean backIsNearer() {
        return view.depth(pose.x() - pose.headingX(), pose.y() - pose.headingY(), 0)
                < view.depth(pose.x() + pose.headingX(), pose.y() + pose.headingY(), 0);
    }

    /** Whether its left side is turned to the camera. */
    boolean leftIsNearer() {
        return -pose.headingY() * (view.eyeX() - pose.x()) + pose.headingX() * (view.eyeY() - pose.y()) > 0;
    }

    private void place(double ahead, double aside, double up, int index) {
        view.project(
                pose.x() + pose.headingX() * ahead - pose.headingY() * aside,
                pose.y() + pose.headingY() * ahead + pose.headingX() * aside,
                up,
                points,
                index * 3);
        left = Math.min(left, points[index * 3]);
        right = Math.max(right, points[index * 3]);
        top = Math.min(top, points[index * 3 + 1]);
        bottom = Math.max(bottom, points[index * 3 + 1]);
    }

    /**
     * A solid with a rectangle below and one above: from {@code back} to {@code front}, {@code half} wide each side.
     *
     * @param side colour of its sides
     * @param lid colour of its top
     */
    void solid(
            double back,
            double front,
            double half,
            double low,
            double backTop,
            double frontTop,
            double halfTop,
            double high,
            int side,
            int lid) {
        place(back, half, low, 0);
        place(front, half, low, 1);
        place(front, -half, low, 2);
        place(back, -half, low, 3);
        place(backTop, halfTop, high, 4);
        place(frontTop, halfTop, high, 5);
        place(frontTop, -halfTop, high, 6);
        place(backTop, -halfTop, high, 7);
        face(0, 1, 5, 4, side, faceLight(-pose.headingY(), pose.headingX(), 0.15));
        face(2, 3, 7, 6, side, faceLight(pose.headingY(), -pose.headingX(), 0.15));
        face(1, 2, 6, 5, side, faceLight(pose.headingX(), pose.headingY(), 0.3));
        face(3, 0, 4, 7, side, faceLight(-pose.headingX(), -pose.headingY(), 0.3));
        face(4, 5, 6, 7, lid, faceLight(0, 0, 1));
    }

    private static double faceLight(double nx, double ny, double nz) {
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        double facing = (nx * Backdrop.SUN_X + ny * Backdrop.SUN_Y + nz * Backdrop.SUN_Z) / length;
        return 0.6 + 0.5 * Math.max(0, facing);
    }

    private void face(int a, int b, int c, int d, int colour, double brightness) {
        double ax = points[a * 3];
        double ay = points[a * 3 + 1];
        double area = 0;
        int[] corners = {a, b, c, d};
        for (int i = 0; i < 4; i++) {
            int from = corners[i] * 3;
            int to = corners[(i + 1) % 4] * 3;
            area += (points[from] - ax) * (points[to + 1] - ay) - (points[to] - ax) * (points[from + 1] - ay);
        }
        // Seen from outside the corners go round one way, from inside the other.
        if (area <= 0) {
            return;
        }
        path.reset();
        path.moveTo(ax, ay);
        for (int i = 1; i < 4; i++) {
            path.lineTo(points[corners[i] * 3], points[corners[i] * 3 + 1]);
        }
        path.closePath();
        graphics.setColor(new Color(Rgb.lit(colour, brightness * light)));
        graphics.fill(path);
    }

    /** A flat patch across the way (a lamp, a plate), seen from ahead or from behind only. */
    void patch(double ahead, double from, double to, double low, double high, boolean front, int colour) {
        place(ahead, front ? from : to, low, 0);
        place(ahead, front ? to : from, low, 1);
        place(ahead, front ? to : from, high, 2);
        place(ahead, front ? from : to, high, 3);
        face(1, 0, 3, 2, colour, 1 / Math.max(0.5, light));
    }

    /** A flat patch on a side. */
    void sidePatch(double aside, double back, double front, double low, double high, int colour) {
        boolean leftSide = aside > 0;
        place(leftSide ? back : front, aside, low, 0);
        place(leftSide ? front : back, aside, low, 1);
        place(leftSide ? front : back, aside, high, 2);
        place(leftSide ? back : front, aside, high, 3);
        face(0, 1, 2, 3, colour, 0.85);
    }

    /** A ball. */
    void ball(double ahead, double aside, double up, double radius, int colour) {
        place(ahead, aside, up, 0);
        double r = radius * scale();
        graphics.setColor(new Color(Rgb.lit(colour, light * 0.95)));
        ellipse.setFrame(points[0] - r, points[1] - r, 2 * r, 2 * r);
        graphics.fill(ellipse);
        top = Math.min(top, points[1] - r);
        left = Math.min(left, points[0] - r);
        right = Math.max(right, points[0] + r);
    }

    /** A limb from one point to another. */
    void limb(double[] from, double[] to, double thickness, int colour) {
        place(from[0], from[1], from[2], 0);
        place(to[0], to[1], to[2], 1);
        graphics.setColor(new Color(Rgb.lit(colour, light * 0.9)));
        graphics.setStroke(new BasicStroke(
                (float) Math.max(0.7, thickness * scale()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        path.reset();
        path.moveTo(points[0], points[1]);
        path.lineTo(points[3], points[4]);
        graphics.draw(path);
        double half = thickness * scale() / 2;
        left = Math.min(left, Math.min(points[0], points[3]) - half);
        right = Math.max(right, Math.max(points[0], points[3]) + half);
    }

    /** A wheel on a side: a dark disc with a hub. */
    void wheel(double ahead, double aside, double radius) {
        place(ahead, aside, radius, 0);
        place(ahead + radius, aside, radius, 1);
        place(ahead, aside, radius * 2, 2);
        place(ahead, aside, 0, 3);
        disc(1, 0x1d1d1f);
        disc(0.5, 0x77797c);
    }

    private void disc(double share, int colour) {
        double ux = (points[3] - points[0]) * share;
        double uy = (points[4] - points[1]) * share;
        double vx = (points[6] - points[9]) / 2 * share;
        double vy = (points[7] - points[10]) / 2 * share;
        path.reset();
        for (int i = 0; i < 10; i++) {
            double angle = i * Math.PI / 5;
            double px = points[0] + Math.cos(angle) * ux + Math.sin(angle) * vx;
            double py = points[1] + Math.cos(angle) * uy + Math.sin(angle) * vy;
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        graphics.setColor(new Color(Rgb.lit(colour, light)));
        graphics.fill(path);
    }
}
