package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.city.GeoPoint;
import id.balai.incident.IncidentLifecycle;
import id.balai.incident.IncidentServerTest;
import id.balai.incident.IncidentState;
import id.balai.incident.Reported;
import id.balai.incident.Reported.Outcome;
import id.balai.incident.SignalReport;
import id.balai.platform.Role;
import id.balai.testing.TestClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SignalReportTest extends IncidentServerTest {

    /** In the test city's first kelurahan. */
    private long reportedAndResolved(TestClient operator, String category, String camera) {
        long id = incidents
                .report(signal(category, camera, HERE, Instant.now()))
                .incident()
                .id();
        resolve(operator, id);
        return id;
    }

    private static final GeoPoint HERE = new GeoPoint(106.805, -6.205);

    @Test
    void aSignalBeginsAnIncidentWithItsEvidence() {
        String category = newCategory(150);
        Reported reported = incidents.report(signal(category, "KB-" + UUID.randomUUID(), HERE, Instant.now()));

        assertThat(reported.outcome()).isEqualTo(Outcome.NEW);
        JsonNode seen =
                ok(as(Role.OPERATOR).get("/api/incidents/" + reported.incident().id()));
        assertThat(seen.path("signalsByKind").path("CAMERA").asInt()).isEqualTo(1);
        JsonNode signal = seen.path("signals").path(0);
        assertThat(signal.path("figures").path("value").asDouble()).isEqualTo(61.5);
        assertThat(signal.path("ruleName").asString()).isEqualTo("Berhenti > 60 s");
        assertThat(signal.path("cameraName").asString()).isEqualTo("Simpang Uji");
        assertThat(signal.path("trackIds").path(0).asString()).isEqualTo("t-1");
        assertThat(seen.path("areaCode").asString()).startsWith("99.71.01.1001");
        assertThat(seen.path("timeline").path(0).path("by").isNull()).isTrue();
    }

    /** Many servers get many signals of two cameras that see the same thing, each of them twice, all at once. */
    @RepeatedTest(5)
    void howeverManyComeAtOnceThereIsOneIncident() throws Exception {
        String category = newCategory(150);
        String one = "KB-" + UUID.randomUUID();
        String other = "KB-" + UUID.randomUUID();
        Instant now = Instant.now();
        List<SignalReport> reports = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            boolean first = i % 2 == 0;
            SignalReport report = signal(
                    category,
                    first ? one : other,
                    first ? HERE : new GeoPoint(HERE.longitude() + 0.0009, HERE.latitude()),
                    now.plusSeconds(i));
            reports.add(report);
            reports.add(report);
        }

        List<Reported> all = atOnce(reports);

        assertThat(all)
                .extracting(reported -> reported.incident().id())
                .containsOnly(all.getFirst().incident().id());
        assertThat(all)
                .filteredOn(reported -> reported.outcome() == Outcome.NEW)
                .hasSize(1);
        assertThat(all)
                .filteredOn(reported -> reported.outcome() == Outcome.JOINED)
                .hasSize(11);
        assertThat(all)
                .filteredOn(reported -> reported.outcome() == Outcome.DUPLICATE)
                .hasSize(12);
        JsonNode seen = ok(as(Role.OPERATOR)
                .get("/api/incidents/" + all.getFirst().incident().id()));
        assertThat(seen.path("signalCount").asInt()).isEqualTo(12);
        assertThat(seen.path("version").asInt()).isEqualTo(12);
        assertThat(seen.path("timeline")).hasSize(12);
    }

    @Test
    void apartInSpaceTheyAreTwo() throws Exception {
        String category = newCategory(150);
        GeoPoint far = new GeoPoint(HERE.longitude() + 0.003, HERE.latitude());
        List<Reported> all = atOnce(List.of(
                signal(category, "KB-" + UUID.randomUUID(), HERE, Instant.now()),
                signal(category, "KB-" + UUID.randomUUID(), far, Instant.now())));

        assertThat(all).extracting(Reported::outcome).containsOnly(Outcome.NEW);
    }

    @Test
    void theSameCameraAfterItWasResolvedReopensItAndAfterItWasClosedBeginsAnew() {
        TestClient operator = as(Role.OPERATOR);
        String category = newCategory(0);
        String camera = "KB-" + UUID.randomUUID();
        long id = reportedAndResolved(operator, category, camera);

        Reported again =
                incidents.report(signal(category, camera, HERE, Instant.now().plusSeconds(60)));
        assertThat(again.outcome()).isEqualTo(Outcome.JOINED);
        assertThat(again.incident().state()).isEqualTo(IncidentState.ASSIGNED);
        assertThat(texts(ok(operator.get("/api/incidents/" + id)).path("timeline"), "kind"))
                .containsExactly("CREATED", "ASSIGNED", "RESOLVED", "SEEN_AGAIN", "REOPENED");

        resolve(operator, id);
        act(operator, ok(operator.get("/api/incidents/" + id)), "CLOSE", Map.of());
        Reported anew =
                incidents.report(signal(category, camera, HERE, Instant.now().plusSeconds(120)));
        assertThat(anew.outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void daysAfterItWasResolvedTheSameCameraBeginsAnewAndWhatWasResolvedStaysSo() {
        TestClient operator = as(Role.OPERATOR);
        String category = newCategory(150);
        String camera = "KB-" + UUID.randomUUID();
        long id = reportedAndResolved(operator, category, camera);
        JsonNode resolved = ok(operator.get("/api/incidents/" + id));

        Instant later = Instant.now().plus(IncidentLifecycle.REOPENED_WITHIN).plusSeconds(60);
        Reported anew = incidents.report(signal(category, camera, HERE, later));

        assertThat(anew.outcome()).isEqualTo(Outcome.NEW);
        assertThat(anew.incident().id()).isNotEqualTo(id);
        assertThat(ok(operator.get("/api/incidents/" + id))).isEqualTo(resolved);
        assertThat(resolved.path("resolvedAt").asString()).isNotEmpty();
        // What is seen next belongs to the new one.
        Reported next = incidents.report(signal(category, camera, HERE, later.plusSeconds(60)));
        assertThat(next.outcome()).isEqualTo(Outcome.JOINED);
        assertThat(next.incident().id()).isEqualTo(anew.incident().id());
    }

    private static void resolve(TestClient operator, long id) {
        JsonNode incident = ok(operator.get("/api/incidents/" + id));
        incident = act(operator, incident, "ASSIGN", Map.of());
        act(operator, incident, "RESOLVE", Map.of("attachmentIds", List.of(upload(operator))));
    }

    private List<Reported> atOnce(List<SignalReport> reports) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Reported> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reported>> futures = new ArrayList<>();
            for (SignalReport report : reports) {
                Callable<Reported> call = () -> {
                    start.await();
                    return incidents.report(report);
                };
                futures.add(threads.submit(call));
            }
            start.countDown();
            for (Future<Reported> future : futures) {
                all.add(future.get());
            }
        }
        return all;
    }

    private static SignalReport signal(String category, String camera, GeoPoint at, Instant when) {
        return new SignalReport(
                UUID.randomUUID().toString(),
                category,
                camera,
                "Simpang Uji",
                at,
                when,
                "Berhenti > 60 s",
                Map.of("value", 61.5, "threshold", 60.0),
                null,
                List.of("t-1"));
    }
}
