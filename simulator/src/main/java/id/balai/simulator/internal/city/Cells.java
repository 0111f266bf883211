package id.balai.simulator.internal.city;

import static id.balai.simulator.internal.city.Curves.METRES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Cuts the city into the Voronoi cells of seeds so that neighbours share their border exactly, to the last digit: all
 * lines are noded together on the centimetre grid before polygons are made of them. Cutting cell by cell would leave
 * gaps and overlaps.
 */
final class Cells {
    private Cells() {}

    /** One cell for each seed, in the seeds' order. */
    static List<Geometry> cut(Polygon outline, List<Coordinate> seeds) {
        List<Geometry> lines = new ArrayList<>();
        lines.add(outline.getExteriorRing());
        var bounds = outline.getEnvelopeInternal();
        bounds.expandBy(2000);
        for (Geometry cell : Seeds.cells(seeds, bounds)) {
            lines.add(cell.getBoundary());
        }
        Geometry noded = UnaryUnionNG.union(METRES.buildGeometry(lines), Curves.CENTIMETRES);
        var polygonizer = new Polygonizer();
        polygonizer.add(noded);
        return assign(polygonizer.getPolygons(), outline, seeds);
    }

    private static List<Geometry> assign(Collection<?> faces, Polygon outline, List<Coordinate> seeds) {
        Geometry[] cells = new Geometry[seeds.size()];
        List<Geometry> orphans = new ArrayList<>();
        for (Object face : faces) {
            Polygon polygon = (Polygon) face;
            if (!outline.contains(polygon.getInteriorPoint())) {
                continue;
            }
            int nearest = Seeds.nearest(seeds, polygon.getInteriorPoint().getCoordinate());
            if (polygon.contains(METRES.createPoint(seeds.get(nearest)))) {
                cells[nearest] = polygon;
            } else {
                orphans.add(polygon);
            }
        }
        List<Geometry> result = new ArrayList<>(List.of(cells));
        orphans.forEach(orphan -> adopt(orphan, result));
        // The polygonizer starts its rings where chance has it; the same city must be the same bytes.
        result.replaceAll(Geometry::norm);
        return result;
    }

    /** A piece that the coast cut off from its seed goes to the neighbour with whom it shares most of its border. */
    private static void adopt(Geometry orphan, List<Geometry> cells) {
        int best = -1;
        double longest = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).getEnvelopeInternal().intersects(orphan.getEnvelopeInternal())) {
                double shared = cells.get(i).intersection(orphan).getLength();
                if (shared > longest) {
                    longest = shared;
                    best = i;
                }
            }
        }
        if (best >= 0) {
            cells.set(best, union(List.of(cells.get(best), orphan)));
        }
    }

    /** One shape of cells that share borders exactly. */
    static Geometry union(List<Geometry> cells) {
        return CoverageUnion.union(METRES.createGeometryCollection(cells.toArray(Geometry[]::new)))
                .norm();
    }
}
