package id.balai.city;

/**
 * A place on Earth in WGS 84 degrees.
 *
 * @param longitude -180 to 180
 * @param latitude -90 to 90
 */
public record GeoPoint(double longitude, double latitude) {

    /** Mean radius of the Earth in metres (IUGG). */
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public GeoPoint {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("no place on Earth: " + longitude + ", " + latitude);
        }
    }

    /** Whether these are degrees of a place on Earth. */
    public static boolean isValid(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }

    /** Distance in metres along the great circle, by the haversine formula. */
    public double distanceMetres(GeoPoint other) {
        double dLat = Math.toRadians(other.latitude - latitude);
        double dLon = Math.toRadians(other.longitude - longitude);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
