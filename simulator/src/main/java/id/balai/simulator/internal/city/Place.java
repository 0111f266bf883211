package id.balai.simulator.internal.city;

import org.locationtech.jts.geom.Geometry;

/**
 * A place on the map.
 *
 * @param name invented
 * @param kind what it is
 * @param shape point or polygon in metres
 */
record Place(String name, Kind kind, Geometry shape) {
    enum Kind {
        MARKET,
        SCHOOL,
        PARK,
        OFFICE,
        HOSPITAL,
        SQUARE,
        WATER
    }
}
