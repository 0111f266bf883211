package id.balai.camera;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.platform.Role;
import id.balai.testing.Sent;
import id.balai.testing.ServerTest;
import id.balai.testing.TestCity;
import id.balai.testing.TestClient;
import id.balai.testing.TestClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CameraRegisterTest extends ServerTest {

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCameraIsMadeReadAndChanged() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        JsonNode made = create(administrator, "a", Map.of()).json();
        assertThat(made.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(made.path("areaCode").asString()).startsWith(TestCity.KELURAHAN);
        assertThat(made.path("health").path("state").asString()).isEqualTo("UNKNOWN");

        Map<String, Object> change = camera(
                "a",
                Map.of("name", "Simpang Lima", "version", made.path("version").asLong()));
        JsonNode changed = administrator.put("/api/cameras/" + id("a"), change).json();
        assertThat(changed.path("name").asString()).isEqualTo("Simpang Lima");

        Answer stale = administrator.put("/api/cameras/" + id("a"), change);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(create(administrator, "a", Map.of()).code()).isEqualTo("camera-exists");
    }

    @Test
    void aZoneThatIsNothingIsNamed() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        create(administrator, "z", Map.of());

        Answer refused = administrator.send(
                "PUT",
                "/api/cameras/" + id("z") + "/zones",
                "{\"version\":0,\"zones\":[null]}".getBytes(StandardCharsets.UTF_8),
                "application/json");

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("zones[0]");
    }

    @Test
    void credentialsAreNeverAnsweredNorReadableInTheTable() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        Answer made = create(
                administrator,
                "c",
                Map.of("mainUrl", "rtsp://pengamat:rahasia-42@10.1.2.3/main", "subUrl", "rtsp://10.1.2.3/sub"));
        assertThat(made.text()).doesNotContain("rahasia-42");
        assertThat(made.json().path("mainUrl").asString()).isEqualTo("rtsp://10.1.2.3/main");
        assertThat(made.json().path("username").asString()).isEqualTo("pengamat");
        assertThat(made.json().path("hasPassword").asBoolean()).isTrue();

        String row = jdbc.sql("select c::text from camera c where id = :id")
                .param("id", id("c"))
                .query(String.class)
                .single();
        byte[] sealed = jdbc.sql("select credentials_sealed from camera where id = :id")
                .param("id", id("c"))
                .query(byte[].class)
                .single();
        assertThat(row).doesNotContain("rahasia-42");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("rahasia-42", "pengamat:");
        assertThat(administrator.get("/api/cameras/export?format=csv").text())
                .contains(id("c"))
                .doesNotContain("rahasia-42");
        assertThat(administrator.get("/api/audit?limit=50").text()).doesNotContain("rahasia-42");
    }

    @Test
    void aPasswordStaysWhenNoneIsSentAndGoesWhenAnEmptyOneIs() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        JsonNode made = create(administrator, "p", Map.of("username", "u", "password", "satu"))
                .json();
        JsonNode kept = administrator
                .put(
                        "/api/cameras/" + id("p"),
                        camera(
                                "p",
                                Map.of(
                                        "username",
                                        "u",
                                        "purpose",
                                        "x",
                                        "version",
                                        made.path("version").asLong())))
                .json();
        assertThat(kept.path("hasPassword").asBoolean()).isTrue();
        JsonNode gone = administrator
                .put(
                        "/api/cameras/" + id("p"),
                        camera(
                                "p",
                                Map.of(
                                        "username",
                                        "",
                                        "password",
                                        "",
                                        "version",
                                        kept.path("version").asLong())))
                .json();
        assertThat(gone.path("hasPassword").asBoolean()).isFalse();
    }

    @Test
    void everyFieldAtFaultIsNamed() {
        Answer refused = as(Role.ADMINISTRATOR)
                .inLanguage("en")
                .post("/api/cameras", Map.of("id", "bad id", "longitude", 200, "mainUrl", "ftp://x/y"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("id", "name", "longitude", "latitude", "mainUrl");
    }

    @Test
    void everybodySeesWhatTheirScopeAllowsAndNoAddresses() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        create(administrator, "i", Map.of("visibility", "INTERNAL"));
        create(administrator, "g", Map.of("visibility", "AGENCY"));
        create(administrator, "o", Map.of("visibility", "INTERNAL", "ownerAgencyCode", TestCity.AGENCY));
        create(administrator, "far", Map.of("visibility", "PUBLIC", "longitude", 106.835, "latitude", -6.205));

        assertThat(listed(as(Role.OPERATOR))).contains(id("i"), id("g"), id("o"), id("far"));
        assertThat(listed(as(Role.AGENCY_OFFICER)))
                .contains(id("g"), id("o"), id("far"))
                .doesNotContain(id("i"));
        assertThat(listed(as(Role.AREA_OFFICER)))
                .contains(id("i"), id("g"), id("o"))
                .doesNotContain(id("far"));
        TestClient agency = as(Role.AGENCY_OFFICER);
        assertThat(agency.get("/api/cameras/" + id("i")).status()).isEqualTo(404);
        assertThat(agency.get("/api/cameras/" + id("g")).json().path("mainUrl").asString())
                .isEmpty();
        assertThat(agency.get("/api/cameras/map?bbox=106,-7,107,-6&zoom=12").text())
                .doesNotContain(id("i"));
        assertThat(agency.get("/api/cameras/nearest?lon=106.805&lat=-6.205&limit=20")
                        .text())
                .doesNotContain(id("i"));
        assertThat(agency.post("/api/cameras", camera("x", Map.of())).status()).isEqualTo(403);
    }

    @Test
    void manyAreChangedAtOnceByFilterAndAllOrNone() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        create(administrator, "b1", Map.of());
        create(administrator, "b2", Map.of());
        create(administrator, "b3", Map.of("mainUrl", "", "state", "PLANNED"));
        Answer refused = administrator.post(
                "/api/cameras/bulk", Map.of("filter", Map.of("q", tag), "change", Map.of("state", "ACTIVE")));
        assertThat(refused.code()).isEqualTo("camera-without-stream");

        Answer changed = administrator.post(
                "/api/cameras/bulk", Map.of("filter", Map.of("q", tag), "change", Map.of("visibility", "PUBLIC")));
        assertThat(changed.json().path("changed").asInt()).isEqualTo(3);
        Answer byIds = administrator.post(
                "/api/cameras/bulk", Map.of("ids", List.of(id("b1"), id("b2")), "change", Map.of("state", "RETIRED")));
        assertThat(byIds.json().path("changed").asInt()).isEqualTo(2);
        assertThat(listed(administrator)).containsExactly(id("b3"));
    }

    @Test
    void pagesFollowEachOther() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        for (int i = 0; i < 5; i++) {
            create(administrator, "n" + i, Map.of());
        }
        JsonNode first = administrator.get("/api/cameras?limit=3&q=" + tag).json();
        assertThat(first.path("total").asInt()).isEqualTo(5);
        JsonNode second = administrator
                .get("/api/cameras?limit=3&q=" + tag + "&cursor="
                        + first.path("nextCursor").asString())
                .json();
        assertThat(first.path("items").size() + second.path("items").size()).isEqualTo(5);
        assertThat(second.path("nextCursor").isNull()).isTrue();
    }

    private List<String> listed(TestClient client) {
        return client.get("/api/cameras?limit=500&q=" + tag)
                .json()
                .path("items")
                .findValuesAsString("id");
    }

    private Answer create(TestClient client, String which, Map<String, Object> differing) {
        return client.post("/api/cameras", camera(which, differing));
    }

    private Map<String, Object> camera(String which, Map<String, Object> differing) {
        return Sent.camera(id(which), differing);
    }

    private String id(String which) {
        return "T-" + tag + "-" + which;
    }
}
