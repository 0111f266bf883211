package id.balai.eye.registry;

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

    static Map<String, Object> consumer(String brokers, String eyeId) {
        // The newer consumer protocol cannot be told of sessions shorter than 45 s by its members, only by the broker.
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                CommonClientConfigs.CLIENT_ID_CONFIG,
                eyeId,
                ConsumerConfig.GROUP_ID_CONFIG,
                GROUP,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_TIMEOUT_MS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                HEARTBEAT_MS,
                // A topic that is made after the eye has started is found soon.
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5_000,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
    }

    static Map<String, Object> producer(String brokers, String eyeId) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                CommonClientConfigs.CLIENT_ID_CONFIG,
                eyeId,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                64 * 1024,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                16L * 1024 * 1024,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                60_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                60_000);
    }
}
