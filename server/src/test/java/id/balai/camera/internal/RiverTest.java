package id.balai.camera.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Message;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.proto.Comparison;
import id.balai.contracts.proto.Metric;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneAggregate;
import id.balai.contracts.secret.EyeToken;
import id.balai.contracts.secret.Sealer;
import id.balai.embedded.TestBroker;
import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestCity;
import id.balai.testing.TestClient;
import id.balai.testing.TestClient.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The server with a real broker, and an eye that is a small HTTP server. */
class RiverTest extends ServerTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final StubEye EYE = new StubEye();

    @Autowired
    private River river;

    @Autowired
    private RegistryPublisher publisher;

    @Autowired
    private AggregateSink aggregates;

    @Autowired
    private RiverOffsets offsets;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Sealer sealer;

    @Autowired
    private EyeToken tokens;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private Producer<String, byte[]> producer;

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

    @Test
    void whatTheEyeSaysIsShownAndSaysWhereTheEyeIs() throws Exception {
        TestClient administrator = as(Role.ADMINISTRATOR);
        create(administrator, "e", Map.of());
        say("e", CameraHealth.State.UP, CameraHealth.Reason.REASON_UNSPECIFIED);
        await().atMost(SOON)
                .until(() -> health(administrator, "e").path("state").asString().equals("UP"));
        assertThat(health(administrator, "e").path("width").asInt()).isEqualTo(640);
        assertThat(administrator
                        .get("/api/cameras?health=UP&q=" + tag)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(administrator.get("/api/cameras/map?bbox=106,-7,107,-6").text())
                .contains("\"health\":\"UP\"");

        say("e", CameraHealth.State.DOWN, CameraHealth.Reason.UNAUTHORIZED);
        await().atMost(SOON)
                .until(() -> health(administrator, "e").path("state").asString().equals("DOWN"));
        assertThat(health(administrator, "e").path("reason").asString()).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void whoMayWatchIsGivenATokenAndAPicture() throws Exception {
        TestClient operator = as(Role.OPERATOR);
        create(as(Role.ADMINISTRATOR), "l", Map.of("visibility", "INTERNAL"));
        say("l", CameraHealth.State.UP, CameraHealth.Reason.REASON_UNSPECIFIED);
        Answer live = operator.post("/api/cameras/" + id("l") + "/live", null);
        URI url = URI.create(live.json().path("url").asString());
        assertThat(url.getScheme()).isEqualTo("ws");
        assertThat(url.getPort()).isEqualTo(EYE.port());
        assertThat(url.getPath()).isEqualTo("/live/" + id("l"));
        String token = url.getQuery().substring("token=".length());
        assertThat(tokens.permits(token, EyeToken.camera(id("l")))).isTrue();
        assertThat(tokens.permits(token, EyeToken.camera(id("other")))).isFalse();

        Answer picture = operator.get("/api/cameras/" + id("l") + "/snapshot?width=320");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).hasValue("image/jpeg");
        assertThat(EYE.asked()).anyMatch(asked -> asked.contains(id("l")) && asked.contains("width=320"));

        TestClient agency = as(Role.AGENCY_OFFICER);
        assertThat(agency.post("/api/cameras/" + id("l") + "/live", null).status())
                .isEqualTo(404);
        assertThat(agency.get("/api/cameras/" + id("l") + "/snapshot").status()).isEqualTo(404);
    }

    @Test
    void anEyeThatIsAwayIsSaidAndNotWaitedFor() {
        TestClient operator = as(Role.OPERATOR);
        create(as(Role.ADMINISTRATOR), "x", Map.of());
        EYE.setAway(true);
        Answer picture = operator.get("/api/cameras/" + id("x") + "/snapshot");
        assertThat(picture.status()).isEqualTo(503);
        assertThat(picture.code()).isEqualTo("no-picture");
    }

    @Test
    void probingPassesCredentialsOnToTheEyeAlone() {
        Answer probed =
                as(Role.ADMINISTRATOR).post("/api/cameras/probe", Map.of("url", "rtsp://u:rahasia-7@10.0.0.9/x"));
        assertThat(probed.json().path("codec").asString()).isEqualTo("h264");
        assertThat(probed.text()).doesNotContain("rahasia-7");
        String asked = EYE.asked().stream()
                .filter(each -> each.startsWith("probe ") && each.contains("rahasia-7"))
                .findFirst()
                .orElseThrow();
        assertThat(asked).contains("\"url\":\"rtsp://10.0.0.9/x\"", "\"username\":\"u\"");
        String token = asked.substring("probe Bearer ".length(), asked.indexOf(' ', "probe Bearer ".length()));
        assertThat(tokens.permits(token, EyeToken.probe())).isTrue();
        assertThat(as(Role.ADMINISTRATOR)
                        .post("/api/cameras/probe", Map.of("url", "gopher://x"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void figuresAreWrittenOnceWhateverIsReadAgain() {
        create(as(Role.ADMINISTRATOR), "f", Map.of());
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
        for (int minute = 0; minute < 60; minute++) {
            aggregate("f", start.plus(Duration.ofMinutes(minute)), 50);
        }
        TestClient operator = as(Role.OPERATOR);
        await().atMost(SOON).until(() -> figures(operator, "f", start).size() == 60);

        // A crash between the rows and Kafka's knowledge of them: the group forgets, the database does not.
        aggregates.stop();
        aggregate("f", start.plus(Duration.ofMinutes(59)), 60);
        aggregate("f", start.plus(Duration.ofMinutes(60)), 60);
        aggregates.start();
        await().atMost(SOON).until(() -> figures(operator, "f", start).size() == 61);
        JsonNode figures = figures(operator, "f", start);
        assertThat(figures.get(58).path("observations").asInt()).isEqualTo(50);
        assertThat(figures.get(59).path("observations").asInt()).isEqualTo(60);
        assertThat(figures.get(59).path("crossingsForward").path("CAR").asInt()).isEqualTo(4);
        assertThat(as(Role.AGENCY_OFFICER)
                        .get("/api/aggregates?subject=" + zone("f") + "&window=60&from=" + start)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void aServerThatWasOvertakenWritesNothing() {
        TopicPartition partition = new TopicPartition("test-" + tag, 0);
        transaction.executeWithoutResult(status -> offsets.move(Map.of(), Map.of(partition, 10L)));
        transaction.executeWithoutResult(status -> offsets.move(Map.of(partition, 10L), Map.of(partition, 20L)));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> offsets.move(Map.of(partition, 10L), Map.of(partition, 15L))))
                .isInstanceOf(RiverOffsets.OvertakenException.class);
        assertThat(offsets.find(partition)).hasValue(20L);
    }

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

    private void category() {
        Answer made = as(Role.ADMINISTRATOR)
                .post(
                        "/api/categories",
                        Map.ofEntries(
                                Map.entry("code", "uji-" + tag),
                                Map.entry("nameId", "Uji " + tag),
                                Map.entry("nameEn", "Test " + tag),
                                Map.entry("agencyCode", TestCity.AGENCY),
                                Map.entry("priority", "NORMAL"),
                                Map.entry("respondMinutes", 30),
                                Map.entry("resolveMinutes", 60),
                                Map.entry("clock", "ALL_HOURS"),
                                Map.entry("joinRadiusMetres", 100),
                                Map.entry("joinMinutes", 30),
                                Map.entry("enabled", true)));
        assertThat(made.status()).as(made.text()).isBetween(200, 201);
    }

    private JsonNode figures(TestClient client, String which, Instant start) {
        return client.get("/api/aggregates?subject=" + zone(which) + "&window=60&from=" + start + "&to="
                        + start.plus(Duration.ofHours(2)))
                .json()
                .path("items");
    }

    private void aggregate(String which, Instant start, int observations) {
        send(
                Topic.ZONE_AGGREGATE,
                which,
                ZoneAggregate.newBuilder()
                        .setCameraId(id(which))
                        .setSubjectId(zone(which))
                        .setWindowStartMs(start.toEpochMilli())
                        .setWindowSeconds(60)
                        .setObservations(observations)
                        .setPeopleMean(1.5f)
                        .addCrossingsForward(id.balai.contracts.proto.ClassCount.newBuilder()
                                .setObjectClass(id.balai.contracts.proto.ObjectClass.CAR)
                                .setCount(4))
                        .build());
    }

    private void say(String which, CameraHealth.State state, CameraHealth.Reason reason) {
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

    private void send(Topic topic, String which, Message message) {
        try {
            producer.send(new ProducerRecord<>(topic.topicName(), id(which), message.toByteArray()))
                    .get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private JsonNode health(TestClient client, String which) {
        return client.get("/api/cameras/" + id(which)).json().path("health");
    }

    /** The message number {@code index} with this key, once it is there. */
    private byte[] awaitNewest(Topic topic, String key, int index) {
        await().atMost(SOON).until(() -> all(topic, key).size() > index);
        return requireNonNull(all(topic, key).get(index));
    }

    private List<byte[]> all(Topic topic, String key) {
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

    private void drawZone(TestClient client, String which) {
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
                                List.of(List.of(0.1, 0.1), List.of(0.9, 0.1), List.of(0.5, 0.9))))));
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(200);
    }

    private Map<String, Object> rule(String which, Map<String, Object> differing) {
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

    private JsonNode create(TestClient administrator, String which, Map<String, Object> differing) {
        Map<String, Object> camera = new HashMap<>(Map.of(
                "id",
                id(which),
                "name",
                "Kamera " + which,
                "longitude",
                106.805,
                "latitude",
                -6.205,
                "mainUrl",
                "rtsp://10.0.0.1/" + which));
        camera.putAll(differing);
        Answer made = administrator.post("/api/cameras", camera);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private String zone(String which) {
        return id(which) + "-z";
    }

    private String id(String which) {
        return "K-" + tag + "-" + which;
    }
}
