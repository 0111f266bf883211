package id.balai.journeys.fault;

import static org.awaitility.Awaitility.await;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.ZoneObservation;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A camera of which the test says, in the eye's place, each second how many people are in its zone. Its rule is met when
 * a crowd has stayed for {@link #RULE_SECONDS}.
 */
final class Crowd implements Runnable, AutoCloseable {

    static final int RULE_SECONDS = 5;

    private static final String CAMERA = "UJI-KERUMUNAN";
    private static final String ZONE = "UJI-KERUMUNAN-zona";
    private static final int MANY = 30;

    private final KafkaProducer<String, byte[]> producer;
    private final LongSupplier clock;
    private final AtomicLong heard = new AtomicLong();
    private volatile boolean gathered;
    private volatile boolean wanted = true;

    /** Speaks by {@code clock}, milliseconds since the epoch, to the broker on {@code port}. */
    Crowd(int port, LongSupplier clock) {
        this.clock = clock;
        Map<String, Object> settings = KafkaAccess.plain("127.0.0.1:" + port).settings();
        // As an eye: what cannot be said within a minute is lost.
        settings.put("delivery.timeout.ms", 60_000);
        settings.put("request.timeout.ms", 10_000);
        settings.put("reconnect.backoff.max.ms", 2_000);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        Thread.ofPlatform().daemon().name("crowd").start(this);
    }

    /** Registers the camera, its zone and its rule. */
    static void register(Api api) throws IOException, InterruptedException {
        good(api.post(
                "/api/cameras",
                Map.of(
                        "id",
                        CAMERA,
                        "name",
                        "Kamera uji",
                        "kind",
                        "STREET",
                        "longitude",
                        109.9,
                        "latitude",
                        -6.9,
                        "mainUrl",
                        "rtsp://127.0.0.1:9/none",
                        "visibility",
                        "INTERNAL",
                        "state",
                        "ACTIVE")));
        List<List<Double>> corners =
                List.of(List.of(0.1, 0.1), List.of(0.9, 0.1), List.of(0.9, 0.9), List.of(0.1, 0.9));
        good(api.put(
                "/api/cameras/" + CAMERA + "/zones",
                Map.of(
                        "zones",
                        List.of(Map.of("id", ZONE, "name", "Zona uji", "purpose", "CROWD", "points", corners)),
                        "lines",
                        List.of(),
                        "version",
                        0)));
        Map<String, Object> rule = new HashMap<>(Map.of(
                "cameraId",
                CAMERA,
                "subjectId",
                ZONE,
                "name",
                "Kerumunan uji",
                "metric",
                "PEOPLE",
                "comparison",
                "ABOVE",
                "value",
                10,
                "durationSeconds",
                RULE_SECONDS,
                "coolDownSeconds",
                0,
                "categoryCode",
                TestCity.CROWD));
        rule.put("enabled", true);
        rule.put("schedule", Map.of("windows", List.of()));
        good(api.post("/api/rules", rule));
    }

    private static void good(Api.Answer answer) {
        if (!answer.isGood()) {
            throw new AssertionError(answer.body());
        }
    }

    /** How many signals of this camera have become part of an incident. */
    static int signals(Api api) throws IOException, InterruptedException {
        int count = 0;
        for (var incident :
                api.get("/api/incidents?category=" + TestCity.CROWD).json().path("items")) {
            count += incident.path("signalCount").asInt();
        }
        return count;
    }

    @Override
    public void run() {
        try {
            while (wanted) {
                Thread.sleep(1_000 - System.nanoTime() / 1_000_000 % 1_000);
                say(clock.getAsLong() / 1_000 * 1_000, gathered ? MANY : 1);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(long atMs, int people) {
        Observation observation = Observation.newBuilder()
                .setCameraId(CAMERA)
                .setAtMs(atMs)
                .setZone(ZoneObservation.newBuilder()
                        .setZoneId(ZONE)
                        .addCounts(ClassCount.newBuilder()
                                .setObjectClass(ObjectClass.PERSON)
                                .setCount(people)))
                .build();
        producer.send(
                new ProducerRecord<>(Topic.CAMERA_OBSERVATION.topicName(), CAMERA, observation.toByteArray()),
                (where, failed) -> {
                    if (failed == null) {
                        heard.incrementAndGet();
                    }
                });
    }

    /** From now on there is a crowd. */
    void gathers() {
        gathered = true;
    }

    /** From now on there is none, and the broker has heard so. */
    void scatters() {
        gathered = false;
        awaitHeard(2);
    }

    /** Waits until the broker has heard how many there are for so many seconds more. */
    void awaitHeard(int seconds) {
        long before = heard.get();
        await("the broker hears of it").atMost(Duration.ofMinutes(2)).until(() -> heard.get() >= before + seconds);
    }

    @Override
    public void close() {
        wanted = false;
        producer.close(Duration.ofSeconds(1));
    }
}
