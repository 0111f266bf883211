package id.balai.bench.video;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraHealth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what an eye says of its cameras' health. */
final class HealthWatch implements AutoCloseable {

    private static final long POLL_MILLIS = 200;

    private final Map<String, CameraHealth> newest = new ConcurrentHashMap<>();
    private final Thread reader;
    private volatile boolean closed;

    private HealthWatch(String kafka, CountDownLatch reading) {
        reader = Thread.ofPlatform().daemon().name("health").start(() -> read(kafka, reading));
    }

    /** Reads what is said from now on. */
    static HealthWatch start(String kafka) throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        HealthWatch watch = new HealthWatch(kafka, reading);
        if (!reading.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the broker does not answer");
        }
        return watch;
    }

    private void read(String kafka, CountDownLatch reading) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.CAMERA_HEALTH.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            reading.countDown();
            while (!closed) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(POLL_MILLIS))) {
                    newest.put(each.key(), CameraHealth.parseFrom(each.value()));
                }
            }
        } catch (InvalidProtocolBufferException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** Ids of the cameras of which something was said. */
    Set<String> watched() {
        return Set.copyOf(newest.keySet());
    }

    void forget(String id) {
        newest.remove(id);
    }

    /** What was said last of each. */
    List<CameraHealth> newest() {
        return List.copyOf(newest.values());
    }

    /** Waits until so many are up. */
    void awaitUp(int count, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (up() < count) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(up() + " of " + count + " cameras are up after " + longest);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private long up() {
        return newest.values().stream()
                .filter(each -> each.getState() == CameraHealth.State.UP)
                .count();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join(Duration.ofSeconds(2));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
