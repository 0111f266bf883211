package id.balai.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.contracts.ProtoSerde;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneAggregate;
import id.balai.embedded.TestBroker;
import id.balai.stream.internal.Given;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamsTest {

    private static final long T = Given.MONDAY_0800;

    @TempDir
    private Path folder;

    private final String camera = "KB-" + UUID.randomUUID();

    @Test
    void aRestartKeepsTheMemoryCountsOnAndSignalsOnce() {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            Streams first = start("first");
            send(producer, Topic.RULE_REGISTRY, rules(1, 5));
            awaitRules(producer, first);
            for (int second = 1; second <= 20; second++) {
                send(producer, second);
            }
            awaitObservations(first, 20);
            first.close();

            // Another process, with another folder: its memory comes from the broker alone.
            Streams second = start("second");
            for (int at = 21; at <= 40; at++) {
                send(producer, at);
            }
            awaitObservations(second, 20);
            second.close();

            // So soon after the signal that a crash might have lost it.
            Streams third = start("third");
            for (int at = 41; at <= 140; at++) {
                send(producer, at);
            }
            awaitObservations(third, 100);
            assertThat(third.health().repeated()).isZero();
            third.close();
        }
        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.getStartedMs()).isEqualTo(T + 1_000);
            assertThat(signal.getAtMs()).isEqualTo(T + 31_000);
        });
        assertThat(minutes()).extracting(ZoneAggregate::getObservations).containsExactly(60, 60);
    }

    @Test
    void beginningAnewAfterTheClockWasPutBackLosesNothingAndDoublesNothing() {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            Streams streams = start("only");
            send(producer, Topic.RULE_REGISTRY, rules(1, 5));
            awaitRules(producer, streams);
            for (int second = 1; second <= 20; second++) {
                send(producer, second);
            }
            awaitObservations(streams, 20);

            streams.startAgain();
            for (int second = 21; second <= 140; second++) {
                send(producer, second);
            }
            awaitObservations(streams, 140);
            assertThat(streams.health().repeated()).isZero();
            streams.close();
        }
        assertThat(signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.getAtMs()).isEqualTo(T + 31_000));
        assertThat(minutes()).extracting(ZoneAggregate::getObservations).containsExactly(60, 60);
    }

    @Test
    void afterAKillWhatIsToldAgainIsTheSame() throws IOException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            Process killed = StreamsProcess.start(TestBroker.bootstrapServers(), folder.resolve("killed"));
            try {
                send(producer, Topic.RULE_REGISTRY, rules(1, 5));
                for (int at = 1; at <= 100; at++) {
                    send(producer, at);
                }
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> !signals().isEmpty() && !minutes().isEmpty());
            } finally {
                killed.destroyForcibly().waitFor();
            }
            Streams next = start("next");
            for (int at = 101; at <= 140; at++) {
                send(producer, at);
            }
            awaitObservations(next, 40);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> lastOfEachMinute().size() == 2);
            next.close();
        }
        assertThat(signals()).extracting(Signal::getSignalId).hasSizeBetween(1, 2);
        assertThat(Set.copyOf(signals()))
                .singleElement()
                .satisfies(signal -> assertThat(signal.getAtMs()).isEqualTo(T + 31_000));
        assertThat(lastOfEachMinute().values())
                .extracting(ZoneAggregate::getObservations)
                .containsExactly(60, 60);
    }

    @Test
    void thatTheyCannotBeStartedIsSaidAndWhy() {
        Map<String, String> wrong = Map.of("main.consumer.fetch.min.bytes", "many");
        try (Streams streams =
                new Streams(StreamSettings.forCluster(TestBroker.bootstrapServers(), folder, 12, wrong))) {
            streams.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> streams.health().state() == StreamsHealth.State.FAILED);
            assertThat(streams.health().problem()).contains("cannot be started", "fetch.min.bytes");
            assertThat(streams.health().stoppedFor()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING_SHUTDOWN", "NOT_RUNNING", "PENDING_ERROR", "ERROR"})
    void streamsThatEndedByThemselvesAreNotTakenForStartingOnes(KafkaStreams.State ended) {
        assertThat(Streams.stateOf(ended)).isEqualTo(StreamsHealth.State.FAILED);
    }

    @Test
    void withoutABrokerTheyWaitAndSayWhy() {
        Streams streams = new Streams(StreamSettings.forOneMachine("127.0.0.1:1", folder));
        streams.start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !streams.health().problem().isEmpty());
        assertThat(streams.health().state()).isEqualTo(StreamsHealth.State.WAITING_FOR_BROKER);
        assertThat(streams.health().problem()).contains("127.0.0.1:1");
        streams.close();
        assertThat(streams.health().state()).isEqualTo(StreamsHealth.State.CLOSED);
    }

    private List<Signal> signals() {
        return readAll(Topic.SIGNAL, ProtoSerde.of(Signal.getDefaultInstance()));
    }

    private List<ZoneAggregate> minutes() {
        return readAll(Topic.ZONE_AGGREGATE, ProtoSerde.of(ZoneAggregate.getDefaultInstance())).stream()
                .filter(each -> each.getWindowSeconds() == 60)
                .toList();
    }

    private Map<Long, ZoneAggregate> lastOfEachMinute() {
        Map<Long, ZoneAggregate> last = new TreeMap<>();
        minutes().forEach(each -> last.put(each.getWindowStartMs(), each));
        return last;
    }

    private Streams start(String name) {
        Streams streams =
                new Streams(StreamSettings.forOneMachine(TestBroker.bootstrapServers(), folder.resolve(name)));
        streams.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> streams.health().state() == StreamsHealth.State.RUNNING);
        return streams;
    }

    /** Rules are in force once an observation that they do not meet was read after them. */
    private void awaitRules(KafkaProducer<String, byte[]> producer, Streams streams) {
        await().atMost(Duration.ofMinutes(1)).until(() -> streams.health().ruleChanges() > 0);
        producer.flush();
    }

    private static void awaitObservations(Streams streams, long atLeast) {
        await().atMost(Duration.ofSeconds(30)).until(() -> streams.health().observations() >= atLeast);
    }

    private CameraRules rules(long version, double people) {
        return Given.rules(camera, version, Given.crowdRule(people, 30));
    }

    private void send(KafkaProducer<String, byte[]> producer, int second) {
        send(producer, Topic.CAMERA_OBSERVATION, Given.people(camera, T + second * 1000L, 9));
    }

    private void send(KafkaProducer<String, byte[]> producer, Topic topic, com.google.protobuf.Message message) {
        producer.send(new ProducerRecord<>(topic.topicName(), camera, message.toByteArray()));
        producer.flush();
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private <T extends com.google.protobuf.Message> List<T> readAll(Topic topic, ProtoSerde<T> serde) {
        List<T> read = new ArrayList<>();
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                serde.deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < requireNonNull(end.getValue()))) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> {
                    if (camera.equals(each.key())) {
                        read.add(each.value());
                    }
                });
            }
        }
        return read;
    }
}
