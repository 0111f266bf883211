package id.balai.city.internal;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/**
 * Distances in metres around one place, on a plane that touches the Earth there (equirectangular projection). Right to
 * better than a thousandth within some kilometres.
 */
final class LocalMetres {

    /** Metres in a degree of latitude on a sphere of 6,371,008.8 m. */
    static final double PER_DEGREE_LATITUDE = Math.toRadians(1) * 6_371_008.8;

    private LocalMetres() {}

    static double perDegreeLongitude(double latitude) {
        return PER_DEGREE_LATITUDE * Math.max(0.01, Math.cos(Math.toRadians(latitude)));
    }

    /** How far the nearest line of a geometry is from a place; for a polygon that is its edge. */
    static double distance(Coordinate place, Geometry geometry) {
        double xScale = perDegreeLongitude(place.y);
        double[] nearest = {Double.POSITIVE_INFINITY};
        geometry.apply((GeometryComponentFilter) component -> {
            if (component instanceof LineString line) {
                nearest[0] = Math.min(nearest[0], distance(place, line.getCoordinateSequence(), xScale));
            }
        });
        return nearest[0];
    }

    private static double distance(Coordinate place, CoordinateSequence line, double xScale) {
        Coordinate origin = new Coordinate(0, 0);
        double nearest = Double.POSITIVE_INFINITY;
        Coordinate from = local(place, line, 0, xScale);
        for (int i = 1; i < line.size(); i++) {
            Coordinate to = local(place, line, i, xScale);
            nearest = Math.min(nearest, Distance.pointToSegment(origin, from, to));
            from = to;
        }
        return nearest;
    }

    private static Coordinate local(Coordinate place, CoordinateSequence line, int i, double xScale) {
        return new Coordinate((line.getX(i) - place.x) * xScale, (line.getY(i) - place.y) * PER_DEGREE_LATITUDE);
    }
}
