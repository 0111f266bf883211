package id.balai.bench.flood;

import id.balai.bench.river.BenchCity;
import id.balai.bench.river.CityCameras;
import id.balai.bench.river.Figures;
import id.balai.bench.river.Installed;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.Comparison;
import id.balai.contracts.proto.Metric;
import id.balai.contracts.proto.Signal;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A hundred signals a second, of as many places as a city has cameras. */
final class SignalFlood implements Flood {

    private static final int PER_SECOND = 100;

    private final Installed balai;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicLong acknowledged = new AtomicLong();
    private final Figures before;

    SignalFlood(Installed balai) throws IOException, InterruptedException {
        this.balai = balai;
        this.producer = CityCameras.producer(balai.brokers());
        this.before = balai.figures();
    }

    @Override
    public void pour(int seconds) {
        Pace pace = new Pace(PER_SECOND);
        for (int i = 0; i < seconds * PER_SECOND; i++) {
            pace.await(i);
            Signal signal = signal(i);
            var _ = producer.send(
                    new ProducerRecord<>(Topic.SIGNAL.topicName(), signal.getCameraId(), signal.toByteArray()),
                    (metadata, failure) -> acknowledged.addAndGet(failure == null ? 1 : 0));
        }
        producer.flush();
    }

    private static Signal signal(int number) {
        int camera = number * 7 % CityCameras.SEMARANG;
        long now = System.currentTimeMillis();
        return Signal.newBuilder()
                .setSignalId(UUID.randomUUID().toString())
                .setCameraId(String.format("SF-%05d", camera))
                .setRuleId("flood")
                .setRuleVersion(1)
                .setRuleName("Kerumunan")
                .setSubjectId("zona")
                .setCategoryCode(BenchCity.CATEGORY)
                .setStartedMs(now - 30_000)
                .setAtMs(now)
                .setMetric(Metric.PEOPLE)
                .setComparison(Comparison.ABOVE)
                .setThreshold(8)
                .setValue(9)
                .setPosition(CityCameras.position(camera))
                .build();
    }

    @Override
    public boolean isLevel() throws IOException, InterruptedException {
        return lost() <= 0;
    }

    /** Signals that the broker has acknowledged and that neither began nor joined an incident. */
    @Override
    public long lost() throws IOException, InterruptedException {
        return acknowledged.get()
                - (long) (balai.figures().sum("balai_signals_taken_total") - before.sum("balai_signals_taken_total"));
    }

    @Override
    public void close() {
        producer.close();
    }
}
