package id.balai.indicator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.incident.IncidentServerTest;
import id.balai.incident.IncidentStatistics;
import id.balai.platform.Role;
import id.balai.testing.TestCity;
import id.balai.testing.TestClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class OverviewTest extends IncidentServerTest {

    @Autowired
    private IncidentStatistics statistics;

    @Test
    void countsWhatIsOpenAndWhatWasResolvedToday() {
        TestClient operator = as(Role.OPERATOR);
        TestClient mayor = as(Role.EXECUTIVE);
        JsonNode before = ok(mayor.get("/api/overview"));
        String category = newCategory(0);
        JsonNode resolved = create(operator, category, Map.of());
        resolved = act(operator, resolved, "ASSIGN", Map.of());
        act(operator, resolved, "RESOLVE", Map.of("attachmentIds", List.of(upload(operator))));
        create(operator, category, Map.of("areaCode", "99.71.02.1001", "priority", "CRITICAL"));

        // It is kept for two seconds.
        JsonNode after = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> ok(mayor.get("/api/overview")),
                        now -> now.path("open").asLong() == before.path("open").asLong() + 1);
        assertGrown(before, after, "openedToday", 2);
        assertGrown(before, after, "resolvedToday", 1);
        assertGrown(row(before, "byAgency", TestCity.AGENCY), row(after, "byAgency", TestCity.AGENCY), "open", 1);
        assertThat(statistics.onTime(Instant.now().minus(Duration.ofDays(30))))
                .filteredOn(share -> share.agencyCode().equals(TestCity.AGENCY))
                .hasSize(1)
                .allSatisfy(share -> assertThat(share.inTime()).isBetween(1L, share.resolved()));
        assertGrown(row(before, "byKecamatan", "99.71.01"), row(after, "byKecamatan", "99.71.01"), "resolvedToday", 1);
        assertGrown(row(before, "byKecamatan", "99.71.02"), row(after, "byKecamatan", "99.71.02"), "open", 1);
        assertThat(after.path("openTrend")).hasSize(14);
        assertThat(after.path("attention").size()).isBetween(1, 5);
    }

    @Test
    void anAgencySeesItsOwn() {
        JsonNode seen = ok(as(Role.AGENCY_OFFICER).get("/api/overview"));

        assertThat(texts(seen.path("byAgency"), "agencyCode")).containsExactly(TestCity.AGENCY);
        assertThat(as(Role.AREA_OFFICER).get("/api/overview").status()).isEqualTo(403);
    }

    @Test
    void oneBoxFindsIncidentsAndPlaces() {
        TestClient operator = as(Role.OPERATOR);
        JsonNode incident = create(operator, newCategory(0), Map.of("title", "Kabel menjuntai rendah"));
        JsonNode found = ok(operator.get("/api/search?q=menjuntai"));
        assertThat(texts(found.path("incidents"), "number"))
                .contains(incident.path("number").asString());

        assertThat(texts(ok(operator.get("/api/search?q=menjuntay")).path("incidents"), "number"))
                .as("nearly the same word")
                .contains(incident.path("number").asString());
        assertThat(ok(operator.get("/api/search?q=%20")).path("places")).isEmpty();
        assertThat(operator.get("/api/search?q=" + "a".repeat(201)).code()).isEqualTo("invalid");
    }

    private static void assertGrown(JsonNode before, JsonNode after, String field, int by) {
        assertThat(after.path(field).asLong())
                .as(field)
                .isEqualTo(before.path(field).asLong() + by);
    }

    private static JsonNode row(JsonNode overview, String list, String code) {
        return overview.path(list)
                .valueStream()
                .filter(row -> row.path("agencyCode").asString("").equals(code)
                        || row.path("code").asString("").equals(code))
                .findFirst()
                .orElseThrow();
    }
}
