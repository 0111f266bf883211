package id.balai.bench.river;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.Signal;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/** Hears every signal as it appears and notes how long ago the observation was that gave it. */
public final class SignalAges implements AutoCloseable {

    private static final long LONGEST_MS = 600_000;

    private final Histogram ages = new SynchronizedHistogram(1, LONGEST_MS, 3);
    private final Tail tail;

    /** Hears the signals that are given from now on. */
    public SignalAges(String brokers) throws InterruptedException {
        tail = Tail.follow(KafkaAccess.plain(brokers), Topic.SIGNAL, (key, signal) -> {
            long age = System.currentTimeMillis() - Signal.parseFrom(signal).getAtMs();
            ages.recordValue(Math.clamp(age, 1, LONGEST_MS));
        });
    }

    /** Forgets what was noted so far. */
    public void reset() {
        ages.reset();
    }

    /** Returns when none has come for a second, or after {@code patience}. */
    public void awaitQuiet(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long before = -1;
        while (before != ages.getTotalCount() && System.nanoTime() < end) {
            before = ages.getTotalCount();
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    /** What was noted since the last reset, in milliseconds. */
    public Histogram ages() {
        return ages.copy();
    }

    @Override
    public void close() {
        tail.close();
    }
}
