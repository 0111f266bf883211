package id.balai.eye.registry;

import id.balai.contracts.KafkaAccess;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How the eye speaks with Kafka. */
final class KafkaSettings {

    /** The consumer group that shares the cameras among eyes. */
    static final String GROUP = "balai-eye";

    /** An eye that says nothing for so long is dead and its cameras go to others: they are watched again within 20 s. */
    private static final int SESSION_TIMEOUT_MS = 10_000;

    private static final int HEARTBEAT_MS = 2_500;

    private KafkaSettings() {}

    static Map<String, Object> consumer(KafkaAccess kafka, String eyeId) {
        Map<String, Object> settings = kafka.settings();
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, eyeId);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        // The newer consumer protocol cannot be told of sessions shorter than 45 s by its members, only by the broker.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
        // Hardly anything comes on this topic, and an eye that waits for it should sleep: the broker answers when
        // something comes, and else after so long. Not longer: partitions taken over wait for the answer too.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 500);
        // A topic that is made after the eye has started is found soon.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    static Map<String, Object> producer(KafkaAccess kafka, String eyeId) {
        Map<String, Object> settings = kafka.settings();
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, eyeId);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 60_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 60_000);
        return settings;
    }
}
