package id.balai.stream;

import id.balai.contracts.ProtoSerde;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.ObjectClass;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Rule;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneObservation;
import id.balai.embedded.TestBroker;
import id.balai.stream.internal.Given;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Measures the streams by hand: {@code StreamsLoad CAMERAS SECONDS FACTOR}. Two zones a camera, an observation a second of
 * each times FACTOR, a crowd rule on the first zone of every camera; prints what went through and how old signals were.
 */
public final class StreamsLoad {

    private StreamsLoad() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int cameras = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        double factor = Double.parseDouble(args[2]);
        String brokers = TestBroker.bootstrapServers();
        Path folder = Files.createTempDirectory("balai-load-");
        try (Streams streams = new Streams(StreamSettings.forOneMachine(brokers, folder))) {
            streams.start();
            KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", brokers, "linger.ms", 5, "batch.size", 65536),
                    new StringSerializer(),
                    new ByteArraySerializer());
            while (streams.health().state() != StreamsHealth.State.RUNNING) {
                LockSupport.parkNanos(100_000_000);
            }
            for (int camera = 0; camera < cameras; camera++) {
                Rule.Builder rule = Given.crowdRule(5, 0).setSubjectId("z0").setRuleId("r" + camera);
                CameraRules rules = Given.rules(id(camera), 1, rule);
                producer.send(new ProducerRecord<>(Topic.RULE_REGISTRY.topicName(), id(camera), rules.toByteArray()));
            }
            producer.flush();
            while (streams.health().ruleChanges() < cameras) {
                LockSupport.parkNanos(10_000_000);
            }
            List<Long> ages = Collections.synchronizedList(new ArrayList<>());
            Thread.ofPlatform().daemon().start(() -> watchSignals(brokers, ages));
            load(streams, producer, cameras, seconds, factor, ages);
        }
        System.exit(0);
    }

    private static void load(
            Streams streams,
            KafkaProducer<String, byte[]> producer,
            int cameras,
            int seconds,
            double factor,
            List<Long> ages) {
        long total = (long) (cameras * 2L * seconds * factor);
        double perNano = cameras * 2 * factor / 1e9;
        long began = System.nanoTime();
        int told = 0;
        for (long sent = 0; sent < total; sent++) {
            if (sent % 100 == 0) {
                long due = began + (long) (sent / perNano);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(500_000);
                }
            }
            int camera = (int) (sent / 2 % cameras);
            long round = sent / 2 / cameras;
            // A hundredth of the cameras has a crowd in each second.
            int people = (camera + round * 107) % 100 == 0 ? 9 : 2;
            Observation observation = Observation.newBuilder()
                    .setCameraId(id(camera))
                    .setAtMs(System.currentTimeMillis())
                    .setZone(ZoneObservation.newBuilder()
                            .setZoneId(sent % 2 == 0 ? "z0" : "z1")
                            .addCounts(count(ObjectClass.PERSON, people))
                            .addCounts(count(ObjectClass.CAR, 3))
                            .setMeanSpeedKmh(23)
                            .setOccupancy(0.2f))
                    .build();
            producer.send(
                    new ProducerRecord<>(Topic.CAMERA_OBSERVATION.topicName(), id(camera), observation.toByteArray()));
            if ((System.nanoTime() - began) / 5_000_000_000L > told) {
                told++;
                System.out.println(sent + " sent, " + streams.health());
            }
        }
        producer.flush();
        double sentIn = (System.nanoTime() - began) / 1e9;
        while (streams.health().observations() < total && System.nanoTime() - began < seconds * 3_000_000_000L + 20e9) {
            LockSupport.parkNanos(10_000_000);
        }
        double doneIn = (System.nanoTime() - began) / 1e9;
        List<Long> sorted = ages.stream().sorted().toList();
        System.out.printf(
                "sent %d in %.1f s (%.0f/s), through in %.1f s (%.0f/s), %d signals, age ms p50 %d p99 %d max %d%n%s%n",
                total,
                sentIn,
                total / sentIn,
                doneIn,
                total / doneIn,
                sorted.size(),
                sorted.isEmpty() ? -1 : sorted.get(sorted.size() / 2),
                sorted.isEmpty() ? -1 : sorted.get(sorted.size() * 99 / 100),
                sorted.isEmpty() ? -1 : sorted.getLast(),
                streams.health());
    }

    private static void watchSignals(String brokers, List<Long> ages) {
        try (KafkaConsumer<String, Signal> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "group.id", "load", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                ProtoSerde.of(Signal.getDefaultInstance()).deserializer())) {
            consumer.subscribe(List.of(Topic.SIGNAL.topicName()));
            while (true) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(each -> ages.add(
                                System.currentTimeMillis() - each.value().getAtMs()));
            }
        }
    }

    private static ClassCount.Builder count(ObjectClass of, int count) {
        return ClassCount.newBuilder().setObjectClass(of).setCount(count);
    }

    private static String id(int camera) {
        return String.format("KB-%05d", camera);
    }
}
