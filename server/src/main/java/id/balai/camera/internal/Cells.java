package id.balai.camera.internal;

import com.uber.h3core.H3Core;
import java.io.IOException;
import java.io.UncheckedIOException;

/** H3 cells (Uber's hexagonal grid). */
final class Cells {

    /** What is stored. */
    static final int RESOLUTION = 10;

    private static final H3Core H3 = load();

    private Cells() {}

    static long at(double longitude, double latitude) {
        return H3.latLngToCell(latitude, longitude, RESOLUTION);
    }

    static long parent(long cell, int resolution) {
        return H3.cellToParent(cell, resolution);
    }

    private static H3Core load() {
        try {
            return H3Core.newInstance();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
