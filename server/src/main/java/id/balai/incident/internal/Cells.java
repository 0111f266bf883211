package id.balai.incident.internal;

import com.uber.h3core.H3Core;
import id.balai.city.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * H3 cells, by which an ordinary index finds what is near.
 *
 * <p>Resolution 8: the mean edge is 531 m, and no cell's edge is shorter than some 350 m (H3's table of average areas and
 * its distortion of at most a factor of two in area). The disk of one ring around a cell reaches at least an edge beyond
 * it, so {@value #METRES_A_RING} m a ring is on the safe side.
 */
final class Cells {

    private static final int RESOLUTION = 8;
    private static final int METRES_A_RING = 300;
    private static final H3Core H3 = load();

    private Cells() {}

    /** The cell of a place. */
    static long of(GeoPoint position) {
        return H3.latLngToCell(position.latitude(), position.longitude(), RESOLUTION);
    }

    /** The cells that hold every place within a radius, the own one among them. */
    static List<Long> around(GeoPoint position, int radiusMetres) {
        return H3.gridDisk(of(position), Math.ceilDiv(radiusMetres, METRES_A_RING));
    }

    private static H3Core load() {
        try {
            return H3Core.newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException("H3's native library cannot be loaded", e);
        }
    }
}
