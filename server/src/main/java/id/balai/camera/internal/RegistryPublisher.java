package id.balai.camera.internal;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import id.balai.camera.Rule;
import id.balai.camera.Scene;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraRules;
import id.balai.platform.BalaiProperties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the eyes and the streams of every change: reads who waits in the outbox, publishes that camera's state as it is
 * now, and only then takes it out. One server at a time, so that no older state follows a newer one. At the start it also
 * compares the whole register with what is on Kafka, so that a river that was lost or that missed something heals.
 */
@Component
class RegistryPublisher extends Lifecycled {

    private static final Logger log = LoggerFactory.getLogger(RegistryPublisher.class);
    private static final int BATCH = 500;
    private static final Duration IDLE = Duration.ofMillis(200);

    private final CameraStore cameras;
    private final SceneStore scenes;
    private final RuleStore rules;
    private final CameraOutbox outbox;
    private final TransactionTemplate transaction;
    private final String timeZone;

    RegistryPublisher(
            River river,
            CameraStore cameras,
            SceneStore scenes,
            RuleStore rules,
            CameraOutbox outbox,
            TransactionTemplate transaction,
            BalaiProperties properties) {
        super(river);
        this.cameras = cameras;
        this.scenes = scenes;
        this.rules = rules;
        this.outbox = outbox;
        this.transaction = transaction;
        this.timeZone = properties.timeZone().getId();
    }

    @Override
    String name() {
        return "registry-publisher";
    }

    @Override
    void session(RiverLoop.Open open) throws Exception {
        river().createTopics();
        try (Producer<String, byte[]> producer = river().producer()) {
            reconcile(producer);
            while (open.isOpen()) {
                int published = publishWaiting(producer);
                open.well();
                if (published == 0) {
                    LockSupport.parkNanos(IDLE.toNanos());
                }
                if (Thread.interrupted()) {
                    return;
                }
            }
        }
    }

    /** Publishes those that wait, and answers how many; none when another server is at it. */
    private int publishWaiting(Producer<String, byte[]> producer) {
        Integer published = transaction.execute(status -> {
            List<CameraOutbox.Waiting> waiting = outbox.claim() ? outbox.next(BATCH) : List.of();
            if (!waiting.isEmpty()) {
                Set<String> ids =
                        waiting.stream().map(CameraOutbox.Waiting::cameraId).collect(Collectors.toSet());
                publish(producer, ids, message -> true);
                outbox.remove(waiting);
            }
            return waiting.size();
        });
        return published == null ? 0 : published;
    }

    /** Whether a message is to be sent. */
    private interface Wanted {
        boolean test(Told message);
    }

    /**
     * One message.
     *
     * @param message null for a tombstone
     */
    private record Told(
            Topic topic,
            String cameraId,
            long version,
            @Nullable Message message) {}

    private void publish(Producer<String, byte[]> producer, Collection<String> ids, Wanted wanted) {
        List<Future<?>> sent = new ArrayList<>();
        for (Told told : messages(ids)) {
            if (wanted.test(told)) {
                byte[] bytes = told.message == null ? null : told.message.toByteArray();
                sent.add(producer.send(record(told.topic, told.cameraId, bytes)));
            }
        }
        producer.flush();
        for (Future<?> each : sent) {
            try {
                each.get();
            } catch (ExecutionException refused) {
                throw new IllegalStateException("the broker does not take the register's changes", refused.getCause());
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ending);
            }
        }
    }

    /** The messages for these cameras, as they are now; a camera that is not there any more is a tombstone. */
    private List<Told> messages(Collection<String> ids) {
        Map<String, CameraStore.Row> rows = new HashMap<>();
        cameras.list(ids).forEach(row -> rows.put(row.camera().id(), row));
        Map<String, Scene> drawn = scenes.list(ids);
        Map<String, Long> versions = cameras.rulesVersions(ids);
        Map<String, List<Rule>> rulesByCamera = rules.list(ids).stream().collect(Collectors.groupingBy(Rule::cameraId));
        List<Told> messages = new ArrayList<>();
        for (String id : ids) {
            CameraStore.Row row = rows.get(id);
            Optional<CameraConfig> config = Optional.empty();
            Optional<CameraRules> inForce = Optional.empty();
            if (row != null) {
                config = RegistryMessages.config(row, drawn.getOrDefault(id, Scene.EMPTY), timeZone);
                inForce = RegistryMessages.rules(
                        row.camera(),
                        versions.getOrDefault(id, 0L),
                        rulesByCamera.getOrDefault(id, List.of()),
                        timeZone);
            }
            messages.add(new Told(
                    Topic.CAMERA_REGISTRY,
                    id,
                    config.map(CameraConfig::getVersion).orElse(-1L),
                    config.orElse(null)));
            if (row == null || versions.getOrDefault(id, 0L) > 0) {
                messages.add(new Told(
                        Topic.RULE_REGISTRY,
                        id,
                        inForce.map(CameraRules::getVersion).orElse(-1L),
                        inForce.orElse(null)));
            }
        }
        return messages;
    }

    /** Sends whatever on Kafka is not as the register has it. */
    private void reconcile(Producer<String, byte[]> producer) {
        Map<String, Long> camerasThere = versionsOn(Topic.CAMERA_REGISTRY);
        Map<String, Long> rulesThere = versionsOn(Topic.RULE_REGISTRY);
        Set<String> ids = new HashSet<>();
        cameras.listChangedAfter(-1).forEach(row -> ids.add(row.camera().id()));
        ids.addAll(camerasThere.keySet());
        ids.addAll(rulesThere.keySet());
        int[] told = {0};
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> part = all.subList(from, Math.min(all.size(), from + BATCH));
            transaction.executeWithoutResult(status -> {
                if (!outbox.claim()) {
                    return;
                }
                publish(producer, part, message -> {
                    Map<String, Long> there = message.topic == Topic.CAMERA_REGISTRY ? camerasThere : rulesThere;
                    boolean differs = there.getOrDefault(message.cameraId, -1L) != message.version;
                    told[0] += differs ? 1 : 0;
                    return differs;
                });
            });
        }
        if (told[0] > 0) {
            log.info("Told the eyes and streams of {} entries that were not as the register has them", told[0]);
        }
    }

    private Map<String, Long> versionsOn(Topic topic) {
        Map<String, Long> versions = new HashMap<>();
        try (Consumer<String, byte[]> reader = river().reader()) {
            List<TopicPartition> partitions = reader.partitionsFor(topic.topicName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    if (record.value() == null) {
                        versions.remove(record.key());
                    } else {
                        versions.put(record.key(), version(topic, record.value()));
                    }
                }
            }
        }
        return versions;
    }

    private static long version(Topic topic, byte[] message) {
        try {
            return topic == Topic.CAMERA_REGISTRY
                    ? CameraConfig.parseFrom(message).getVersion()
                    : CameraRules.parseFrom(message).getVersion();
        } catch (InvalidProtocolBufferException malformed) {
            return Long.MIN_VALUE;
        }
    }

    // A null value is a tombstone, and Kafka's own signatures know no nullness.
    @SuppressWarnings("NullAway")
    private static ProducerRecord<String, byte[]> record(Topic topic, String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic.topicName(), key, value);
    }
}
