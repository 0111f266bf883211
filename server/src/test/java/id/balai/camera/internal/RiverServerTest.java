package id.balai.camera.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraHealth;
import id.balai.embedded.TestBroker;
import id.balai.platform.Role;
import id.balai.testing.Sent;
import id.balai.testing.ServerTest;
import id.balai.testing.TestClient;
import id.balai.testing.TestClient.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Base of tests of the server with a real broker, and an eye that is a small HTTP server. */
abstract class RiverServerTest extends ServerTest {

    static final Duration SOON = Duration.ofSeconds(20);
    static final StubEye EYE = new StubEye();

    @Autowired
    River river;

    final String tag = UUID.randomUUID().toString().substring(0, 8);
    Producer<String, byte[]> producer;

    @DynamicPropertySource
    static void withBroker(DynamicPropertyRegistry properties) {
        properties.add("balai.kafka", TestBroker::bootstrapServers);
        properties.add("balai.eyes", EYE::url);
    }

    @BeforeEach
    void open() {
        producer = river.producer();
        EYE.setAway(false);
    }

    @AfterEach
    void close() {
        producer.close();
    }

    String id(String which) {
        return "K-" + tag + "-" + which;
    }

    String zone(String which) {
        return id(which) + "-z";
    }

    JsonNode create(TestClient administrator, String which, Map<String, Object> differing) {
        Answer made = administrator.post("/api/cameras", Sent.camera(id(which), differing));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    void drawZone(TestClient client, String which) {
        Answer drawn = client.put(
                "/api/cameras/" + id(which) + "/zones",
                Map.of(
                        "version",
                        0,
                        "zones",
                        List.of(Map.of(
                                "id",
                                zone(which),
                                "name",
                                "Tepi jalan",
                                "purpose",
                                "NO_STOPPING",
                                "points",
                                List.of(List.of(0.1, 0.1), List.of(0.9, 0.1), List.of(0.5, 0.9)),
                                "schedule",
                                Map.of(
                                        "windows",
                                        List.of(Map.of("days", List.of(1), "from", "07:00", "to", "16:00")))))));
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(200);
    }

    Map<String, Object> rule(String which, Map<String, Object> differing) {
        Map<String, Object> rule = new HashMap<>(Map.of(
                "cameraId",
                id(which),
                "subjectId",
                zone(which),
                "name",
                "Parkir liar",
                "metric",
                "VEHICLE_STANDING_SECONDS",
                "comparison",
                "ABOVE",
                "value",
                60,
                "categoryCode",
                "uji-" + tag,
                "schedule",
                Map.of("windows", List.of(Map.of("days", List.of(1, 2), "from", "22:00", "to", "04:00")))));
        rule.putAll(differing);
        return rule;
    }

    void category() {
        Answer made = as(Role.ADMINISTRATOR).post("/api/categories", Sent.category("uji-" + tag));
        assertThat(made.status()).as(made.text()).isBetween(200, 201);
    }

    void send(Topic topic, String which, Message message) {
        try {
            producer.send(new ProducerRecord<>(topic.topicName(), id(which), message.toByteArray()))
                    .get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    void say(String which, CameraHealth.State state, CameraHealth.Reason reason) {
        send(
                Topic.CAMERA_HEALTH,
                which,
                CameraHealth.newBuilder()
                        .setCameraId(id(which))
                        .setAtMs(System.currentTimeMillis())
                        .setState(state)
                        .setReason(reason)
                        .setWidth(640)
                        .setHeight(352)
                        .setEyeId("eye-1")
                        .setEyeUrl(EYE.url())
                        .build());
    }

    List<byte[]> all(Topic topic, String key) {
        List<byte[]> all = new ArrayList<>();
        try (Consumer<String, byte[]> reader = river.reader()) {
            List<TopicPartition> partitions = reader.partitionsFor(topic.topicName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> reader.position(end.getKey()) < requireNonNull(end.getValue()))) {
                for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(100))) {
                    if (key.equals(record.key())) {
                        all.add(record.value());
                    }
                }
            }
        }
        return all;
    }

    /** The message number {@code index} with this key, once it is there. */
    byte[] awaitNewest(Topic topic, String key, int index) {
        await().atMost(SOON).until(() -> all(topic, key).size() > index);
        return requireNonNull(all(topic, key).get(index));
    }
}
