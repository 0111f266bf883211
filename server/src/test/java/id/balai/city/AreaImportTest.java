package id.balai.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.balai.platform.Role;
import id.balai.platform.imports.ImportFile;
import id.balai.platform.imports.ImportResult;
import id.balai.platform.imports.Imports;
import id.balai.testing.ServerTest;
import id.balai.testing.SharedData;
import id.balai.testing.TestClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AreaImportTest extends ServerTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Areas areas;

    @Test
    void aSecondImportOfTheSameFileChangesNothing() {
        TestClient admin = as(Role.ADMINISTRATOR);
        String file = "kode,nama\n88,Provinsi Dua\n88.01,Kota Dua\n";

        JsonNode first = upload(admin, file, false);
        JsonNode second = upload(admin, file, false);

        assertThat(first.path("created").asInt()).isEqualTo(2);
        assertThat(second.path("unchanged").asInt()).isEqualTo(2);
        assertThat(second.path("created").asInt()).isZero();
        assertThat(areas.nameOf("88.01")).isEqualTo("Kota Dua");
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNot() {
        JsonNode result = upload(as(Role.ADMINISTRATOR), "kode,nama\n87,Provinsi Tiga\n", true);

        assertThat(result.path("dryRun").asBoolean()).isTrue();
        assertThat(result.path("created").asInt()).isEqualTo(1);
        assertThat(areas.find("87")).isEmpty();
    }

    @Test
    void everyBadRowIsNamedAndNothingIsImported() {
        TestClient.Answer answer = as(Role.ADMINISTRATOR)
                .inLanguage("en")
                .upload(
                        "/api/imports/areas",
                        "areas.csv",
                        "text/csv",
                        "kode,nama\n86,Baik\n86.01.01,Tanpa Induk\nabc,Salah\n86.02,\n86,Dua Kali\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("import-refused");
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(e ->
                                e.path("line").asInt() + " " + e.path("column").asString("") + " "
                                        + e.path("reason").asString()))
                .containsExactly(
                        "3 kode Area 86.01.01 has no parent: there is no 86.01.",
                        "4 kode abc is not an area code.",
                        "5 nama Must be given.",
                        "6 kode 86 is in line 2 already.");
        assertThat(areas.find("86")).isEmpty();
    }

    @Test
    void aRingThatCrossesItselfIsMendedAndOneWithoutAreaRefused() {
        upload(as(Role.ADMINISTRATOR), "kode,nama\n85,Provinsi Empat\n", false);
        String bowTie = feature("85.01", "[[1,1],[2,2],[2,1],[1,2],[1,1]]");
        String line = feature("85.02", "[[1,1],[2,2],[1,1],[1,1]]");

        ImportResult mended = run(bowTie);
        ImportResult refused = run(line);

        assertThat(mended.errors()).isEmpty();
        assertThat(mended.warnings()).hasSize(1);
        assertThat(areas.locate(new GeoPoint(1.9, 1.5)).kota()).isNotNull();
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(1);
            assertThat(error.column()).isEqualTo("geometry");
        });
    }

    @Test
    void onlyAdministratorsImport() {
        assertThat(as(Role.OPERATOR)
                        .upload("/api/imports/areas", "a.csv", "text/csv", new byte[0])
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"semarang", "pontianak", "samarinda", "tanjungpinang"})
    void realCitiesImportWhole(String city) throws IOException {
        Optional<Path> folder = SharedData.find("areas");
        assumeTrue(folder.isPresent(), "the real cities' areas are not on this machine");
        for (String part : new String[] {".csv", "_kab.geojson", "_kec.geojson", "_kel.geojson"}) {
            Path file = folder.get().resolve(city + part);
            try (InputStream content = Files.newInputStream(file)) {
                ImportResult result = imports.run("areas", new ImportFile(file.toString(), content), false);
                assertThat(result.errors()).as(file.toString()).isEmpty();
                assertThat(result.created() + result.updated() + result.unchanged())
                        .isPositive();
            }
        }
    }

    @Test
    void aPlaceInSemarangIsFound() throws IOException {
        realCitiesImportWhole("semarang");

        Location location = areas.locate(new GeoPoint(110.4203, -6.9932));

        assertThat(location.kota()).isNotNull();
        assertThat(location.kelurahan()).isNotNull();
    }

    private ImportResult run(String text) {
        return imports.run(
                "areas",
                new ImportFile("x", new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                false);
    }

    private static String feature(String code, String ring) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"kode\":\"" + code
                + "\",\"nama\":\"N\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}]}";
    }

    private static JsonNode upload(TestClient client, String csv, boolean dryRun) {
        return client.upload(
                        "/api/imports/areas?dryRun=" + dryRun,
                        "areas.csv",
                        "text/csv",
                        csv.getBytes(StandardCharsets.UTF_8))
                .json();
    }
}
