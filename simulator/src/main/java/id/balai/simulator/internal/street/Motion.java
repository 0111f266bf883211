package id.balai.simulator.internal.street;

import java.util.ArrayList;
import java.util.List;

/** A way through a scene: places with times and velocities, joined by cubic Hermite curves. Times count from its start. */
final class Motion {
    private record Key(double seconds, double x, double y, double vx, double vy) {}

    private final List<Key> keys = new ArrayList<>();
    private final double faceX;
    private final double faceY;

    /** Starts a way; while standing it faces in the direction given. */
    Motion(double faceX, double faceY) {
        double length = Math.hypot(faceX, faceY);
        this.faceX = faceX / length;
        this.faceY = faceY / length;
    }

    /** A straight way at one speed. */
    static Motion straight(double x0, double y0, double x1, double y1, double speed) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        double vx = (x1 - x0) / length * speed;
        double vy = (y1 - y0) / length * speed;
        return new Motion(vx, vy).at(0, x0, y0, vx, vy).at(length / speed, x1, y1, vx, vy);
    }

    /** Adds a place with the velocity there. */
    Motion at(double seconds, double x, double y, double vx, double vy) {
        keys.add(new Key(seconds, x, y, vx, vy));
        return this;
    }

    /** Adds a place where it stands until the given time. */
    Motion stand(double from, double to, double x, double y) {
        return at(from, x, y, 0, 0).at(to, x, y, 0, 0);
    }

    double seconds() {
        return keys.getLast().seconds;
    }

    Pose pose(double seconds) {
        int i = 0;
        while (i < keys.size() - 2 && keys.get(i + 1).seconds <= seconds) {
            i++;
        }
        Key a = keys.get(i);
        Key b = keys.get(i + 1);
        double span = b.seconds - a.seconds;
        double t = Math.max(0, Math.min(1, (seconds - a.seconds) / span));
        double x = place(a.x, b.x, a.vx * span, b.vx * span, t);
        double y = place(a.y, b.y, a.vy * span, b.vy * span, t);
        double vx = rate(a.x, b.x, a.vx * span, b.vx * span, t) / span;
        double vy = rate(a.y, b.y, a.vy * span, b.vy * span, t) / span;
        double speed = Math.hypot(vx, vy);
        // Nearly standing, the direction of movement is noise.
        return speed > 0.25 ? new Pose(x, y, vx / speed, vy / speed, speed) : new Pose(x, y, faceX, faceY, speed);
    }

    private static double place(double a, double b, double va, double vb, double t) {
        double t2 = t * t;
        double t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * a + (t3 - 2 * t2 + t) * va + (3 * t2 - 2 * t3) * b + (t3 - t2) * vb;
    }

    private static double rate(double a, double b, double va, double vb, double t) {
        double t2 = t * t;
        return (6 * t2 - 6 * t) * a + (3 * t2 - 4 * t + 1) * va + (6 * t - 6 * t2) * b + (3 * t2 - 2 * t) * vb;
    }
}
