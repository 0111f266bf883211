package id.balai.bench.pipeline;

import id.balai.bench.Bench;
import id.balai.bench.Report;
import id.balai.bench.river.BenchCity;
import id.balai.bench.river.CityCameras;
import id.balai.bench.river.CityLoad;
import id.balai.bench.river.Figures;
import id.balai.bench.river.Installed;
import id.balai.bench.river.SignalAges;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import picocli.CommandLine.Command;

/**
 * Observations of a whole city through the broker and the streams, to signals that are read back and to figures in
 * PostgreSQL: first at the city's own pace, then as fast as it goes. The limit beside it is the same bytes through the
 * same broker with nothing done to them.
 */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = "Observations through the whole topology, to signals and figures.")
public final class PipelineBench extends Bench {

    private static final int SIGNALS_PER_SECOND = 20;
    private static final long SAMPLE_MS = 500;
    private static final int SAMPLES_TOLD = 10;
    private static final long MOST_WAITING = 400_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LATEST_SIGNAL = Duration.ofSeconds(10);

    @Override
    protected void measure(Report report) throws Exception {
        int count = quick() ? 300 : CityCameras.SEMARANG;
        CityCameras cameras = new CityCameras(count, Math.max(1, count / SIGNALS_PER_SECOND));
        say("starting the program without the demo city ...");
        Installed balai = running(Installed.class, BenchCity::start);
        try (KafkaProducer<String, byte[]> producer = CityCameras.producer(balai.brokers());
                SignalAges signals = new SignalAges(balai.brokers())) {
            say("%d cameras, two zones and rules each; warming up ...", count);
            cameras.sendRules(producer, BenchCity.CATEGORY);
            CityLoad load = new CityLoad(cameras, producer);
            load.sendPaced(quick() ? 2 : 30);
            atTheCitysPace(report, balai, load, signals);
            double most = asFastAsItGoes(report, balai, load);
            double bare = Bare.perSecond(balai.brokers(), cameras, quick() ? 20 : 60);
            say("the same bytes bare: %.0f/s", bare);
            double written = FigureLoad.perSecond(balai, cameras, quick() ? 5 : 20);
            say("figures into PostgreSQL: %.0f/s", written);
            report.count("bare_per_s", Math.round(bare))
                    .decimal("ratio", most / bare, 2)
                    .count("figures_per_s", Math.round(written));
        }
    }

    private void atTheCitysPace(Report report, Installed balai, CityLoad load, SignalAges signals)
            throws IOException, InterruptedException {
        int seconds = quick() ? 3 : 60;
        signals.reset();
        long firstSecond = load.second();
        Sample first = Sample.of(balai);
        Sample last = first;
        CompletableFuture<Long> sending = CompletableFuture.supplyAsync(() -> load.sendPaced(seconds));
        for (int sample = 1; !sending.isDone(); sample++) {
            Thread.sleep(SAMPLE_MS);
            Sample now = Sample.of(balai);
            // One that was taken after the last was sent would count time in which nothing came.
            last = sending.isDone() ? last : now;
            if (sample % SAMPLES_TOLD == 0) {
                say(
                        "%d taken in, %d wait, %d figures on their way",
                        now.figures.observed() - first.figures.observed(),
                        now.figures.lag(),
                        now.figures.aggregatesBehind());
            }
        }
        double sustained = last.perSecondSince(first);
        // Those still on their way are the oldest.
        signals.awaitQuiet(LATEST_SIGNAL);
        Histogram ages = signals.ages();
        say(
                "%.0f/s; %d signals, ms old: p50 %d, p95 %d, p99 %d, max %d",
                sustained,
                ages.getTotalCount(),
                ages.getValueAtPercentile(50),
                ages.getValueAtPercentile(95),
                ages.getValueAtPercentile(99),
                ages.getMaxValue());
        report.count("sustained_per_s", Math.round(sustained))
                .count("p99_ms", ages.getValueAtPercentile(99))
                .count("p50_ms", ages.getValueAtPercentile(50))
                .count("signals", ages.getTotalCount())
                .count("signals_due", load.crowds(firstSecond, seconds))
                .count("lag_before", first.figures.lag())
                .count("lag_after", last.figures.lag())
                .count("figures_behind", last.figures.aggregatesBehind());
    }

    private record Sample(long atNanos, Figures figures) {

        static Sample of(Installed balai) throws IOException, InterruptedException {
            return new Sample(System.nanoTime(), balai.figures());
        }

        double perSecondSince(Sample earlier) {
            return (figures.observed() - earlier.figures.observed()) / ((atNanos - earlier.atNanos) / 1e9);
        }
    }

    /**
     * How many a second are taken in when there is always more. What waits is kept below what the program begins to leave
     * out, since what is left out is not done.
     */
    private double asFastAsItGoes(Report report, Installed balai, CityLoad load)
            throws IOException, InterruptedException, ExecutionException {
        int seconds = quick() ? 20 : 120;
        say("%d s of the city as fast as it goes ...", seconds);
        Figures before = balai.figures();
        AtomicLong taken = new AtomicLong();
        long began = System.nanoTime();
        CompletableFuture<Long> sending =
                CompletableFuture.supplyAsync(() -> load.sendAll(seconds, MOST_WAITING, taken::get));
        long progressNanos = began;
        while (!sending.isDone() || taken.get() < sending.get()) {
            Thread.sleep(SAMPLE_MS);
            Figures now = balai.figures();
            long takenNow = now.observed() - before.observed();
            if (takenNow > taken.getAndSet(takenNow)) {
                progressNanos = System.nanoTime();
            } else if (System.nanoTime() - progressNanos > PATIENCE.toNanos()) {
                throw new IllegalStateException("nothing was taken in for " + PATIENCE);
            }
            long leftOut = now.shed("observation") - before.shed("observation");
            if (leftOut > 0) {
                throw new IllegalStateException(leftOut + " observations were left out");
            }
        }
        double perSecond = taken.get() / ((System.nanoTime() - began) / 1e9);
        long behind = balai.figures().aggregatesBehind();
        say("%.0f/s; %d figures on their way", perSecond, behind);
        report.count("max_per_s", Math.round(perSecond)).count("max_figures_behind", behind);
        return perSecond;
    }
}
