package id.balai.bench.river;

import id.balai.contracts.Topic;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends what a city's cameras see, second by second. Every camera has its own moment in the second, as it has in a
 * city, and its two zones follow each other at once.
 */
public final class CityLoad {

    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long SECOND_MS = 1000;
    private static final long NANOS_IN_MS = 1_000_000;
    private static final long NAP_NANOS = 1_000_000;

    private final CityCameras cameras;
    private final KafkaProducer<String, byte[]> producer;
    private final long beganMs = System.currentTimeMillis();
    private long second;

    /** Sends with {@code producer}; the first second is the present one. */
    public CityLoad(CityCameras cameras, KafkaProducer<String, byte[]> producer) {
        this.cameras = cameras;
        this.producer = producer;
    }

    /**
     * Sends so many seconds of the city. Should it fall behind, it does not wait; what it sends has the time at
     * which it was due, so that its own lateness is in every age that is measured.
     *
     * @return how many observations were sent
     */
    public long sendPaced(int seconds) {
        return sendPaced(seconds, 1);
    }

    /**
     * As {@link #sendPaced(int)}, but every camera says what it sees so many times in each second.
     *
     * @return how many observations were sent
     */
    public long sendPaced(int seconds, int times) {
        long began = System.nanoTime();
        long beganAtMs = System.currentTimeMillis();
        double nanosEach = (double) SECOND_NANOS / times / cameras.count();
        long sent = 0;
        for (int round = 0; round < seconds * times; round++) {
            for (int camera = 0; camera < cameras.count(); camera++) {
                long dueAfter = (long) (((double) round * cameras.count() + camera) * nanosEach);
                while (System.nanoTime() - began < dueAfter) {
                    LockSupport.parkNanos(NAP_NANOS);
                }
                sent += send(camera, beganAtMs + dueAfter / NANOS_IN_MS);
            }
            if ((round + 1) % times == 0) {
                second++;
            }
        }
        producer.flush();
        return sent;
    }

    /**
     * Sends so many seconds of the city as fast as it goes. The cameras' time goes on from where it was.
     *
     * @param most so many observations at most are sent ahead of those that are taken in; else it waits
     * @param takenIn how many of them have been taken in
     * @return how many observations were sent
     */
    public long sendAll(int seconds, long most, LongSupplier takenIn) {
        long sent = 0;
        long fromMs = Math.max(System.currentTimeMillis(), beganMs + second * SECOND_MS);
        for (int i = 0; i < seconds; i++) {
            while (sent - takenIn.getAsLong() > most) {
                LockSupport.parkNanos(NAP_NANOS);
            }
            for (int camera = 0; camera < cameras.count(); camera++) {
                sent += send(camera, fromMs + i * SECOND_MS + camera * SECOND_MS / cameras.count());
            }
            second++;
        }
        producer.flush();
        return sent;
    }

    /** The number of the second that is sent next. */
    public long second() {
        return second;
    }

    /** How many signals the city has to give in so many seconds from {@code first} on: one for each crowd. */
    public long crowds(long first, int seconds) {
        return LongStream.range(first, first + seconds).map(cameras::crowds).sum();
    }

    private int send(int camera, long atMs) {
        for (int zone = 0; zone < CityCameras.ZONES; zone++) {
            var _ = producer.send(new ProducerRecord<>(
                    Topic.CAMERA_OBSERVATION.topicName(),
                    cameras.id(camera),
                    cameras.observation(camera, zone, second, atMs).toByteArray()));
        }
        return CityCameras.ZONES;
    }
}
