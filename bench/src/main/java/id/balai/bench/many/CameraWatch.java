package id.balai.bench.many;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraHealth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the eyes say of their cameras. */
final class CameraWatch implements AutoCloseable {

    private static final long POLL_MILLIS = 100;

    private final Map<String, CameraHealth> newest = new ConcurrentHashMap<>();
    private final Thread reader;
    private volatile boolean wanted = true;

    CameraWatch(KafkaAccess kafka) {
        reader = Thread.ofPlatform().daemon().name("cameras").start(() -> read(kafka));
    }

    private void read(KafkaAccess kafka) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(kafka.settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.CAMERA_HEALTH.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (wanted) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(POLL_MILLIS))) {
                    newest.put(each.key(), CameraHealth.parseFrom(each.value()));
                }
            }
        } catch (InvalidProtocolBufferException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** The cameras that are up and of which {@code which} holds. */
    List<CameraHealth> up(Predicate<CameraHealth> which) {
        return newest.values().stream()
                .filter(each -> each.getState() == CameraHealth.State.UP)
                .filter(which)
                .toList();
    }

    /** Waits until {@code count} cameras are up and {@code which} holds of each; gives the seconds that took. */
    double awaitUp(int count, Predicate<CameraHealth> which, Duration patience) throws InterruptedException {
        long began = System.nanoTime();
        while (up(which).size() < count) {
            if (System.nanoTime() - began > patience.toNanos()) {
                throw new IllegalStateException(
                        up(which).size() + " of " + count + " cameras are watched after " + patience);
            }
            Thread.sleep(POLL_MILLIS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() {
        wanted = false;
        try {
            reader.join(Duration.ofSeconds(2));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
