package id.balai.city;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CityApiTest extends ServerTest {

    @Autowired
    private Places places;

    @Autowired
    private Agencies agencies;

    @Test
    void aPlaceIsInItsAreas() {
        JsonNode at =
                as(Role.OPERATOR).get("/api/areas/at?lon=106.803&lat=-6.205").json();

        assertThat(at.path("rt").path("code").asString()).isEqualTo("99.71.01.1001.001.001");
        assertThat(at.path("rw").path("name").asString()).isEqualTo("RW 001");
        assertThat(at.path("kelurahan").path("name").asString()).isEqualTo("Melati");
        assertThat(at.path("kota").path("code").asString()).isEqualTo("99.71");
        assertThat(at.path("distanceMetres").asDouble()).isZero();
    }

    @Test
    void boundariesAndBaseMapAreNotSentAgainWhileTheyAreTheSame() throws Exception {
        TestClient client = as(Role.OPERATOR);
        for (String path : new String[] {"/api/areas/boundaries?level=KELURAHAN&within=99.71", "/api/map/base"}) {
            TestClient.Answer first = client.get(path);
            String etag = first.header("ETag").orElseThrow();
            var again = client.http()
                    .send(
                            client.builder(path)
                                    .header("If-None-Match", etag)
                                    .GET()
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString());

            assertThat(first.status()).isEqualTo(200);
            assertThat(first.json().path("features").size()).isPositive();
            assertThat(again.statusCode()).isEqualTo(304);
            // With a strong one Tomcat would send the map of a city uncompressed.
            assertThat(etag).startsWith("W/");
        }
    }

    @Test
    void aPlaceIsSaidInWords() {
        as(Role.OPERATOR);

        assertThat(places.describe(new GeoPoint(106.815, -6.2052))).isEqualTo("Jl. Uji · Mawar, Barat");
        assertThat(places.search("pasar", 5)).extracting(Places.Found::name).contains("Pasar Uji");
    }

    @Test
    void theCityKnowsItsTimeZoneByItsLocalName() {
        JsonNode city = as(Role.EXECUTIVE).get("/api/city").json();

        assertThat(city.path("timeZoneLabel").asString()).isEqualTo("WIB");
        assertThat(city.path("empty").asBoolean()).isFalse();
        assertThat(city.path("bounds").size()).isEqualTo(4);
    }

    @Test
    void anAgencyIsAddedChangedAndGuardedAgainstStaleChanges() {
        TestClient admin = as(Role.ADMINISTRATOR);
        Map<String, Object> form = Map.of(
                "code",
                "dinas-uji",
                "name",
                "Dinas Uji",
                "shortName",
                "Uji",
                "kind",
                "OPD",
                "workingHours",
                "Sen-Jum 08:00-16:00");

        JsonNode created = admin.post("/api/agencies", form).json();
        TestClient.Answer twice = admin.post("/api/agencies", form);
        TestClient.Answer changed = admin.put(
                "/api/agencies/dinas-uji",
                Map.of("name", "Dinas Uji Dua", "shortName", "Uji", "kind", "OPD", "version", 0));
        TestClient.Answer stale = admin.put(
                "/api/agencies/dinas-uji", Map.of("name", "Lain", "shortName", "Uji", "kind", "OPD", "version", 0));
        TestClient.Answer invalid = admin.post("/api/agencies", Map.of("code", "Salah!", "workingHours", "kapan saja"));

        assertThat(created.path("workingHours").asString()).isEqualTo("Sen-Jum 08:00-16:00");
        assertThat(twice.code()).isEqualTo("agency-exists");
        assertThat(changed.json().path("version").asInt()).isEqualTo(1);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("currentVersion").asInt()).isEqualTo(1);
        assertThat(invalid.status()).isEqualTo(400);
        assertThat(invalid.json()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("field").asString()))
                .contains("code", "name", "shortName", "kind", "workingHours");
        assertThat(agencies.get("dinas-uji").name()).isEqualTo("Dinas Uji Dua");
    }

    @Test
    void anAreaIsFoundByNameAndRenamed() {
        TestClient admin = as(Role.ADMINISTRATOR);
        admin.upload("/api/imports/areas", "a.csv", "text/csv", "kode,nama\n84,Bernama Lama\n".getBytes());

        assertThat(admin.put("/api/areas/84", Map.of("name", "Bernama Baru")).status())
                .isEqualTo(200);
        assertThat(admin.get("/api/areas?q=bernama%20baru").json().path("items").size())
                .isEqualTo(1);
        assertThat(admin.get("/api/areas/83").status()).isEqualTo(404);
        assertThat(admin.get("/api/areas?limit=0").status()).isEqualTo(400);
    }
}
