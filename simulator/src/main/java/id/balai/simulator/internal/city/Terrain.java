package id.balai.simulator.internal.city;

import static id.balai.simulator.internal.city.Curves.METRES;
import static id.balai.simulator.internal.city.Curves.km;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Where the city ends and the water begins.
 *
 * @param outline the city's boundary; its north is the coast
 * @param sea the sea before the coast, outside the boundary
 * @param river the river's surface
 * @param riverLine the river's middle, from the hills to the sea
 */
record Terrain(Polygon outline, Polygon sea, Geometry river, LineString riverLine) {
    private static final List<Coordinate> COAST = List.of(
            km(-6.0, 3.5),
            km(-4.9, 4.2),
            km(-3.2, 4.0),
            km(-2.0, 4.6),
            km(-1.1, 4.4),
            km(-0.6, 3.8),
            km(0.2, 3.9),
            km(0.8, 4.7),
            km(2.2, 5.0),
            km(3.3, 4.4),
            km(4.6, 4.7),
            km(5.5, 4.1),
            km(6.1, 3.2));
    private static final List<Coordinate> LAND = List.of(
            km(6.1, 3.2),
            km(6.3, 1.0),
            km(5.7, -1.2),
            km(5.9, -2.6),
            km(4.6, -3.9),
            km(2.5, -4.6),
            km(0.3, -4.9),
            km(-2.2, -4.3),
            km(-4.4, -4.4),
            km(-5.8, -3.1),
            km(-5.6, -1.0),
            km(-6.2, 1.0),
            km(-6.0, 3.5));
    private static final List<Coordinate> RIVER = List.of(
            km(-2.4, -5.2),
            km(-2.1, -4.0),
            km(-1.1, -2.9),
            km(-1.4, -1.6),
            km(-0.2, -0.4),
            km(-0.5, 1.0),
            km(0.1, 2.3),
            km(-0.2, 3.2),
            km(-0.3, 4.2));
    /** The neighbours' coasts, so far that no map that shows the city shows where they end. */
    private static final List<Coordinate> COAST_TO_THE_EAST =
            List.of(km(6.1, 3.2), km(8.2, 3.3), km(11.5, 2.2), km(16, 3.1), km(25, 1.9), km(60, 4.0));

    private static final List<Coordinate> COAST_TO_THE_WEST =
            List.of(km(-60, 2.0), km(-24, 4.6), km(-16, 3.0), km(-11, 4.1), km(-8, 3.2), km(-6.0, 3.5));

    private static final double SEA_NORTH_KM = 60;
    // Of its own, so that how the neighbours' coasts are drawn changes nothing of the city.
    private static final long COAST_SEED = 5;

    static Terrain generate(Random random) {
        List<Coordinate> coast = Curves.fractal(Curves.smooth(COAST, 3), 2, 0.14, random);
        List<Coordinate> ring = new ArrayList<>(coast);
        ring.removeLast();
        ring.addAll(Curves.fractal(LAND, 4, 0.12, random));
        ring.set(ring.size() - 1, ring.getFirst());
        LineString riverLine = METRES.createLineString(Curves.smooth(RIVER, 8).toArray(Coordinate[]::new));
        Polygon outline = polygon(ring);
        return new Terrain(outline, sea(coast), riverLine.buffer(24, 4), riverLine);
    }

    private static Polygon sea(List<Coordinate> coast) {
        Random random = new Random(COAST_SEED);
        List<Coordinate> ring = new ArrayList<>(coast);
        ring.addAll(neighbours(COAST_TO_THE_EAST, random));
        ring.addAll(List.of(km(60, SEA_NORTH_KM), km(-60, SEA_NORTH_KM)));
        ring.addAll(neighbours(COAST_TO_THE_WEST, random));
        ring.set(ring.size() - 1, ring.getFirst());
        return polygon(ring);
    }

    private static List<Coordinate> neighbours(List<Coordinate> coast, Random random) {
        return Curves.fractal(Curves.smooth(coast, 4), 3, 0.12, random);
    }

    private static Polygon polygon(List<Coordinate> ring) {
        return METRES.createPolygon(ring.toArray(Coordinate[]::new));
    }
}
