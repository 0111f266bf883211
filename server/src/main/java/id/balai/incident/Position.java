package id.balai.incident;

/**
 * A place on Earth in WGS 84 degrees.
 *
 * @param longitude -180 to 180
 * @param latitude -90 to 90
 */
public record Position(double longitude, double latitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    /** Checks the bounds; not-a-number is refused too. */
    public Position {
        if (!(longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("Not a place on Earth: " + longitude + ", " + latitude);
        }
    }

    /** The distance in metres along a great circle, by the haversine formula on a sphere of the mean radius. */
    public double distanceMetres(Position other) {
        double halfLatitude = Math.toRadians(other.latitude - latitude) / 2;
        double halfLongitude = Math.toRadians(other.longitude - longitude) / 2;
        double haversine = square(Math.sin(halfLatitude))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(halfLongitude));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private static double square(double value) {
        return value * value;
    }
}
