package id.balai.simulator.internal.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole city as the files that Balai's importers read. The same seed gives the same bytes. */
public final class CityFiles {
    private static final List<String> AS_THEY_ARE = List.of("agencies.csv", "categories.csv", "people.csv");
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Path directory;
    private final JsonMapper json = JsonMapper.builder().build();

    private CityFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes the files, over older ones.
     *
     * @param directory made when it is missing
     * @param rtspBase where the cameras answer, without a slash at the end
     * @param seed of the city
     * @throws IOException when they cannot be written
     */
    public static void write(Path directory, String rtspBase, long seed) throws IOException {
        Files.createDirectories(directory);
        var random = new Random(seed);
        Terrain terrain = Terrain.generate(random);
        AreaTree areas = AreaTree.generate(terrain, random);
        List<Road> roads = Roads.generate(terrain, areas, random);
        List<Place> places = Places.generate(terrain, random);
        List<Camera> cameras = Cameras.generate(areas, roads);
        var files = new CityFiles(directory);
        files.writeAreas(areas);
        files.writeMap(roads, places);
        files.writeCameras(cameras, rtspBase);
        files.put(
                "zones.json", files.json.writerWithDefaultPrettyPrinter().writeValueAsString(Zones.of(cameras)) + "\n");
        for (String name : AS_THEY_ARE) {
            try (InputStream in = CityFiles.class.getResourceAsStream("/id/balai/simulator/city/" + name)) {
                if (in == null) {
                    throw new IOException("missing in the program: " + name);
                }
                files.put(name, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    private void writeAreas(AreaTree areas) throws IOException {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSV)) {
            csv.printRecord("kode", "nama");
            csv.printRecord("99", "Provinsi Contoh");
            for (Area.Level level : Area.Level.values()) {
                for (Area area : areas.list(level)) {
                    csv.printRecord(area.code(), area.name());
                }
            }
        }
        put("areas.csv", text.toString());
        for (Area.Level level : Area.Level.values()) {
            var features = new FeatureText();
            areas.list(level).forEach(area -> features.add(area.shape(), "kode", area.code(), "nama", area.name()));
            put("areas-%s.geojson".formatted(level.fileName()), features.toString());
        }
    }

    private void writeMap(List<Road> roads, List<Place> places) throws IOException {
        var roadText = new FeatureText();
        roads.forEach(road -> roadText.add(road.line(), "name", road.name(), "class", lower(road.kind())));
        put("roads.geojson", roadText.toString());
        var placeText = new FeatureText();
        places.forEach(place -> placeText.add(place.shape(), "name", place.name(), "kind", lower(place.kind())));
        put("places.geojson", placeText.toString());
    }

    private void writeCameras(List<Camera> cameras, String rtspBase) throws IOException {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSV)) {
            csv.printRecord((Object[]) ("kode,nama,jenis,pemilik,perjanjian,bujur,lintang,alamat_utama,alamat_sub,"
                            + "pengguna,sandi,visibilitas,tujuan,status")
                    .split(","));
            for (Camera camera : cameras) {
                Coordinate place = LocalFrame.toDegrees(camera.place());
                boolean live = camera.scene() != null;
                String address = live ? rtspBase + "/" + camera.code() : "";
                csv.printRecord(
                        camera.code(),
                        camera.name(),
                        camera.kind(),
                        camera.owner(),
                        camera.kind().equals("PRIVATE") ? "PKS 001 (contoh)" : "",
                        decimal(place.x),
                        decimal(place.y),
                        address,
                        live ? address + "/sub" : "",
                        "",
                        "",
                        camera.visibility(),
                        camera.purpose(),
                        live ? "ACTIVE" : "PLANNED");
            }
        }
        put("cameras.csv", text.toString());
    }

    private void put(String name, String text) throws IOException {
        Path temporary = directory.resolve("." + name + ".part");
        Files.writeString(temporary, text);
        Files.move(temporary, directory.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static String decimal(double degrees) {
        return String.format(Locale.ROOT, "%.7f", degrees);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A GeoJSON feature collection (RFC 7946), one feature a line. */
    private final class FeatureText {
        private final GeoJsonWriter geometries = new GeoJsonWriter(7);
        private final StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        private String separator = "\n";

        FeatureText() {
            geometries.setEncodeCRS(false);
            geometries.setForceCCW(true);
        }

        void add(Geometry metres, String key, String value, String secondKey, String secondValue) {
            try {
                text.append(separator)
                        .append("{\"type\":\"Feature\",\"properties\":{\"%s\":%s,\"%s\":%s},\"geometry\":"
                                .formatted(
                                        key,
                                        json.writeValueAsString(value),
                                        secondKey,
                                        json.writeValueAsString(secondValue)))
                        .append(geometries.write(LocalFrame.toDegrees(metres)))
                        .append('}');
                separator = ",\n";
            } catch (UncheckedIOException impossible) {
                throw new AssertionError("text cannot fail to be written", impossible);
            }
        }

        @Override
        public String toString() {
            return text + "\n]}\n";
        }
    }
}
