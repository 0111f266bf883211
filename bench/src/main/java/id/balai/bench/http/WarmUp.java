package id.balai.bench.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Calls until calling longer makes it no faster: a server runs for months, one that was just started compiles its code
 * for minutes, and more so with one processor to spare.
 *
 * @param slice how long each part of it is
 * @param most how long it lasts at most
 */
public record WarmUp(Duration slice, Duration most) {

    /** What counts as faster. */
    private static final double GAIN = 1.04;

    /** So many parts without gain end it: one alone may be a pause of something else. */
    private static final int WITHOUT_GAIN = 2;

    /** Calls, and tells {@code each} part's answers a second. */
    public void run(URI server, int kinds, List<? extends Caller> callers, DoubleConsumer each) throws IOException {
        double best = 0;
        int without = 0;
        long until = System.nanoTime() + most.toNanos();
        while (without < WITHOUT_GAIN && System.nanoTime() < until) {
            double rate = LoadGenerator.run(server, kinds, callers, Duration.ZERO, slice)
                    .orFail()
                    .perSecond();
            each.accept(rate);
            without = rate > best * GAIN ? 0 : without + 1;
            best = Math.max(best, rate);
        }
    }
}
