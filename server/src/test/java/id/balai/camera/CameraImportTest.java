package id.balai.camera;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.platform.Role;
import id.balai.testing.Sent;
import id.balai.testing.ServerTest;
import id.balai.testing.TestClient;
import id.balai.testing.TestClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CameraImportTest extends ServerTest {

    private static final String HEADER =
            "kode,nama,jenis,pemilik,perjanjian,bujur,lintang,alamat_utama,alamat_sub,pengguna,sandi,visibilitas,tujuan,status\n";
    private static final int CITY = 10_000;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCityOfCamerasComesInOnceAndIsUnchangedAgain() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < CITY; i++) {
            csv.append(row(i, "rtsp://10.0.0.1/" + i, "u", "sandi-" + i));
        }
        Answer dry = upload(administrator, "cameras?dryRun=true", csv.toString());
        assertThat(dry.json().path("created").asInt()).isEqualTo(CITY);
        assertThat(administrator
                        .get("/api/cameras?q=" + tag)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();

        Answer first = upload(administrator, "cameras", csv.toString());
        assertThat(first.json().path("created").asInt()).isEqualTo(CITY);
        Answer again = upload(administrator, "cameras", csv.toString());
        assertThat(again.json().path("unchanged").asInt()).isEqualTo(CITY);
        assertThat(administrator
                        .get("/api/cameras?q=" + tag)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(CITY);

        JsonNode clusters = administrator
                .get("/api/cameras/map?bbox=106.7,-6.3,106.9,-6.1&zoom=12")
                .json();
        assertThat(clusters.path("features").size()).isBetween(1, 500);
        int counted = 0;
        for (JsonNode feature : clusters.path("features")) {
            assertThat(feature.path("properties").path("cluster").asBoolean()).isTrue();
            counted += feature.path("properties").path("count").asInt();
        }
        assertThat(counted).isGreaterThanOrEqualTo(CITY);
        JsonNode few = administrator
                .get("/api/cameras/map?bbox=106.8000,-6.2051,106.8010,-6.2049&zoom=17")
                .json();
        assertThat(few.path("features").size()).isBetween(1, 500);
        assertThat(few.path("features").get(0).path("properties").path("id").isString())
                .isTrue();

        String exported =
                administrator.get("/api/cameras/export?format=csv&q=" + tag).text();
        assertThat(exported).doesNotContain("sandi-1");
        assertThat(upload(administrator, "cameras", exported)
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(CITY);
        String geoJson =
                administrator.get("/api/cameras/export?format=geojson&q=" + tag).text();
        assertThat(upload(administrator, "cameras", geoJson)
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(CITY);
    }

    @Test
    void everyBadRowIsNamedAndNothingIsTakenIn() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        String csv = HEADER
                + row(1, "rtsp://10.0.0.1/1", "", "")
                + row(2, "gopher://10.0.0.1/1", "", "")
                + row(1, "rtsp://10.0.0.1/1", "", "")
                + "X-" + tag + ",Tanpa tempat,STREET,,,tidak,-6.205,,,,,INTERNAL,,PLANNED\n"
                + "Y-" + tag + ",Jenis salah,BALON,,,106.8,-6.205,,,,,INTERNAL,,PLANNED\n"
                + "Z-" + tag + ",Tanpa alamat,STREET,,,106.8,-6.205,,,,,INTERNAL,,ACTIVE\n";
        Answer refused = upload(administrator, "cameras", csv);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("import-refused");
        assertThat(refused.json().path("errors"))
                .extracting(error ->
                        error.path("line").asInt() + " " + error.path("column").asString())
                .containsExactly("3 alamat_utama", "4 kode", "5 bujur", "6 jenis", "7 alamat_utama");
        assertThat(administrator
                        .get("/api/cameras?q=" + tag)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void zonesAndRulesComeInAndAreUnchangedAgain() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        upload(administrator, "cameras", HEADER + row(1, "rtsp://10.0.0.1/1", "", ""));
        String category = category(administrator);
        String zones = zones("[[0.1,0.1],[0.9,0.1],[0.5,0.9]]", category);
        assertThat(upload(administrator, "zones", zones).json().path("created").asInt())
                .isEqualTo(1);
        assertThat(upload(administrator, "zones", zones)
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        JsonNode rules = administrator.get("/api/rules?camera=" + id(1)).json().path("items");
        assertThat(rules.size()).isEqualTo(1);
        assertThat(rules.get(0).path("metric").asString()).isEqualTo("VEHICLE_STANDING_SECONDS");

        Answer crossed = upload(administrator, "zones", zones("[[0.1,0.1],[0.9,0.9],[0.9,0.1],[0.1,0.9]]", category));
        assertThat(crossed.json().path("errors").get(0).path("column").asString())
                .isEqualTo("zones[0].points");
        Answer unknown = upload(administrator, "zones", zones("[[0.1,0.1],[0.9,0.1],[0.5,0.9]]", "tidak-ada"));
        assertThat(unknown.json().path("errors").get(0).path("column").asString())
                .isEqualTo("rules[0].categoryCode");
    }

    @Test
    void zonesAreCheckedWhereTheyAreDrawnAndKeptFromUnderARule() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        upload(administrator, "cameras", HEADER + row(1, "rtsp://10.0.0.1/1", "", ""));
        upload(administrator, "zones", zones("[[0.1,0.1],[0.9,0.1],[0.5,0.9]]", category(administrator)));
        String path = "/api/cameras/" + id(1) + "/zones";
        long version = administrator.get(path).json().path("version").asLong();
        Answer refused = administrator.put(path, Map.of("version", version));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("message").asString())
                .contains("Parkir liar");
        assertThat(administrator.put(path, Map.of("version", version + 7)).code())
                .isEqualTo("stale-version");
        assertThat(as(Role.EXECUTIVE).put(path, Map.of("version", version)).status())
                .isEqualTo(403);
    }

    @Test
    void rulesAreListedPartByPartAndSearchedInAll() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        String category = category(administrator);
        for (int camera = 1; camera <= 3; camera++) {
            upload(administrator, "cameras", HEADER + row(camera, "rtsp://10.0.0.1/1", "", ""));
            upload(administrator, "zones", zones(camera, "[[0.1,0.1],[0.9,0.1],[0.5,0.9]]", category));
        }
        JsonNode first = administrator.get("/api/rules?limit=2&q=liar%20" + tag).json();
        JsonNode second = administrator
                .get("/api/rules?limit=2&q=" + tag + "&cursor="
                        + first.path("nextCursor").asString().replace(" ", "%20"))
                .json();

        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(first.path("items")
                        .valueStream()
                        .map(rule -> rule.path("cameraId").asString()))
                .containsExactly(id(1), id(2));
        assertThat(second.path("items")
                        .valueStream()
                        .map(rule -> rule.path("cameraId").asString()))
                .containsExactly(id(3));
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(administrator
                        .get("/api/rules?q=kerumunan%20" + tag)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    private String zones(String points, String category) {
        return zones(1, points, category);
    }

    private String zones(int camera, String points, String category) {
        return """
                [{"cameraId":"%1$s","zones":[{"id":"%1$s-z","name":"Tepi","purpose":"NO_STOPPING","points":%2$s}],
                "lines":[{"id":"%1$s-l","name":"Garis","from":[0.1,0.5],"to":[0.9,0.5]}],
                "calibration":[1,0,0,0,1,0,0,0,1],
                "rules":[{"id":"%1$s-r","subjectId":"%1$s-z","name":"Parkir liar","metric":"VEHICLE_STANDING_SECONDS",
                "comparison":"AT_LEAST","value":60,"durationSeconds":0,"releaseValue":30,"coolDownSeconds":600,
                "schedule":{"windows":[]},"categoryCode":"%3$s","enabled":true}]}]
                """.formatted(id(camera), points, category);
    }

    private String category(TestClient administrator) {
        String code = "uji-" + tag;
        administrator.post("/api/categories", Sent.category(code));
        return code;
    }

    private static Answer upload(TestClient client, String kind, String file) {
        return client.upload("/api/imports/" + kind, "berkas", "text/plain", file.getBytes(StandardCharsets.UTF_8));
    }

    private String row(int number, String url, String username, String password) {
        return String.format(
                Locale.ROOT,
                "%s,Kamera %d,RT,dishub,,%.6f,%.6f,%s,,%s,%s,AGENCY,,ACTIVE%n",
                id(number),
                number,
                106.80 + number % 100 * 0.0004,
                -6.21 + number / 100 * 0.0001,
                url,
                username,
                password);
    }

    private String id(int number) {
        return "I-" + tag + "-" + number;
    }
}
