package id.balai.eye.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topic;
import id.balai.contracts.Topics;
import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.proto.CameraHealth.Reason;
import id.balai.contracts.proto.CameraHealth.State;
import id.balai.contracts.secret.KeyFile;
import id.balai.embedded.TestBroker;
import id.balai.eye.BlindAnalysers;
import id.balai.eye.Eye;
import id.balai.eye.EyeOptions;
import id.balai.eye.camera.WatchedCamera;
import id.balai.eye.source.NativeHandles;
import id.balai.eye.testing.Clips;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EyeWithKafkaTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CAMERAS = 24;

    @TempDir
    private static Path folder;

    private static String kafka = "";

    @BeforeAll
    static void thereAreTopics() throws Exception {
        kafka = TestBroker.bootstrapServers();
        Topics.createMissing(Map.of("bootstrap.servers", kafka), Topics.PARTITIONS_SMALL, (short) 1);
        KeyFile.openOrCreate(folder.resolve("key"));
    }

    private static Eye eye(String id) throws IOException {
        return new Eye(
                new EyeOptions(
                        id,
                        KafkaAccess.plain(kafka),
                        "127.0.0.1",
                        0,
                        "http://127.0.0.1:1",
                        folder.resolve("key"),
                        true),
                new BlindAnalysers());
    }

    private static CameraConfig config(String id, long version, String url) {
        return CameraConfig.newBuilder()
                .setCameraId(id)
                .setVersion(version)
                .setMainUrl(url)
                .setWatched(true)
                .setAnalysis(Analysis.newBuilder().setFramesPerSecond(1).setKeyFramesOnly(true))
                .build();
    }

    private static void register(Map<String, @Nullable CameraConfig> cameras) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer())) {
            cameras.forEach((id, config) -> producer.send(new ProducerRecord<>(
                    Topic.CAMERA_REGISTRY.topicName(), id, config == null ? null : config.toByteArray())));
        }
    }

    private static Set<String> watchedBy(Eye eye) {
        return eye.cameras().list().stream().map(WatchedCamera::id).collect(Collectors.toSet());
    }

    @Test
    void camerasAreSharedAndMoveWhenAnEyeLeaves() throws Exception {
        Map<String, @Nullable CameraConfig> cameras = new HashMap<>();
        String url = Clips.mp4().toUri().toString();
        IntStream.range(0, CAMERAS).forEach(i -> cameras.put("S-" + i, config("S-" + i, 1, url)));
        register(cameras);
        try (Eye first = eye("eye-a")) {
            await().atMost(SOON).until(() -> watchedBy(first).containsAll(cameras.keySet()));
            Eye second = eye("eye-b");
            try {
                await().atMost(SOON).untilAsserted(() -> {
                    assertThat(watchedBy(second)).isNotEmpty();
                    assertThat(watchedBy(first)).isNotEmpty().doesNotContainAnyElementsOf(watchedBy(second));
                    Set<String> all = new HashSet<>(watchedBy(first));
                    all.addAll(watchedBy(second));
                    assertThat(all).containsAll(cameras.keySet());
                });
            } finally {
                second.close();
            }
            await().atMost(SOON).until(() -> watchedBy(first).containsAll(cameras.keySet()));

            String one = "S-3";
            register(Map.of(one, config(one, 2, "file:/nowhere/film.mp4")));
            await().atMost(SOON)
                    .until(() ->
                            first.cameras().find(one).orElseThrow().health().getReason() == Reason.NOT_FOUND);
            Map<String, @Nullable CameraConfig> ends = new HashMap<>();
            cameras.keySet().forEach(id -> ends.put(id, null));
            register(ends);
            await().atMost(SOON).until(() -> watchedBy(first).isEmpty());
        }
        assertThat(NativeHandles.count()).isZero();
    }

    @Test
    void healthIsToldToKafka() throws Exception {
        String id = "H-1";
        register(Map.of(id, config(id, 1, Clips.mp4().toUri().toString())));
        try (Eye eye = eye("eye-h");
                KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", kafka,
                                "group.id", "test-health",
                                "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topic.CAMERA_HEALTH.topicName()));
            Map<State, CameraHealth> said = new HashMap<>();
            await().atMost(SOON).until(() -> {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.key().equals(id)) {
                        CameraHealth health = CameraHealth.parseFrom(message.value());
                        said.put(health.getState(), health);
                    }
                }
                return said.containsKey(State.UP) && said.get(State.UP).getFramesPerSecond() > 20;
            });
            CameraHealth up = Objects.requireNonNull(said.get(State.UP));
            assertThat(up.getEyeUrl()).isEqualTo("http://127.0.0.1:1");
            assertThat(up.getEyeId()).isEqualTo("eye-h");
            assertThat(up.getCodec()).isEqualTo("h264");
            assertThat(up.getWidth()).isEqualTo(Clips.WIDTH);
            assertThat(up.getDecodeMode()).isEqualTo("key-frames");
            assertThat(eye.port()).isPositive();
        } finally {
            Map<String, @Nullable CameraConfig> end = new HashMap<>();
            end.put(id, null);
            register(end);
        }
        assertThat(NativeHandles.count()).isZero();
    }

    @Test
    void anEyeStartsAndEndsWhileKafkaIsAway() throws Exception {
        long began = System.nanoTime();
        Eye eye = new Eye(
                new EyeOptions(
                        "eye-x",
                        KafkaAccess.plain("127.0.0.1:1"),
                        "127.0.0.1",
                        0,
                        "http://127.0.0.1:1",
                        folder.resolve("key"),
                        false),
                new BlindAnalysers());
        eye.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
    }
}
