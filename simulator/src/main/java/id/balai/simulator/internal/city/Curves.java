package id.balai.simulator.internal.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** Natural looking lines from few points. Coordinates are metres on a centimetre grid. */
final class Curves {
    static final PrecisionModel CENTIMETRES = new PrecisionModel(100);
    static final GeometryFactory METRES = new GeometryFactory(CENTIMETRES);

    private Curves() {}

    static Coordinate at(double x, double y) {
        return new Coordinate(CENTIMETRES.makePrecise(x), CENTIMETRES.makePrecise(y));
    }

    static Coordinate km(double x, double y) {
        return at(x * 1000, y * 1000);
    }

    /** A line through all the points given (Catmull and Rom 1974), with so many pieces between two. */
    static List<Coordinate> smooth(List<Coordinate> points, int pieces) {
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Coordinate a = points.get(Math.max(0, i - 1));
            Coordinate b = points.get(i);
            Coordinate c = points.get(i + 1);
            Coordinate d = points.get(Math.min(points.size() - 1, i + 2));
            for (int k = 0; k < pieces; k++) {
                double t = k / (double) pieces;
                line.add(at(spline(a.x, b.x, c.x, d.x, t), spline(a.y, b.y, c.y, d.y, t)));
            }
        }
        line.add(points.getLast());
        return line;
    }

    /** A line through the points with a wild course between them: its middle is moved aside, again and again. */
    static List<Coordinate> fractal(List<Coordinate> points, int depth, double roughness, Random random) {
        List<Coordinate> line = points;
        double share = roughness;
        for (int i = 0; i < depth; i++) {
            List<Coordinate> finer = new ArrayList<>();
            for (int k = 0; k + 1 < line.size(); k++) {
                Coordinate a = line.get(k);
                Coordinate b = line.get(k + 1);
                double aside = (random.nextDouble() * 2 - 1) * share;
                finer.add(a);
                finer.add(at((a.x + b.x) / 2 - (b.y - a.y) * aside, (a.y + b.y) / 2 + (b.x - a.x) * aside));
            }
            finer.add(line.getLast());
            line = finer;
        }
        return line;
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }
}
