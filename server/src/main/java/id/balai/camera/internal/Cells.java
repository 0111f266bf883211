package id.balai.camera.internal;

import com.uber.h3core.H3Core;
import com.uber.h3core.util.LatLng;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** H3 cells (Uber's hexagonal grid). */
final class Cells {

    /** What is stored. */
    static final int RESOLUTION = 10;

    private static final H3Core H3 = load();

    /** More than a city's cells of all resolutions that have several cameras. */
    private static final int MOST_OUTLINES = 20_000;

    private static final Map<Long, String> OUTLINES = new ConcurrentHashMap<>();

    private Cells() {}

    static long at(double longitude, double latitude) {
        return H3.latLngToCell(latitude, longitude, RESOLUTION);
    }

    static long parent(long cell, int resolution) {
        return H3.cellToParent(cell, resolution);
    }

    /**
     * The corners of a cell as a JSON array of positions in the order of GeoJSON (RFC 7946), the first of them not repeated.
     * Maps ask for the same cells again and again, so they are kept.
     */
    static String outline(long cell) {
        String known = OUTLINES.get(cell);
        if (known != null) {
            return known;
        }
        StringBuilder json = new StringBuilder(160).append('[');
        for (LatLng corner : H3.cellToBoundary(cell)) {
            json.append(json.length() == 1 ? "[" : ",[");
            JsonText.degrees(corner.lng, json);
            json.append(',');
            JsonText.degrees(corner.lat, json);
            json.append(']');
        }
        String outline = json.append(']').toString();
        if (OUTLINES.size() >= MOST_OUTLINES) {
            OUTLINES.clear();
        }
        OUTLINES.put(cell, outline);
        return outline;
    }

    private static H3Core load() {
        try {
            return H3Core.newInstance();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
