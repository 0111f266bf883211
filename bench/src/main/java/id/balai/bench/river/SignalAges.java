package id.balai.bench.river;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every signal as it appears and notes how long ago the observation was that gave it. */
public final class SignalAges implements AutoCloseable {

    private static final long LONGEST_MS = 600_000;

    private final Histogram ages = new SynchronizedHistogram(1, LONGEST_MS, 3);
    private final Thread reader;
    private volatile boolean closed;

    /** Reads the signals that are given from now on. */
    public SignalAges(String brokers) {
        reader = Thread.ofPlatform().daemon().name("signal-ages").start(() -> read(brokers));
    }

    private void read(String brokers) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "auto.offset.reset", "latest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.SIGNAL.topicName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (!closed) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                    long age = System.currentTimeMillis()
                            - Signal.parseFrom(each.value()).getAtMs();
                    ages.recordValue(Math.clamp(age, 1, LONGEST_MS));
                }
            }
        } catch (InvalidProtocolBufferException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** Forgets what was noted so far. */
    public void reset() {
        ages.reset();
    }

    /** What was noted since the last reset, in milliseconds. */
    public Histogram ages() {
        return ages.copy();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
