package id.balai.eye.registry;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.ProtoSerde;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraConfig;
import id.balai.eye.camera.Cameras;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows {@code camera.registry} as a member of the eyes' consumer group and has the cameras of this eye's partitions
 * watched. A partition that is assigned is read from its beginning, for its whole state is needed; offsets are never
 * committed. While Kafka is away the cameras go on being watched.
 */
public final class Registry implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Registry.class);
    /** A change is told at once; this is only how long one wait for it lasts. */
    private static final Duration POLL = Duration.ofSeconds(2);

    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(1_500);

    private final KafkaAccess kafka;
    private final String eyeId;
    private final Cameras cameras;
    private final Deserializer<CameraConfig> deserializer =
            ProtoSerde.of(CameraConfig.getDefaultInstance()).deserializer();
    private final RegistryTable table = new RegistryTable();
    // Partitions that were lost without the group saying whose they are now: watched until it does.
    private final Set<Integer> orphaned = new HashSet<>();
    private final Thread thread;
    // False while a consumer that failed is closed: what it gives back then is watched until the group says otherwise.
    private boolean following;
    private volatile boolean closed;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private volatile long partitionsRead;

    /** Begins to follow. */
    public Registry(KafkaAccess kafka, String eyeId, Cameras cameras) {
        this.kafka = kafka;
        this.eyeId = eyeId;
        this.cameras = cameras;
        this.thread = Thread.ofPlatform().daemon().name("registry").start(this::run);
    }

    /** Partitions whose cameras this eye watches. */
    public long partitions() {
        return partitionsRead;
    }

    private void run() {
        while (!closed) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                    KafkaSettings.consumer(kafka, eyeId), new StringDeserializer(), new ByteArrayDeserializer())) {
                current = consumer;
                consumer.subscribe(List.of(Topic.CAMERA_REGISTRY.topicName()), new Rebalance(consumer));
                follow(consumer);
            } catch (WakeupException | InterruptException | InterruptedException asked) {
                return;
            } catch (KafkaException away) {
                if (!closed) {
                    log.warn("Kafka cannot be followed, trying again: {}", away.toString());
                    pause();
                }
            } finally {
                current = null;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
        following = true;
        try {
            while (!closed) {
                step(consumer);
            }
        } finally {
            following = false;
        }
    }

    private void step(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
            take(message);
        }
        for (TopicPartition partition : consumer.assignment()) {
            if (table.isAssigned(partition.partition())) {
                table.position(partition.partition(), consumer.position(partition));
            }
        }
        Map<String, @Nullable CameraConfig> changes = table.takeChanges();
        if (!changes.isEmpty()) {
            cameras.apply(changes);
        }
        partitionsRead = table.partitionsRead();
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        if (message.key() == null) {
            return;
        }
        try {
            table.put(
                    message.partition(),
                    message.key(),
                    message.value() == null ? null : deserializer.deserialize(message.topic(), message.value()));
        } catch (KafkaException malformed) {
            log.warn("camera {}: its configuration cannot be read", message.key());
        }
    }

    private final class Rebalance implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        Rebalance(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                orphaned.remove(partition.partition());
                table.assigned(partition.partition(), ends.getOrDefault(partition, 0L));
            }
            orphaned.forEach(table::revoked);
            orphaned.clear();
            if (!partitions.isEmpty()) {
                log.info("watching the cameras of partitions {}", numbers(consumer.assignment()));
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (!following) {
                onPartitionsLost(partitions);
            } else if (!closed && !partitions.isEmpty()) {
                log.info("another eye takes the cameras of partitions {}", numbers(partitions));
                partitions.forEach(partition -> table.revoked(partition.partition()));
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            if (!closed) {
                log.warn("the group goes on without this eye; its cameras are watched until it says whose they are");
            }
            partitions.forEach(partition -> orphaned.add(partition.partition()));
        }
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).sorted().toList();
    }

    /** Leaves the group, so that other eyes take over at once. The cameras stay as they are. */
    @Override
    public void close() {
        closed = true;
        KafkaConsumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (!thread.join(CLOSE_WITHIN)) {
                thread.interrupt();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
