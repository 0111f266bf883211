package id.balai.simulator.internal.city;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;

/** Metres east and north of the city's middle, and the same place in degrees of WGS 84 (equirectangular, good to metres). */
final class LocalFrame {
    /** The middle of Kota Bahari: on a bit of coast that has room for an invented city. */
    static final double LONGITUDE = 109.9;

    static final double LATITUDE = -6.87;

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double EAST_SCALE = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(LATITUDE));
    private static final GeometryFactory DEGREES = new GeometryFactory();

    private LocalFrame() {}

    /** The place in degrees, rounded to 7 decimals (1 cm). */
    static Coordinate toDegrees(Coordinate metres) {
        return new Coordinate(round(LONGITUDE + metres.x / EAST_SCALE), round(LATITUDE + metres.y / METRES_PER_DEGREE));
    }

    /** The same shape in degrees. */
    static Geometry toDegrees(Geometry metres) {
        var transformer = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence coordinates, Geometry parent) {
                Coordinate[] result = coordinates.toCoordinateArray();
                for (int i = 0; i < result.length; i++) {
                    result[i] = toDegrees(result[i]);
                }
                return DEGREES.getCoordinateSequenceFactory().create(result);
            }
        };
        return transformer.transform(metres);
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
