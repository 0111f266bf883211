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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            for (int at = 21; at <= 80; at++) {
                send(producer, at);
            }
            awaitObservations(second, 60);
            second.close();

            Streams third = start("third");
            for (int at = 81; at <= 140; at++) {
                send(producer, at);
            }
            awaitObservations(third, 60);
            third.close();
        }
        // Delivery is at least once; what makes it once in effect is that a repeated signal has the same id.
        Map<String, Signal> signals = new HashMap<>();
        readAll(Topic.SIGNAL, ProtoSerde.of(Signal.getDefaultInstance()))
                .forEach(signal -> signals.put(signal.getSignalId(), signal));
        assertThat(signals.values()).singleElement().satisfies(signal -> {
            assertThat(signal.getStartedMs()).isEqualTo(T + 1_000);
            assertThat(signal.getAtMs()).isEqualTo(T + 31_000);
        });
        // A later message for the same window replaces the earlier.
        Map<Long, Integer> minutes = new TreeMap<>();
        readAll(Topic.ZONE_AGGREGATE, ProtoSerde.of(ZoneAggregate.getDefaultInstance())).stream()
                .filter(each -> each.getWindowSeconds() == 60)
                .forEach(each -> minutes.put(each.getWindowStartMs(), each.getObservations()));
        assertThat(minutes.values()).containsExactly(60, 60);
    }

    @Test
    void withoutABrokerTheyWaitAndSayWhy() {
        Streams streams = new Streams(StreamSettings.forOneMachine("127.0.0.1:1", folder));
        streams.start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !streams.health().problem().isEmpty());
        assertThat(streams.health().state()).isEqualTo(StreamsHealth.State.WAITING_FOR_BROKER);
        assertThat(streams.health().problem()).contains("127.0.0.1:1");
        streams.close();
        assertThat(streams.health().state()).isEqualTo(StreamsHealth.State.CLOSED);
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
        await().atMost(Duration.ofSeconds(20)).until(() -> streams.health().ruleChanges() > 0);
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
