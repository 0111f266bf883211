package id.balai.camera.internal;

import id.balai.identity.Scope;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cameras in a window of the map as GeoJSON: each by itself while they are few, else gathered by H3 cells. */
@Component
class CameraMap {

    /** No more features than this are ever given. */
    static final int MAX_FEATURES = 500;

    private static final byte[] HEAD = ascii("{\"type\":\"FeatureCollection\",\"features\":[");
    private static final byte[] TAIL = ascii("]}");

    private static final Duration MAX_AGE = Duration.ofSeconds(1);

    private final CameraDirectory directory;
    private volatile @Nullable MapPoints points;

    CameraMap(CameraDirectory directory) {
        this.directory = directory;
    }

    /** A window of the map in degrees. */
    record Window(double west, double south, double east, double north) {}

    /** A GeoJSON feature collection in UTF-8. Clusters tell how their cameras were at most {@link #MAX_AGE} ago. */
    byte[] features(Window window, double zoom, Scope scope) {
        MapPoints now = points();
        int[] inside = now.within(window, scope);
        ByteArrayOutputStream json = new ByteArrayOutputStream(Math.min(inside.length, MAX_FEATURES) * 200 + 64);
        json.writeBytes(HEAD);
        if (inside.length <= MAX_FEATURES) {
            boolean first = true;
            for (int number : inside) {
                if (!first) {
                    json.write(',');
                }
                first = false;
                Listed each = now.camera(number);
                json.writeBytes(each.feature(directory.healthOf(each).state()));
            }
        } else {
            json.writeBytes(clusters(now, inside, zoom).features(Cells::outline));
        }
        json.writeBytes(TAIL);
        return json.toByteArray();
    }

    private MapPoints points() {
        Listed[] byLatitude = directory.now().byLatitude();
        MapPoints known = points;
        long nowNanos = System.nanoTime();
        if (known == null || !known.isOf(byLatitude) || known.ageNanos(nowNanos) > MAX_AGE.toNanos()) {
            known = MapPoints.of(
                    byLatitude, known, each -> directory.healthOf(each).state(), nowNanos);
            points = known;
        }
        return known;
    }

    private static Clusters clusters(MapPoints points, int[] inside, double zoom) {
        int resolution = resolutionFor(zoom);
        Clusters clusters = new Clusters();
        while (!points.gather(inside, resolution, clusters)) {
            resolution--;
            clusters = new Clusters();
        }
        return clusters;
    }

    /** Cells of some 60 pixels on the screen. */
    static int resolutionFor(double zoom) {
        // At zoom 0 the Earth's 40,075 km are 512 pixels wide; each resolution's edges are sqrt(7) shorter.
        double metresAPixel = 40_075_017.0 / 512 / Math.pow(2, zoom);
        double edgeMetres = 40 * metresAPixel;
        double resolution = Math.log(1_281_256 / edgeMetres) / Math.log(Math.sqrt(7));
        return (int) Math.max(Listed.COARSEST, Math.min(Cells.RESOLUTION, Math.round(resolution)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
