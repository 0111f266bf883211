package id.balai.bench.river;

import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.Comparison;
import id.balai.contracts.proto.GeoPoint;
import id.balai.contracts.proto.Metric;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.PictureBox;
import id.balai.contracts.proto.Rule;
import id.balai.contracts.proto.Standing;
import id.balai.contracts.proto.ZoneObservation;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A city's cameras as their eyes tell of them: two zones each, a rule on either, one observation a zone and second. A
 * crowd comes and goes so that in each second the same share of the cameras has a signal to give.
 */
public final class CityCameras {

    /** Semarang's. */
    public static final int SEMARANG = 10_693;

    /** Zones of each. */
    public static final int ZONES = 2;

    private static final int CROWD = 9;
    private static final int CAMERAS_IN_A_ROW = 100;

    private final int cameras;
    private final int signalEvery;
    private final String[] ids;

    /**
     * So many cameras.
     *
     * @param signalEvery seconds from one signal of a camera to its next
     */
    public CityCameras(int cameras, int signalEvery) {
        this.cameras = cameras;
        this.signalEvery = signalEvery;
        this.ids = new String[cameras];
        for (int i = 0; i < cameras; i++) {
            ids[i] = String.format("LD-%05d", i);
        }
    }

    /** How many there are. */
    public int count() {
        return cameras;
    }

    /** A camera's id. */
    public String id(int camera) {
        return ids[camera];
    }

    /** A producer as an eye's. */
    public static KafkaProducer<String, byte[]> producer(String brokers) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "bootstrap.servers",
                brokers,
                "linger.ms",
                20,
                "batch.size",
                64 * 1024,
                "compression.type",
                "lz4",
                "buffer.memory",
                16L << 20));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends the rules of all cameras: a crowd in the first zone, a vehicle standing too long in the second. */
    public void sendRules(KafkaProducer<String, byte[]> producer, String categoryCode) {
        for (int camera = 0; camera < cameras; camera++) {
            CameraRules rules = CameraRules.newBuilder()
                    .setCameraId(ids[camera])
                    .setVersion(System.currentTimeMillis())
                    .setPosition(position(camera))
                    .addRules(rule(camera, 0, Metric.PEOPLE, 8, categoryCode))
                    .addRules(rule(camera, 1, Metric.VEHICLE_STANDING_SECONDS, 60, categoryCode))
                    .build();
            var _ = producer.send(
                    new ProducerRecord<>(Topic.RULE_REGISTRY.topicName(), ids[camera], rules.toByteArray()));
        }
        producer.flush();
    }

    /** Where a camera stands: in rows, some two hundred metres from its neighbours. */
    public static GeoPoint position(int camera) {
        int row = camera / CAMERAS_IN_A_ROW;
        int column = camera % CAMERAS_IN_A_ROW;
        return GeoPoint.newBuilder()
                .setLongitude(110.3 + column * 0.002)
                .setLatitude(-7.1 + row * 0.002)
                .build();
    }

    private Rule rule(int camera, int zone, Metric metric, double value, String categoryCode) {
        return Rule.newBuilder()
                .setRuleId(ids[camera] + "-r" + zone)
                .setVersion(1)
                .setName(zone == 0 ? "Kerumunan" : "Parkir liar")
                .setSubjectId(zoneId(camera, zone))
                .setMetric(metric)
                .setComparison(Comparison.ABOVE)
                .setValue(value)
                .setCategoryCode(categoryCode)
                .setEnabled(true)
                .build();
    }

    /** A zone's id. */
    public String zoneId(int camera, int zone) {
        return ids[camera] + "-z" + zone;
    }

    /** What a camera says of a zone in the {@code second}-th second, which ends at {@code atMs}. */
    public Observation observation(int camera, int zone, long second, long atMs) {
        ZoneObservation.Builder said = ZoneObservation.newBuilder()
                .setZoneId(zoneId(camera, zone))
                .addCounts(count(ObjectClass.PERSON, crowd(camera, second) ? CROWD : (int) ((camera + second) % 5)))
                .addCounts(count(ObjectClass.MOTORCYCLE, (int) ((camera * 7L + second) % 4)))
                .addCounts(count(ObjectClass.CAR, 1 + camera % 3))
                .setMeanSpeedKmh(15 + (int) ((camera + second) % 20))
                .setOccupancy(0.05f + (camera + second) % 10 * 0.02f);
        if (zone == 1 && camera % 10 == 0) {
            said.addStanding(Standing.newBuilder()
                    .setTrackId(ids[camera] + "-t" + second / 50)
                    .setObjectClass(ObjectClass.CAR)
                    .setSeconds((int) (second % 50))
                    .setBox(PictureBox.newBuilder()
                            .setLeft(0.1f)
                            .setTop(0.5f)
                            .setRight(0.3f)
                            .setBottom(0.7f)));
        }
        return Observation.newBuilder()
                .setCameraId(ids[camera])
                .setAtMs(atMs)
                .setZone(said)
                .build();
    }

    /** In how many cameras there is a crowd in the {@code second}-th second, and there was none the second before. */
    long crowds(long second) {
        return IntStream.range(0, cameras)
                .filter(camera -> crowd(camera, second))
                .count();
    }

    private boolean crowd(int camera, long second) {
        return camera % signalEvery == second % signalEvery;
    }

    private static ClassCount.Builder count(ObjectClass of, int count) {
        return ClassCount.newBuilder().setObjectClass(of).setCount(count);
    }
}
