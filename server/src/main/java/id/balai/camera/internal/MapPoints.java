package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraHealth;
import id.balai.camera.CameraState;
import id.balai.identity.Scope;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the cameras on the map are and how they were a moment ago, side by side in arrays by latitude: a map of the whole
 * city looks at each of them at each move, and then reads memory in a row instead of following references.
 */
final class MapPoints {

    private final Listed[] cameras;
    private final double[] longitudes;
    private final double[] latitudes;
    private final CameraState[] states;
    private final long[][] cells;
    private final CameraHealth.State[] health;
    private final long asOfNanos;

    private MapPoints(
            Listed[] cameras,
            double[] longitudes,
            double[] latitudes,
            CameraState[] states,
            long[][] cells,
            CameraHealth.State[] health,
            long asOfNanos) {
        this.cameras = cameras;
        this.longitudes = longitudes;
        this.latitudes = latitudes;
        this.states = states;
        this.cells = cells;
        this.health = health;
        this.asOfNanos = asOfNanos;
    }

    /**
     * Made anew.
     *
     * @param byLatitude the cameras on the map, by latitude; not changed afterwards
     * @param before those of a moment ago, whose places are taken over when they are of the same cameras
     * @param health how a camera is
     */
    static MapPoints of(
            Listed[] byLatitude,
            @Nullable MapPoints before,
            Function<Listed, CameraHealth.State> health,
            long nowNanos) {
        CameraHealth.State[] how = new CameraHealth.State[byLatitude.length];
        Arrays.setAll(how, i -> health.apply(byLatitude[i]));
        if (before != null && before.isOf(byLatitude)) {
            return new MapPoints(
                    byLatitude, before.longitudes, before.latitudes, before.states, before.cells, how, nowNanos);
        }
        double[] longitudes = new double[byLatitude.length];
        double[] latitudes = new double[byLatitude.length];
        CameraState[] states = new CameraState[byLatitude.length];
        long[][] cells = new long[Cells.RESOLUTION - Listed.COARSEST + 1][byLatitude.length];
        for (int i = 0; i < byLatitude.length; i++) {
            Camera camera = byLatitude[i].camera();
            longitudes[i] = camera.longitude();
            latitudes[i] = camera.latitude();
            states[i] = camera.state();
            for (int resolution = Listed.COARSEST; resolution <= Cells.RESOLUTION; resolution++) {
                cells[resolution - Listed.COARSEST][i] = byLatitude[i].cell(resolution);
            }
        }
        return new MapPoints(byLatitude, longitudes, latitudes, states, cells, how, nowNanos);
    }

    /** Whether it is of this very array. */
    boolean isOf(Listed[] byLatitude) {
        return cameras == byLatitude;
    }

    /** How long ago it was looked how they are. */
    long ageNanos(long nowNanos) {
        return nowNanos - asOfNanos;
    }

    /** The numbers of those in the window that {@code scope} may see. */
    int[] within(CameraMap.Window window, Scope scope) {
        int from = firstFrom(window.south());
        int to = from;
        while (to < latitudes.length && latitudes[to] <= window.north()) {
            to++;
        }
        int[] inside = new int[to - from];
        int many = 0;
        for (int i = from; i < to; i++) {
            if (longitudes[i] >= window.west() && longitudes[i] <= window.east() && cameras[i].visibleTo(scope)) {
                inside[many++] = i;
            }
        }
        return Arrays.copyOf(inside, many);
    }

    private int firstFrom(double south) {
        int low = 0;
        int high = latitudes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latitudes[middle] < south) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The camera with a number. */
    Listed camera(int number) {
        return cameras[number];
    }

    /** Adds these to the clusters of their cells; false, and it ends, at the first that finds no room. */
    boolean gather(int[] numbers, int resolution, Clusters into) {
        long[] cell = cells[resolution - Listed.COARSEST];
        for (int i : numbers) {
            boolean taken = into.add(cell[i], longitudes[i], latitudes[i], states[i], health[i]);
            // The coarsest cells cover a city with a few; what would still be too much is left out.
            if (!taken && resolution > Listed.COARSEST) {
                return false;
            }
        }
        return true;
    }
}
