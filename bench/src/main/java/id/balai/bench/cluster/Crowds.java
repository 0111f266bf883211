package id.balai.bench.cluster;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.ZoneObservation;
import id.balai.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What eyes would say of zones in which crowds come and go, once a second. Each crowd stays longer than its rule asks, so
 * each must become one signal; but while no broker takes it nothing is said, and a crowd that is broken so into parts that
 * are each too short for the rule becomes none.
 */
public final class Crowds implements Runnable, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MANY = 30;
    private static final int FEW = 1;
    private static final Duration POLL = Duration.ofMillis(500);

    private final List<Zone> zones;
    private final Pace pace;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicLong lastAcknowledgedNanos = new AtomicLong();
    private volatile boolean wanted = true;
    private final Queue<Crowd> met = new ConcurrentLinkedQueue<>();

    /**
     * A crowd that met its rule, in each of the zones.
     *
     * @param fromMs the time before it came
     * @param toMs the time before the next
     */
    public record Crowd(long fromMs, long toMs) {}

    /** A zone of a camera. */
    public record Zone(String camera, String id) {}

    /**
     * How long things take, in seconds.
     *
     * @param rule how long the rule wants a crowd to stay
     * @param crowd how long each stays
     * @param cycle from the beginning of one to that of the next
     */
    public record Pace(int rule, int crowd, int cycle) {}

    /** None yet. */
    public Crowds(KafkaAccess kafka, List<Zone> zones, Pace pace) {
        this.zones = zones;
        this.pace = pace;
        Map<String, Object> settings = kafka.settings();
        settings.put("acks", "all");
        settings.put("delivery.timeout.ms", Integer.MAX_VALUE);
        settings.put("max.block.ms", 600_000);
        settings.put("linger.ms", 10);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sets the rule on each zone. */
    public void setRules(PatientClient administrator, String category) throws InterruptedException {
        for (Zone zone : zones) {
            String rule = """
                    {"cameraId": "%s", "subjectId": "%s", "name": "Kerumunan uji", "metric": "PEOPLE",
                     "comparison": "ABOVE", "value": 10, "durationSeconds": %d, "coolDownSeconds": 0,
                     "schedule": {"windows": []}, "categoryCode": "%s", "enabled": true}
                    """.formatted(zone.camera(), zone.id(), pace.rule(), category);
            var answer = administrator.post("/api/rules", JSON.readTree(rule), Map.of());
            if (!answer.isGood()) {
                throw new IllegalStateException("a rule was refused: " + answer.json());
            }
        }
    }

    @Override
    public void run() {
        try {
            while (wanted) {
                cycle();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One crowd comes and goes in each zone. */
    public void cycle() throws InterruptedException {
        Stretch stretch = new Stretch();
        long from = System.currentTimeMillis();
        for (int second = 0; second < pace.cycle(); second++) {
            long due = System.currentTimeMillis() / 1000 * 1000 + 1000;
            Thread.sleep(Math.max(1, due - System.currentTimeMillis()));
            boolean crowded = second < pace.crowd();
            say(due, crowded ? MANY : FEW);
            if (crowded) {
                stretch.goesOnAt(due);
            }
        }
        if (stretch.longestMillis() >= pace.rule() * 1000L) {
            met.add(new Crowd(from, from + pace.cycle() * 1000L));
        }
    }

    private void say(long atMs, int people) {
        for (Zone zone : zones) {
            byte[] observation = Observation.newBuilder()
                    .setCameraId(zone.camera())
                    .setAtMs(atMs)
                    .setZone(ZoneObservation.newBuilder()
                            .setZoneId(zone.id())
                            .addCounts(ClassCount.newBuilder()
                                    .setObjectClass(ObjectClass.PERSON)
                                    .setCount(people)))
                    .build()
                    .toByteArray();
            producer.send(
                    new ProducerRecord<>(Topic.CAMERA_OBSERVATION.topicName(), zone.camera(), observation),
                    (where, failed) -> {
                        if (failed == null) {
                            lastAcknowledgedNanos.set(System.nanoTime());
                        }
                    });
        }
    }

    /** Whether the brokers acknowledged anything after that time of {@link System#nanoTime}. */
    public boolean wasAcknowledgedSince(long nanos) {
        return lastAcknowledgedNanos.get() - nanos > 0;
    }

    /** Ends after the cycle it is in. */
    public void stop() {
        wanted = false;
    }

    /** Signals that there must be: one in each zone for each crowd that met its rule; all once {@link #run} has ended. */
    public long due() {
        producer.flush();
        return (long) met.size() * zones.size();
    }

    /** Waits until there are as many signals as are due, or {@code patience} ends; gives how many there are. */
    public long awaitSignals(DatabaseAccess database, String category, Duration patience)
            throws InterruptedException, SQLException {
        long end = System.nanoTime() + patience.toNanos();
        long there = signals(database, category);
        while (there < due() && System.nanoTime() < end) {
            Thread.sleep(POLL);
            there = signals(database, category);
        }
        return there;
    }

    /** The crowds that met their rule. */
    public List<Crowd> met() {
        return List.copyOf(met);
    }

    /** The zones in which they gather. */
    public List<Zone> zones() {
        return zones;
    }

    /** A signal that has an incident: of which camera, and of what time. */
    public record Told(String camera, long atMs) {}

    /** The signals that have an incident of {@code category}. */
    public static List<Told> told(DatabaseAccess database, String category) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement each = connection.prepareStatement("""
                        select s.camera_id, s.at from incident_signal s join incident i on i.id = s.incident_id
                        where i.category_code = ?
                        """)) {
            each.setString(1, category);
            List<Told> told = new ArrayList<>();
            try (ResultSet rows = each.executeQuery()) {
                while (rows.next()) {
                    told.add(new Told(rows.getString(1), rows.getTimestamp(2).getTime()));
                }
            }
            return told;
        }
    }

    /** How many signals have an incident of {@code category}. */
    public static long signals(DatabaseAccess database, String category) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement count = connection.prepareStatement("""
                        select count(*) from incident_signal s join incident i on i.id = s.incident_id
                        where i.category_code = ?
                        """)) {
            count.setString(1, category);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
