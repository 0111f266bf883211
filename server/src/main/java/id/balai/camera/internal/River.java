package id.balai.camera.internal;

import id.balai.contracts.Topic;
import id.balai.contracts.Topics;
import id.balai.platform.BalaiProperties;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.stereotype.Component;

/** Kafka as this module uses it: keys are camera ids, values bytes. */
@Component
class River {

    /** As many copies as the cluster gives a topic by default. */
    private static final short BROKERS_CHOICE = -1;

    private final BalaiProperties properties;

    River(BalaiProperties properties) {
        this.properties = properties;
    }

    /** Whether there is a broker to talk to, and this process serves people. */
    boolean isServed() {
        return properties.hasKafka() && properties.role() != BalaiProperties.ProcessRole.STREAM;
    }

    /**
     * Makes the topics that are missing.
     *
     * @throws ExecutionException when the broker refuses or does not answer
     */
    void createTopics() throws InterruptedException, ExecutionException {
        Map<String, Object> admin = impatient();
        int partitions = properties.kafkaPartitions();
        if (partitions == 0) {
            Topics.createMissing(admin, Topics.PARTITIONS_SMALL, (short) 1);
        } else {
            Topics.createMissing(admin, partitions, BROKERS_CHOICE);
        }
    }

    /** To ask about the broker itself, and not for long. */
    Admin admin() {
        return Admin.create(impatient());
    }

    private Map<String, Object> impatient() {
        Map<String, Object> settings = common();
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("request.timeout.ms", 4_000);
        return settings;
    }

    /** A producer whose messages are on all replicas when they are acknowledged, once each and in order. */
    Producer<String, byte[]> producer() {
        Map<String, Object> settings = common();
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 5);
        settings.put("max.block.ms", 5_000);
        settings.put("delivery.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A member of a group that commits for itself and begins where the topic begins. */
    Consumer<String, byte[]> member(String group, int mostRecords) {
        Map<String, Object> settings = common();
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("max.poll.records", mostRecords);
        settings.put("session.timeout.ms", 10_000);
        settings.put("heartbeat.interval.ms", 3_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A reader of its own, in no group, that must assign itself. */
    Consumer<String, byte[]> reader() {
        Map<String, Object> settings = common();
        settings.put("client.id", "balai-reader-" + UUID.randomUUID());
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "latest");
        settings.put("max.poll.records", 5_000);
        settings.put("default.api.timeout.ms", 10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The name of a topic. */
    static String name(Topic topic) {
        return topic.topicName();
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>(properties.kafkaClient());
        settings.put("bootstrap.servers", properties.kafka());
        settings.put("reconnect.backoff.max.ms", 2_000);
        return settings;
    }
}
