package id.balai.bench.river;

import com.google.protobuf.InvalidProtocolBufferException;
import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is said on a topic from now on, on a thread of its own. */
public final class Tail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long LONGEST_BEGIN_SECONDS = 20;

    private final Thread reader;
    private volatile boolean closed;

    /** Is told each message. */
    public interface Listener {
        /** Takes one. */
        void hear(String key, byte[] value) throws InvalidProtocolBufferException;
    }

    private Tail(KafkaAccess kafka, Topic topic, Listener listener, CountDownLatch reading) {
        reader = Thread.ofPlatform()
                .daemon()
                .name(topic.topicName() + " tail")
                .start(() -> read(kafka, topic, listener, reading));
    }

    /**
     * Begins to read; what is said after this call is heard.
     *
     * @throws IllegalStateException when the broker does not answer
     */
    public static Tail follow(KafkaAccess kafka, Topic topic, Listener listener) throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        Tail tail = new Tail(kafka, topic, listener, reading);
        if (!reading.await(LONGEST_BEGIN_SECONDS, TimeUnit.SECONDS)) {
            tail.close();
            throw new IllegalStateException("the broker does not answer");
        }
        return tail;
    }

    private void read(KafkaAccess kafka, Topic topic, Listener listener, CountDownLatch reading) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(kafka.settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            reading.countDown();
            while (!closed) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                    listener.hear(each.key(), each.value());
                }
            }
        } catch (InvalidProtocolBufferException malformed) {
            throw new IllegalStateException(malformed);
        }
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
