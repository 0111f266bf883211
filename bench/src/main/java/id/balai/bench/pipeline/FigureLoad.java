package id.balai.bench.pipeline;

import id.balai.bench.river.CityCameras;
import id.balai.bench.river.Installed;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.ZoneAggregate;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How fast the server writes figures into PostgreSQL: a city's minutes of yesterday, all at once. */
final class FigureLoad {

    private static final long MINUTE_MS = 60_000;
    private static final long DAY_MS = 24 * 60 * MINUTE_MS;
    private static final long POLL_NANOS = 100_000_000;

    private FigureLoad() {}

    static double perSecond(Installed balai, CityCameras cameras, int minutes)
            throws IOException, InterruptedException {
        long before = balai.figures().aggregatesWritten();
        long expected = (long) cameras.count() * CityCameras.ZONES * minutes;
        long began = System.nanoTime();
        send(balai.brokers(), cameras, minutes);
        while (balai.figures().aggregatesWritten() - before < expected) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        return expected / ((System.nanoTime() - began) / 1e9);
    }

    private static void send(String brokers, CityCameras cameras, int minutes) {
        long from = (System.currentTimeMillis() - DAY_MS) / MINUTE_MS * MINUTE_MS;
        try (KafkaProducer<String, byte[]> producer = CityCameras.producer(brokers)) {
            for (int minute = 0; minute < minutes; minute++) {
                for (int camera = 0; camera < cameras.count(); camera++) {
                    for (int zone = 0; zone < CityCameras.ZONES; zone++) {
                        byte[] bytes = ZoneAggregate.newBuilder()
                                .setCameraId(cameras.id(camera))
                                .setSubjectId(cameras.zoneId(camera, zone))
                                .setWindowStartMs(from + minute * MINUTE_MS)
                                .setWindowSeconds(60)
                                .setObservations(60)
                                .setPeopleMean(2.5f)
                                .setPeopleMax(4 + minute % 5)
                                .setVehiclesMean(3.25f)
                                .setVehiclesMax(7)
                                .setMeanSpeedKmh(23.5f)
                                .setOccupancyMean(0.12f)
                                .build()
                                .toByteArray();
                        var _ = producer.send(
                                new ProducerRecord<>(Topic.ZONE_AGGREGATE.topicName(), cameras.id(camera), bytes));
                    }
                }
            }
        }
    }
}
