package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.proto.Comparison;
import id.balai.contracts.proto.Metric;
import id.balai.contracts.proto.Signal;
import id.balai.platform.Role;
import id.balai.testing.TestClient;
import id.balai.testing.TestClient.Answer;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signals on their way to incidents. */
class SignalRiverTest extends RiverServerTest {

    @Test
    void aSignalBecomesOneIncidentWithItsPictureHoweverOftenItComes() throws Exception {
        create(as(Role.ADMINISTRATOR), "s", Map.of());
        category();
        say("s", CameraHealth.State.UP, CameraHealth.Reason.REASON_UNSPECIFIED);
        Signal signal = signal("s", System.currentTimeMillis());
        send(Topic.SIGNAL, "s", signal);
        send(Topic.SIGNAL, "s", signal);
        TestClient operator = as(Role.OPERATOR);
        JsonNode incident = awaitIncident(operator);
        assertThat(incident.path("signalCount").asInt()).isEqualTo(1);
        assertThat(incident.path("cameraId").asString()).isEqualTo(id("s"));
        JsonNode detail =
                operator.get("/api/incidents/" + incident.path("id").asLong()).json();
        JsonNode told = detail.path("signals").get(0);
        assertThat(told.path("figures").path("value").asDouble()).isEqualTo(61.0);
        assertThat(told.path("figures").path("picture").asString()).isEqualTo("taken");
        Answer picture =
                operator.get("/api/attachments/" + told.path("snapshotId").asString());
        assertThat(picture.status()).isEqualTo(200);
        assertThat(EYE.asked()).anyMatch(asked -> asked.contains(id("s")) && asked.contains("boxes=true&tracks=t-7"));
    }

    @Test
    void withoutAPictureTheIncidentSaysWhy() {
        create(as(Role.ADMINISTRATOR), "t-dark", Map.of());
        category();
        say("t-dark", CameraHealth.State.UP, CameraHealth.Reason.REASON_UNSPECIFIED);
        send(Topic.SIGNAL, "t-dark", signal("t-dark", System.currentTimeMillis()));
        TestClient operator = as(Role.OPERATOR);
        JsonNode incident = awaitIncident(operator);
        JsonNode told = operator.get("/api/incidents/" + incident.path("id").asLong())
                .json()
                .path("signals")
                .get(0);
        assertThat(told.path("snapshotId").isNull()).isTrue();
        assertThat(told.path("figures").path("picture").asString()).isEqualTo("eye-away");
    }

    @Test
    void aPoisonedSignalIsParkedAndTheNextIsTakenIn() throws Exception {
        create(as(Role.ADMINISTRATOR), "p", Map.of());
        category();
        producer.send(new ProducerRecord<>(Topic.SIGNAL.topicName(), id("p"), new byte[] {(byte) 0xff, 1}))
                .get();
        send(
                Topic.SIGNAL,
                "p",
                signal("p", System.currentTimeMillis()).toBuilder()
                        .setSignalId(tag + "-unknown")
                        .setCategoryCode("tidak-ada-" + tag)
                        .build());
        send(Topic.SIGNAL, "p", signal("p", System.currentTimeMillis()));
        assertThat(awaitIncident(as(Role.OPERATOR)).path("signalCount").asInt()).isEqualTo(1);
        await().atMost(SOON)
                .until(() -> jdbc.sql("select count(*) from camera_signal_parked where reason like :unknown")
                                .param("unknown", "%tidak-ada-" + tag + "%")
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(jdbc.sql("select count(*) from camera_signal_parked where reason like '%InvalidProtocolBuffer%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private Signal signal(String which, long atMs) {
        return Signal.newBuilder()
                .setSignalId(tag + "-" + which)
                .setCameraId(id(which))
                .setRuleId("r-1")
                .setRuleName("Parkir liar")
                .setSubjectId(zone(which))
                .setCategoryCode("uji-" + tag)
                .setStartedMs(atMs - 1_000)
                .setAtMs(atMs)
                .setMetric(Metric.VEHICLE_STANDING_SECONDS)
                .setComparison(Comparison.ABOVE)
                .setThreshold(60)
                .setValue(61)
                .addTrackIds("t-7")
                .build();
    }

    private JsonNode awaitIncident(TestClient client) {
        await().atMost(SOON)
                .until(() -> client.get("/api/incidents?category=uji-" + tag)
                                .json()
                                .path("items")
                                .size()
                        == 1);
        return client.get("/api/incidents?category=uji-" + tag)
                .json()
                .path("items")
                .get(0);
    }
}
