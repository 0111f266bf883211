package id.balai.camera.internal;

import id.balai.camera.CameraHealth;
import id.balai.camera.CameraState;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/**
 * Cameras gathered by H3 cells, no more cells than may be given. A city's cameras are gathered anew at each move of a
 * map, so nothing is made for each of them: cells are found by open addressing, sums lie in arrays.
 */
final class Clusters {

    /** A power of two, with room enough that a search is short. */
    private static final int SLOTS = 2_048;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    // No cell of H3 is 0, so 0 says that a slot is free.
    private final long[] cells = new long[SLOTS];
    private final int[] slots = new int[CameraMap.MAX_FEATURES];
    private final int[] cameras = new int[SLOTS];
    private final int[] up = new int[SLOTS];
    private final int[] down = new int[SLOTS];
    private final int[] planned = new int[SLOTS];
    private final double[] longitudes = new double[SLOTS];
    private final double[] latitudes = new double[SLOTS];
    private int size;

    /** Adds a camera to its cell. False when that would be one cell too many. */
    boolean add(long cell, double longitude, double latitude, CameraState state, CameraHealth.State health) {
        int slot = find(cell);
        if (cells[slot] == 0) {
            if (size == slots.length) {
                return false;
            }
            cells[slot] = cell;
            slots[size++] = slot;
        }
        cameras[slot]++;
        longitudes[slot] += longitude;
        latitudes[slot] += latitude;
        if (state == CameraState.PLANNED) {
            planned[slot]++;
            return true;
        }
        switch (health) {
            case UP -> up[slot]++;
            case DOWN -> down[slot]++;
            case CONNECTING, OFF, UNKNOWN -> {}
        }
        return true;
    }

    private int find(long cell) {
        int slot = (int) (cell * SPREAD >>> 32) & (SLOTS - 1);
        while (cells[slot] != 0 && cells[slot] != cell) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    /** How many cells have cameras. */
    int size() {
        return size;
    }

    /**
     * GeoJSON features, one a cell, at the middle of its cameras; with commas between them.
     *
     * @param outline a cell's corners as JSON; given with the cells that have several cameras
     */
    byte[] features(LongFunction<String> outline) {
        StringBuilder json = new StringBuilder(350 * size);
        for (int i = 0; i < size; i++) {
            int slot = slots[i];
            json.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"id\":\"")
                    .append(Long.toHexString(cells[slot]))
                    .append("\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[");
            JsonText.degrees(longitudes[slot] / cameras[slot], json);
            json.append(',');
            JsonText.degrees(latitudes[slot] / cameras[slot], json);
            json.append("]},\"properties\":{\"cluster\":true,\"count\":")
                    .append(cameras[slot])
                    .append(",\"up\":")
                    .append(up[slot])
                    .append(",\"down\":")
                    .append(down[slot])
                    .append(",\"planned\":")
                    .append(planned[slot]);
            if (cameras[slot] > 1) {
                json.append(",\"hexagon\":").append(outline.apply(cells[slot]));
            }
            json.append("}}");
        }
        return json.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
