package id.balai.bench.http;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param seconds how long it was measured
 * @param latencies in microseconds, by the calls' kinds
 * @param refused answers other than 2xx
 * @param firstRefusal what the first of them said; empty without one
 */
public record LoadResult(double seconds, List<Histogram> latencies, long refused, String firstRefusal) {

    private static final double MILLI = 1e3;

    /** All answers in a second. */
    public double perSecond() {
        return latencies.stream().mapToLong(Histogram::getTotalCount).sum() / seconds;
    }

    /** Answers to calls of one kind in a second. */
    public double perSecond(int kind) {
        return latencies.get(kind).getTotalCount() / seconds;
    }

    /** The latency in milliseconds below which {@code percentile} percent of the calls of one kind lie. */
    public double percentileMillis(int kind, double percentile) {
        return latencies.get(kind).getValueAtPercentile(percentile) / MILLI;
    }

    /** This when nothing was refused. */
    public LoadResult orFail() {
        if (refused > 0) {
            throw new IllegalStateException(refused + " calls were refused, the first with " + firstRefusal);
        }
        return this;
    }
}
