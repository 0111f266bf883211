package id.balai.bench.flood;

import id.balai.bench.Report;
import id.balai.bench.river.BenchCity;
import id.balai.bench.river.CityCameras;
import id.balai.bench.river.CityLoad;
import id.balai.bench.river.Figures;
import id.balai.bench.river.Installed;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/** Ten times what a large city's cameras see; before and after it the city's own pace goes on. */
final class ObservationFlood implements Flood {

    private static final int TIMES = 10;
    private static final int PATIENCE_SECONDS = 30;

    private final Installed balai;
    private final int warmUpSeconds;
    private final CityCameras cameras;
    private final KafkaProducer<String, byte[]> producer;
    private final CityLoad load;
    private final Figures before;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean open = true;
    private @Nullable Thread everyday;
    private long pouredPerSecond;

    ObservationFlood(Installed balai, boolean small) throws IOException, InterruptedException {
        this.balai = balai;
        this.warmUpSeconds = small ? 1 : 10;
        this.cameras = new CityCameras(small ? 300 : CityCameras.SEMARANG, small ? 300 : 2_000);
        this.producer = CityCameras.producer(balai.brokers());
        this.load = new CityLoad(cameras, producer);
        this.before = balai.figures();
    }

    @Override
    public void prepare() {
        cameras.sendRules(producer, BenchCity.CATEGORY);
        sent.addAndGet(load.sendPaced(warmUpSeconds));
    }

    @Override
    public void pour(int seconds) {
        long began = System.nanoTime();
        long poured = load.sendPaced(seconds, TIMES);
        pouredPerSecond = Math.round(poured * 1e9 / (System.nanoTime() - began));
        sent.addAndGet(poured);
        everyday = Thread.ofPlatform().name("everyday").start(() -> {
            while (open) {
                sent.addAndGet(load.sendPaced(1));
            }
        });
    }

    /** No more waits than comes in a second. */
    @Override
    public boolean isLevel() throws IOException, InterruptedException {
        return balai.figures().lag() < (long) cameras.count() * CityCameras.ZONES;
    }

    /** What was sent and neither taken in nor left out with a count. */
    @Override
    public long lost() throws IOException, InterruptedException {
        open = false;
        if (everyday != null) {
            everyday.join();
        }
        long missing = missing();
        for (int i = 0; i < PATIENCE_SECONDS && missing > 0; i++) {
            Thread.sleep(1_000);
            missing = missing();
        }
        return missing;
    }

    private long missing() throws IOException, InterruptedException {
        Figures now = balai.figures();
        return sent.get()
                - (now.observed() - before.observed())
                - (now.shed("observation") - before.shed("observation"));
    }

    @Override
    public void tell(Report report) {
        report.count("poured_per_s", pouredPerSecond);
    }

    @Override
    public void close() {
        open = false;
        producer.close();
    }
}
