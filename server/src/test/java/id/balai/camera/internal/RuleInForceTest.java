package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.contracts.Topic;
import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneObservation;
import id.balai.platform.Role;
import id.balai.testing.TestClient;
import id.balai.testing.TestClient.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the browser's change of a rule, through the database, Kafka and the streams, to the first signal by it. */
class RuleInForceTest extends RiverServerTest {

    private static final Duration IN_FORCE_WITHIN = Duration.ofSeconds(5);

    @Test
    void aChangedRuleIsInForceWithinFiveSecondsWithoutARestart() throws Exception {
        create(as(Role.ADMINISTRATOR), "now", Map.of());
        category();
        TestClient operator = as(Role.OPERATOR);
        drawZone(operator, "now");
        JsonNode rule = crowdRule(operator, 50);
        try (ScheduledExecutorService eye = Executors.newSingleThreadScheduledExecutor()) {
            eye.scheduleAtFixedRate(() -> fivePeople("now"), 0, 200, TimeUnit.MILLISECONDS);
            awaitTheStreamsToKnow(operator, rule);

            long asked = System.nanoTime();
            change(operator, rule, 3);
            await().pollInterval(Duration.ofMillis(20)).atMost(SOON).until(() -> signals() == 1);
            Duration taken = Duration.ofNanos(System.nanoTime() - asked);

            assertThat(taken).isLessThan(IN_FORCE_WITHIN);
        }
    }

    /** The streams of a new broker take some seconds to begin; a rule of another camera tells when they have. */
    private void awaitTheStreamsToKnow(TestClient operator, JsonNode rule) throws Exception {
        create(as(Role.ADMINISTRATOR), "before", Map.of());
        drawZone(operator, "before");
        crowdRule(operator, "before", 3);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    fivePeople("before");
                    return !all(Topic.SIGNAL, id("before")).isEmpty();
                });
        assertThat(signals()).as("signals of a rule for 50 people: " + rule).isZero();
    }

    private int signals() throws Exception {
        int byPeople = 0;
        for (byte[] message : all(Topic.SIGNAL, id("now"))) {
            byPeople += Signal.parseFrom(message).getThreshold() == 3 ? 1 : 0;
        }
        return byPeople;
    }

    private JsonNode crowdRule(TestClient operator, double people) {
        return crowdRule(operator, "now", people);
    }

    private JsonNode crowdRule(TestClient operator, String which, double people) {
        Answer made = operator.post("/api/rules", crowd(which, people, 0));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private void change(TestClient operator, JsonNode rule, double people) {
        Answer changed = operator.put(
                "/api/rules/" + rule.path("id").asString(),
                crowd("now", people, rule.path("version").asLong()));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private Map<String, Object> crowd(String which, double people, long version) {
        return rule(
                which,
                Map.of(
                        "name",
                        "Kerumunan",
                        "metric",
                        "PEOPLE",
                        "value",
                        people,
                        "durationSeconds",
                        0,
                        "schedule",
                        Map.of("windows", java.util.List.of()),
                        "version",
                        version));
    }

    private void fivePeople(String which) {
        send(
                Topic.CAMERA_OBSERVATION,
                which,
                Observation.newBuilder()
                        .setCameraId(id(which))
                        .setAtMs(System.currentTimeMillis())
                        .setZone(ZoneObservation.newBuilder()
                                .setZoneId(zone(which))
                                .addCounts(ClassCount.newBuilder()
                                        .setObjectClass(ObjectClass.PERSON)
                                        .setCount(5)))
                        .build());
    }
}
