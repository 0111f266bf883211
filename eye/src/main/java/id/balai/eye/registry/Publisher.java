package id.balai.eye.registry;

import com.google.protobuf.Message;
import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Track;
import id.balai.eye.vision.ObservationSink;
import java.time.Duration;
import java.util.ArrayDeque;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the eye has to say to Kafka. Saying something never blocks: it is put in a queue, and while the broker is away
 * the oldest of it is dropped and counted, because news is worth more than what is past.
 */
public final class Publisher implements ObservationSink, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    private static final int MAX_WAITING = 20_000;
    private static final Duration CLOSE_WITHIN = Duration.ofMillis(800);

    private final KafkaProducer<String, byte[]> producer;
    private final ArrayDeque<Said> waiting = new ArrayDeque<>();
    private final Thread sender;
    private boolean closed;
    private long dropped;
    private long refused;

    private record Said(Topic topic, String cameraId, Message message) {}

    /** Sends to {@code kafka}, which may be away. */
    public Publisher(KafkaAccess kafka, String eyeId) {
        producer = new KafkaProducer<>(
                KafkaSettings.producer(kafka, eyeId), new StringSerializer(), new ByteArraySerializer());
        sender = Thread.ofPlatform().daemon().name("publisher").start(this::send);
    }

    @Override
    public void observation(Observation observation) {
        say(new Said(Topic.CAMERA_OBSERVATION, observation.getCameraId(), observation));
    }

    @Override
    public void track(Track track) {
        say(new Said(Topic.CAMERA_TRACK, track.getCameraId(), track));
    }

    /** How a camera does. */
    public void health(CameraHealth health) {
        say(new Said(Topic.CAMERA_HEALTH, health.getCameraId(), health));
    }

    private synchronized void say(Said said) {
        if (waiting.size() >= MAX_WAITING) {
            waiting.removeFirst();
            dropped++;
        }
        waiting.addLast(said);
        notifyAll();
    }

    /** Messages that were dropped because the broker was away too long, or that it refused. */
    public synchronized long dropped() {
        return dropped + refused;
    }

    /** Messages that wait to be sent. */
    public synchronized int waiting() {
        return waiting.size();
    }

    private void send() {
        while (true) {
            Said next;
            synchronized (this) {
                while (waiting.isEmpty() && !closed) {
                    try {
                        wait();
                    } catch (InterruptedException asked) {
                        return;
                    }
                }
                if (waiting.isEmpty()) {
                    return;
                }
                next = waiting.removeFirst();
            }
            try {
                send(next);
            } catch (InterruptException asked) {
                return;
            } catch (KafkaException unsendable) {
                refused(unsendable);
            }
        }
    }

    private void send(Said said) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                said.topic().topicName(), said.cameraId(), said.message().toByteArray());
        // It waits here while the broker is away and its buffer is full; what is said meanwhile waits in the queue.
        producer.send(message, (metadata, failure) -> {
            if (failure != null) {
                refused(failure);
            }
        });
    }

    private synchronized void refused(Exception failure) {
        // One line for each hundred: a broker that is away fails them all.
        if (refused++ % 100 == 0) {
            log.warn("messages to Kafka were lost, {} so far: {}", refused, failure.toString());
        }
    }

    /** Sends what waits, for a moment, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            if (!sender.join(CLOSE_WITHIN)) {
                sender.interrupt();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSE_WITHIN);
    }
}
