package id.balai.simulator.internal.city;

import org.locationtech.jts.geom.LineString;

/**
 * A road's middle line in metres.
 *
 * @param name with "Jl."
 * @param kind how important
 * @param line where
 */
record Road(String name, Kind kind, LineString line) {
    enum Kind {
        PRIMARY,
        SECONDARY,
        STREET
    }
}
