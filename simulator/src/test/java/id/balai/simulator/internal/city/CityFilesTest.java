package id.balai.simulator.internal.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the written files back as an importer would. */
class CityFilesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path directory;

    @BeforeAll
    static void write() throws IOException {
        CityFiles.write(directory, "rtsp://127.0.0.1:8554", 9971);
    }

    @Test
    void sameSeedGivesTheSameBytesAndAnotherSeedAnotherCity(@TempDir Path again, @TempDir Path other)
            throws IOException {
        CityFiles.write(again, "rtsp://127.0.0.1:8554", 9971);
        CityFiles.write(other, "rtsp://127.0.0.1:8554", 1);
        for (Path file : files()) {
            assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
        assertThat(Files.mismatch(directory.resolve("areas-rt.geojson"), other.resolve("areas-rt.geojson")))
                .isNotEqualTo(-1);
    }

    @Test
    void everyAreasParentIsThereBeforeIt() throws IOException {
        Set<String> seen = new HashSet<>();
        Map<Integer, Integer> levels = new LinkedHashMap<>();
        for (CSVRecord area : rows("areas.csv")) {
            String code = area.get("kode");
            if (code.contains(".")) {
                assertThat(seen).contains(code.substring(0, code.lastIndexOf('.')));
            }
            assertThat(seen.add(code)).isTrue();
            levels.merge(code.split("\\.").length, 1, Integer::sum);
        }
        assertThat(levels)
                .containsEntry(1, 1)
                .containsEntry(2, 1)
                .containsEntry(3, 4)
                .containsEntry(4, 20);
        assertThat(levels.get(6)).isBetween(540, 680);
    }

    @Test
    void everyBoundaryIsValidAndChildrenCoverTheirParentWithoutOverlap() throws IOException, ParseException {
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        for (Area.Level level : Area.Level.values()) {
            shapes.putAll(shapes("areas-%s.geojson".formatted(level.fileName())));
        }
        Map<String, List<Geometry>> children = new LinkedHashMap<>();
        shapes.forEach((code, shape) -> {
            assertThat(shape.isValid()).as(code).isTrue();
            String parent = code.substring(0, code.lastIndexOf('.'));
            children.computeIfAbsent(parent, key -> new ArrayList<>()).add(shape);
        });
        children.remove("99");
        children.forEach((code, parts) -> {
            Geometry parent = Objects.requireNonNull(shapes.get(code), code);
            Geometry union = parent.getFactory().buildGeometry(parts).union();
            double sum = parts.stream().mapToDouble(Geometry::getArea).sum();
            assertThat(union.symDifference(parent).getArea() / parent.getArea())
                    .as(code)
                    .isLessThan(0.001);
            assertThat(sum / parent.getArea()).as(code).isBetween(0.999, 1.001);
        });
    }

    @Test
    void camerasThatSendPicturesStandInsideAreasAndEveryOtherRtHasAPlannedOne() throws IOException, ParseException {
        Map<String, Geometry> households = shapes("areas-rt.geojson");
        var factory = new GeometryFactory();
        Set<String> withCamera = new HashSet<>();
        int active = 0;
        for (CSVRecord camera : rows("cameras.csv")) {
            var point = factory.createPoint(
                    new Coordinate(Double.parseDouble(camera.get("bujur")), Double.parseDouble(camera.get("lintang"))));
            List<String> in = households.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(point))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(in).as(camera.get("kode")).hasSize(1);
            withCamera.addAll(in);
            boolean live = camera.get("status").equals("ACTIVE");
            active += live ? 1 : 0;
            assertThat(camera.get("alamat_utama")).isEqualTo(live ? "rtsp://127.0.0.1:8554/" + camera.get("kode") : "");
            assertThat(camera.get("alamat_sub")).isEqualTo(live ? camera.get("alamat_utama") + "/sub" : "");
        }
        assertThat(active).isEqualTo(24);
        assertThat(withCamera).isEqualTo(households.keySet());
    }

    @Test
    void agenciesCategoriesAndPeopleKnowEachOther() throws IOException {
        Set<String> agencies = column("agencies.csv", "kode");
        Set<String> categories = column("categories.csv", "kode");
        Set<String> areas = column("areas.csv", "kode");
        assertThat(agencies).hasSize(14);
        assertThat(agencies).containsAll(column("categories.csv", "opd"));
        for (CSVRecord agency : rows("agencies.csv")) {
            assertThat(categories).contains(agency.get("kategori").split("\\|"));
        }
        for (CSVRecord category : rows("categories.csv")) {
            assertThat(category.get("tembusan")).isIn(category.get("kode").equals("kerumunan") ? "polres" : "");
        }
        List<CSVRecord> people = rows("people.csv");
        assertThat(people).hasSize(40);
        assertThat(column("people.csv", "nama_pengguna")).hasSize(40);
        for (CSVRecord person : people) {
            switch (person.get("peran")) {
                case "AGENCY_OFFICER" -> assertThat(agencies).contains(person.get("opd"));
                case "AREA_OFFICER", "RT_HEAD" -> assertThat(areas).contains(person.get("wilayah"));
                case "ADMINISTRATOR", "EXECUTIVE", "OPERATOR" ->
                    assertThat(person.get("opd") + person.get("wilayah")).isEmpty();
                default -> throw new AssertionError("no such role: " + person.get("peran"));
            }
        }
        assertThat(column("people.csv", "peran")).hasSize(6);
    }

    @Test
    void zonesLieOnThePictureAndTheirRulesNameWhatExists() throws IOException {
        Set<String> categories = column("categories.csv", "kode");
        Set<String> rulesFor = new HashSet<>();
        int cameras = 0;
        for (JsonNode camera : JSON.readTree(Files.readString(directory.resolve("zones.json")))) {
            cameras++;
            Set<String> subjects = new HashSet<>();
            for (JsonNode zone : camera.get("zones")) {
                subjects.add(zone.get("id").asString());
                assertThat(zone.get("points").size()).isGreaterThanOrEqualTo(3);
                zone.get("points").forEach(CityFilesTest::assertOnPicture);
            }
            for (JsonNode line : camera.get("lines")) {
                assertOnPicture(line.get("from"));
                assertOnPicture(line.get("to"));
            }
            assertThat(camera.get("calibration").size()).isEqualTo(9);
            for (JsonNode rule : camera.get("rules")) {
                assertThat(subjects).contains(rule.get("subjectId").asString());
                assertThat(categories).contains(rule.get("categoryCode").asString());
                rulesFor.add(rule.get("categoryCode").asString());
            }
        }
        assertThat(cameras).isEqualTo(24);
        assertThat(rulesFor).containsExactlyInAnyOrder("parkir-liar", "kerumunan");
    }

    @Test
    void roadsAndPlacesOfEveryKindAreThere() throws IOException {
        assertThat(properties("roads.geojson", "class")).containsExactlyInAnyOrder("primary", "secondary", "street");
        assertThat(properties("roads.geojson", "name")).allMatch(name -> name.startsWith("Jl. "));
        assertThat(properties("places.geojson", "kind"))
                .containsExactlyInAnyOrder("market", "school", "park", "office", "hospital", "square", "water");
    }

    private static void assertOnPicture(JsonNode point) {
        assertThat(point.get(0).asDouble()).isBetween(0.0, 1.0);
        assertThat(point.get(1).asDouble()).isBetween(0.0, 1.0);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Set<String> column(String file, String name) throws IOException {
        return rows(file).stream().map(row -> row.get(name)).collect(Collectors.toSet());
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(directory.resolve(file))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    private static Set<String> properties(String file, String name) throws IOException {
        Set<String> values = new HashSet<>();
        for (JsonNode feature :
                JSON.readTree(Files.readString(directory.resolve(file))).get("features")) {
            values.add(feature.get("properties").get(name).asString());
        }
        return values;
    }

    private static Map<String, Geometry> shapes(String file) throws IOException, ParseException {
        var reader = new GeoJsonReader();
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        for (JsonNode feature :
                JSON.readTree(Files.readString(directory.resolve(file))).get("features")) {
            shapes.put(
                    feature.get("properties").get("kode").asString(),
                    reader.read(feature.get("geometry").toString()));
        }
        return shapes;
    }
}
