package id.balai.simulator.internal.city;

import static id.balai.simulator.internal.city.Curves.METRES;
import static id.balai.simulator.internal.city.Curves.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** The middles of Voronoi cells, and the cells. */
final class Seeds {
    private Seeds() {}

    /** The cells of the seeds in the seeds' order, unclipped within the bounds. */
    static List<Geometry> cells(List<Coordinate> seeds, Envelope bounds) {
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(seeds);
        builder.setClipEnvelope(bounds);
        Geometry diagram = builder.getDiagram(METRES);
        Geometry[] cells = new Geometry[seeds.size()];
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            cells[nearest(seeds, (Coordinate) cell.getUserData())] = cell;
        }
        return List.of(cells);
    }

    static int nearest(List<Coordinate> seeds, Coordinate point) {
        int best = 0;
        for (int i = 1; i < seeds.size(); i++) {
            if (seeds.get(i).distance(point) < seeds.get(best).distance(point)) {
                best = i;
            }
        }
        return best;
    }

    /**
     * About so many seeds in a shape, on a turned and slightly shaken grid as blocks of houses are, and away from its
     * edge, so that no cell is thin.
     */
    static List<Coordinate> blocks(Geometry shape, int wanted, double turnRadians, Random random) {
        double spacing = Math.sqrt(shape.getArea() / wanted);
        double across = spacing * 1.18;
        double along = spacing / 1.18;
        var inside = new IndexedPointInAreaLocator(shape.buffer(-spacing * 0.3));
        Coordinate middle = shape.getCentroid().getCoordinate();
        double cos = StrictMath.cos(turnRadians);
        double sin = StrictMath.sin(turnRadians);
        int reach = (int) (shape.getEnvelopeInternal().getDiameter() / along / 2) + 2;
        List<Coordinate> seeds = new ArrayList<>();
        for (int row = -reach; row <= reach; row++) {
            for (int column = -reach; column <= reach; column++) {
                double x = (column + (row & 1) * 0.35 + shake(random)) * across;
                double y = (row + shake(random)) * along;
                Coordinate seed = at(middle.x + x * cos - y * sin, middle.y + x * sin + y * cos);
                if (inside.locate(seed) == Location.INTERIOR) {
                    seeds.add(seed);
                }
            }
        }
        return seeds;
    }

    private static double shake(Random random) {
        return (random.nextDouble() - 0.5) * 0.3;
    }
}
