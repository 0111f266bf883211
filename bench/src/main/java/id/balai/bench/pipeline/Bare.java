package id.balai.bench.pipeline;

import id.balai.bench.river.CityCameras;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The limit: the same bytes through the same broker, produced and consumed, with nothing done to them. */
final class Bare {

    private static final String TOPIC = "bench.bare";
    private static final int PARTITIONS = 12;

    private Bare() {}

    /** Observations a second that pass when so many seconds of the city are sent as fast as it goes. */
    static double perSecond(String brokers, CityCameras cameras, int seconds)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            try {
                return measure(brokers, cameras, seconds);
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        }
    }

    private static double measure(String brokers, CityCameras cameras, int seconds) throws InterruptedException {
        long expected = (long) cameras.count() * CityCameras.ZONES * seconds;
        try (KafkaProducer<String, byte[]> producer = CityCameras.producer(brokers);
                KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                brokers,
                                "group.id",
                                TOPIC,
                                "auto.offset.reset",
                                "earliest",
                                "max.poll.records",
                                2_000),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            consumer.poll(Duration.ofSeconds(2));
            long began = System.nanoTime();
            Thread sender = Thread.ofPlatform().name("bare").start(() -> send(producer, cameras, seconds));
            long read = 0;
            while (read < expected) {
                read += consumer.poll(Duration.ofMillis(100)).count();
            }
            double took = (System.nanoTime() - began) / 1e9;
            sender.join();
            return expected / took;
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, CityCameras cameras, int seconds) {
        long nowMs = System.currentTimeMillis();
        for (int second = 0; second < seconds; second++) {
            for (int camera = 0; camera < cameras.count(); camera++) {
                for (int zone = 0; zone < CityCameras.ZONES; zone++) {
                    byte[] bytes = cameras.observation(camera, zone, second, nowMs + second * 1000L)
                            .toByteArray();
                    var _ = producer.send(new ProducerRecord<>(TOPIC, cameras.id(camera), bytes));
                }
            }
        }
        producer.flush();
    }
}
