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
    private static final double SEA_NORTH_KM = 7.5;

    static Terrain generate(Random random) {
        List<Coordinate> coast = Curves.fractal(Curves.smooth(COAST, 3), 2, 0.14, random);
        List<Coordinate> ring = new ArrayList<>(coast);
        ring.removeLast();
        ring.addAll(Curves.fractal(LAND, 4, 0.12, random));
        ring.set(ring.size() - 1, ring.getFirst());
        List<Coordinate> sea = new ArrayList<>(coast);
        sea.addAll(List.of(km(9.5, 3.4), km(9.5, SEA_NORTH_KM), km(-9.5, SEA_NORTH_KM), km(-9.5, 3.7)));
        sea.add(coast.getFirst());
        LineString riverLine = METRES.createLineString(Curves.smooth(RIVER, 8).toArray(Coordinate[]::new));
        Polygon outline = polygon(ring);
        return new Terrain(outline, polygon(sea), riverLine.buffer(24, 4), riverLine);
    }

    private static Polygon polygon(List<Coordinate> ring) {
        return METRES.createPolygon(ring.toArray(Coordinate[]::new));
    }
}
