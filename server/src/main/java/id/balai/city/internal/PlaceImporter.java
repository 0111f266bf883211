package id.balai.city.internal;

import id.balai.city.internal.PlaceStore.Layer;
import id.balai.city.internal.PlaceStore.Row;
import id.balai.platform.imports.GeoFeature;
import id.balai.platform.imports.GeoJsonReader;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportReport;
import id.balai.platform.imports.Importer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.stereotype.Component;

/**
 * Imports the base map from GeoJSON: roads are lines with properties {@code name}, {@code class}; places are points and
 * polygons with {@code name}, {@code kind}.
 */
@Component
class PlaceImporter implements Importer {

    private static final int BATCH = 1_000;

    private final PlaceStore store;
    private final PlaceRegister register;

    PlaceImporter(PlaceStore store, PlaceRegister register) {
        this.store = store;
        this.register = register;
    }

    @Override
    public String kind() {
        return "places";
    }

    @Override
    public void run(ImportFile file, ImportReport report) throws IOException {
        Set<String> known = store.listIds();
        List<Row> pending = new ArrayList<>();
        GeoJsonReader.read(file, report, feature -> {
            Row row = read(feature);
            if (known.add(row.id())) {
                report.created();
                pending.add(row);
            } else {
                report.unchanged();
            }
            if (pending.size() == BATCH) {
                flush(pending, report);
            }
        });
        flush(pending, report);
        if (!report.hasFaults() && report.createdCount() > 0) {
            register.changed();
        }
    }

    private void flush(List<Row> pending, ImportReport report) {
        if (!pending.isEmpty() && !report.hasFaults()) {
            store.insert(pending);
        }
        pending.clear();
    }

    private static Row read(GeoFeature feature) {
        Geometry geometry = feature.geometry();
        if (geometry == null) {
            throw feature.fault("geometry", "required");
        }
        Layer layer = geometry instanceof Lineal ? Layer.ROAD : Layer.PLACE;
        String name =
                feature.find("name", 200).or(() -> feature.find("nama", 200)).orElse("");
        String kind = feature.get(layer == Layer.ROAD ? "class" : "kind", 40);
        byte[] shape = new WKBWriter().write(geometry);
        return new Row(idOf(layer, name, kind, shape), layer, name, kind, shape);
    }

    private static String idOf(Layer layer, String name, String kind, byte[] shape) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((layer + "\0" + name + "\0" + kind + "\0").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(shape), 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
