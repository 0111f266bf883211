package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.secret.Sealer;
import id.balai.platform.Role;
import id.balai.testing.TestClient;
import id.balai.testing.TestClient.Answer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the eyes and the streams are told of cameras and rules. */
class RegistryRiverTest extends RiverServerTest {

    @Autowired
    private RegistryPublisher publisher;

    @Autowired
    private Sealer sealer;

    @Test
    void theEyesAreToldOfEveryChangeAndOfTheEnd() throws Exception {
        TestClient administrator = as(Role.ADMINISTRATOR);
        JsonNode made = create(administrator, "a", Map.of("mainUrl", "rtsp://u:geheim@10.0.0.9/a"));
        CameraConfig first = CameraConfig.parseFrom(awaitNewest(Topic.CAMERA_REGISTRY, id("a"), 0));
        assertThat(first.getMainUrl()).isEqualTo("rtsp://10.0.0.9/a");
        assertThat(first.getWatched()).isTrue();
        assertThat(sealer.open(id("a"), first.getCredentialsSealed().toByteArray()))
                .isEqualTo("u:geheim");

        drawZone(administrator, "a");
        CameraConfig second = CameraConfig.parseFrom(awaitNewest(Topic.CAMERA_REGISTRY, id("a"), 1));
        assertThat(second.getVersion()).isGreaterThan(first.getVersion());
        assertThat(second.getZones(0).getPurpose()).isEqualTo("no-stopping");
        assertThat(second.getZones(0).getSchedule().getTimeZone()).isEqualTo("Asia/Jakarta");
        assertThat(second.getZones(0).getSchedule().getWindows(0).getToMinute()).isEqualTo(16 * 60);

        administrator.post("/api/cameras/bulk", Map.of("ids", List.of(id("a")), "change", Map.of("state", "INACTIVE")));
        CameraConfig third = CameraConfig.parseFrom(awaitNewest(Topic.CAMERA_REGISTRY, id("a"), 2));
        assertThat(third.getWatched()).isFalse();
        administrator.post("/api/cameras/bulk", Map.of("ids", List.of(id("a")), "change", Map.of("state", "RETIRED")));
        await().atMost(SOON).until(() -> {
            List<byte[]> all = all(Topic.CAMERA_REGISTRY, id("a"));
            return all.size() == 4 && all.getLast() == null;
        });
        assertThat(made.path("version").asLong()).isEqualTo(1);
    }

    @Test
    void theStreamsAreToldOfRules() throws Exception {
        TestClient operator = as(Role.OPERATOR);
        create(as(Role.ADMINISTRATOR), "r", Map.of());
        drawZone(operator, "r");
        category();
        Answer added = operator.post("/api/rules", rule("r", Map.of()));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        JsonNode rule = added.json();
        CameraRules told = CameraRules.parseFrom(awaitNewest(Topic.RULE_REGISTRY, id("r"), 0));
        assertThat(told.getRules(0).getValue()).isEqualTo(60);
        assertThat(told.getRules(0).getSchedule().getTimeZone()).isEqualTo("Asia/Jakarta");
        assertThat(told.getRules(0).getSchedule().getWindows(0).getFromMinute()).isEqualTo(22 * 60);

        Map<String, Object> changed =
                rule("r", Map.of("value", 90, "version", rule.path("version").asLong()));
        assertThat(operator.put("/api/rules/" + rule.path("id").asString(), changed)
                        .status())
                .isEqualTo(200);
        CameraRules again = CameraRules.parseFrom(awaitNewest(Topic.RULE_REGISTRY, id("r"), 1));
        assertThat(again.getRules(0).getValue()).isEqualTo(90);
        assertThat(again.getVersion()).isGreaterThan(told.getVersion());

        assertThat(operator.delete("/api/rules/" + rule.path("id").asString()).status())
                .isEqualTo(204);
        await().atMost(SOON).until(() -> {
            List<byte[]> all = all(Topic.RULE_REGISTRY, id("r"));
            return all.size() == 3 && all.getLast() == null;
        });
    }

    @Test
    void aRiverThatMissedSomethingHealsAtTheNextStart() throws Exception {
        create(as(Role.ADMINISTRATOR), "h", Map.of());
        CameraConfig told = CameraConfig.parseFrom(awaitNewest(Topic.CAMERA_REGISTRY, id("h"), 0));
        publisher.stop();
        producer.send(new ProducerRecord<>(
                        Topic.CAMERA_REGISTRY.topicName(),
                        id("h"),
                        told.toBuilder()
                                .setVersion(1)
                                .setMainUrl("rtsp://stale/")
                                .build()
                                .toByteArray()))
                .get();
        producer.send(new ProducerRecord<>(
                        Topic.CAMERA_REGISTRY.topicName(),
                        id("ghost"),
                        told.toBuilder().setCameraId(id("ghost")).build().toByteArray()))
                .get();
        publisher.start();
        assertThat(CameraConfig.parseFrom(awaitNewest(Topic.CAMERA_REGISTRY, id("h"), 2)))
                .isEqualTo(told);
        await().atMost(SOON).until(() -> all(Topic.CAMERA_REGISTRY, id("ghost")).getLast() == null);
    }
}
