package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.identity.Scope;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cameras in a window of the map as GeoJSON: each by itself while they are few, else gathered by H3 cells. */
@Component
class CameraMap {

    /** No more features than this are ever given. */
    static final int MAX_FEATURES = 500;

    private static final byte[] HEAD = ascii("{\"type\":\"FeatureCollection\",\"features\":[");
    private static final byte[] TAIL = ascii("]}");

    private final CameraDirectory directory;

    CameraMap(CameraDirectory directory) {
        this.directory = directory;
    }

    /** A window of the map in degrees. */
    record Window(double west, double south, double east, double north) {

        boolean contains(double longitude, double latitude) {
            return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
        }
    }

    /** A GeoJSON feature collection in UTF-8. */
    byte[] features(Window window, double zoom, Scope scope) {
        List<Listed> inside = inside(window, scope);
        ByteArrayOutputStream json = new ByteArrayOutputStream(Math.min(inside.size(), MAX_FEATURES) * 200 + 64);
        json.writeBytes(HEAD);
        if (inside.size() <= MAX_FEATURES) {
            boolean first = true;
            for (Listed each : inside) {
                if (!first) {
                    json.write(',');
                }
                first = false;
                json.writeBytes(each.feature(directory.healthOf(each).state()));
            }
        } else {
            json.writeBytes(clusters(inside, zoom).features());
        }
        json.writeBytes(TAIL);
        return json.toByteArray();
    }

    private List<Listed> inside(Window window, Scope scope) {
        Listed[] all = directory.now().byLatitude();
        List<Listed> inside = new ArrayList<>();
        for (int i = firstFrom(all, window.south); i < all.length; i++) {
            Listed each = all[i];
            if (each.camera().latitude() > window.north) {
                break;
            }
            if (window.contains(each.camera().longitude(), each.camera().latitude()) && each.visibleTo(scope)) {
                inside.add(each);
            }
        }
        return inside;
    }

    private static int firstFrom(Listed[] byLatitude, double south) {
        int low = 0;
        int high = byLatitude.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byLatitude[middle].camera().latitude() < south) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Clusters clusters(List<Listed> inside, double zoom) {
        int resolution = resolutionFor(zoom);
        Clusters clusters = new Clusters();
        while (!gather(inside, resolution, clusters)) {
            resolution--;
            clusters = new Clusters();
        }
        return clusters;
    }

    /** False when the cells are too many and too small. */
    private boolean gather(List<Listed> inside, int resolution, Clusters into) {
        for (Listed each : inside) {
            Camera camera = each.camera();
            boolean taken = into.add(
                    each.cell(resolution),
                    camera.longitude(),
                    camera.latitude(),
                    camera.state(),
                    directory.healthOf(each).state());
            // The coarsest cells cover a city with a few; what would still be too much is left out.
            if (!taken && resolution > Listed.COARSEST) {
                return false;
            }
        }
        return true;
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
