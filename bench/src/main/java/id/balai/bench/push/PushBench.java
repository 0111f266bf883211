package id.balai.bench.push;

import id.balai.bench.Bench;
import id.balai.bench.Report;
import id.balai.bench.city.BigCity;
import id.balai.bench.http.LoadGenerator;
import id.balai.bench.http.Session;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;

/** Incidents are written down over HTTP, and a thousand consoles hear of each by server-sent events. */
@Command(name = "push", mixinStandardHelpOptions = true, description = "One change reaches 1,000 consoles.")
public final class PushBench extends Bench {

    private static final int WANTED_PER_S = 20_000;
    /** Changes on their way at once, when as many are made as are heard of. */
    private static final int WINDOW = 8;

    private int consoleCount;

    @Override
    protected void measure(Report report) throws Exception {
        consoleCount = quick() ? 50 : 1_000;
        BigCity city = running(BigCity.class, BigCity::open);
        Session session = city.signIn(BigCity.OPERATOR);
        String place = city.text("select min(code) from area where level = 'RT'");
        InetSocketAddress server =
                new InetSocketAddress(city.address().getHost(), city.address().getPort());
        double perSecond;
        Histogram latencies;
        long bytesEach;
        try (Consoles consoles = new Consoles(server, consoleCount, session.get("/api/events"))) {
            await(
                    () -> consoles.greeted() == consoleCount,
                    () -> "of " + consoleCount + " consoles " + consoles.greeted() + " were greeted");
            say("%,d consoles are connected; as many changes as they can hear ...", consoleCount);
            perSecond = asFastAsHeard(city, session, place, consoles);
            bytesEach = consoles.bytes() / Math.max(1, consoles.heard());
            double half = WANTED_PER_S / 2.0;
            say("%,.0f messages/s; now %,.0f/s ...", perSecond, half);
            latencies = paced(city, session, place, consoles, half / consoleCount);
        }
        say("the same bytes without the program ...");
        double bare = BareSockets.perSecond(consoleCount, (int) bytesEach, seconds());
        report.decimal("messages_per_s", perSecond, 0)
                .decimal("p99_ms", latencies.getValueAtPercentile(99) / 1e3, 1)
                .decimal("ratio", perSecond / bare, 3)
                .decimal("bare_per_s", bare, 0)
                .count("consoles", consoleCount)
                .count("bytes_each", bytesEach);
    }

    private int seconds() {
        return quick() ? 2 : 15;
    }

    private double asFastAsHeard(BigCity city, Session session, String place, Consoles consoles) throws Exception {
        long heardBefore = consoles.heard();
        AtomicLong made = new AtomicLong();
        BooleanSupplier due = () -> {
            boolean room = (made.get() - (consoles.heard() - heardBefore) / consoleCount) < WINDOW;
            return room && made.incrementAndGet() > 0;
        };
        run(city, session, place, due, Duration.ofSeconds(quick() ? 1 : 10));
        long heard = consoles.heard();
        long begun = System.nanoTime();
        run(city, session, place, due, Duration.ofSeconds(seconds()));
        double perSecond = (consoles.heard() - heard) / ((System.nanoTime() - begun) / 1e9);
        awaitAll(consoles, heardBefore, made.get());
        return perSecond;
    }

    /** So many changes a second, in an even stream. */
    private Histogram paced(BigCity city, Session session, String place, Consoles consoles, double changesPerSecond)
            throws Exception {
        long heardBefore = consoles.heard();
        AtomicLong made = new AtomicLong();
        long begun = System.nanoTime();
        BooleanSupplier due = () -> {
            boolean now = (System.nanoTime() - begun) / 1e9 * changesPerSecond > made.get();
            return now && made.incrementAndGet() > 0;
        };
        consoles.takeLatencies();
        run(city, session, place, due, Duration.ofSeconds(seconds()));
        awaitAll(consoles, heardBefore, made.get());
        return consoles.takeLatencies();
    }

    private static void run(BigCity city, Session session, String place, BooleanSupplier due, Duration time)
            throws Exception {
        List<Changes> operators = Stream.generate(() -> new Changes(session, place, due))
                .limit(WINDOW)
                .toList();
        LoadGenerator.run(city.address(), 1, operators, Duration.ZERO, time).orFail();
    }

    /** Until every console has heard of each of the changes. */
    private void awaitAll(Consoles consoles, long heardBefore, long made) throws InterruptedException {
        long due = made * consoleCount;
        await(
                () -> consoles.heard() - heardBefore >= due,
                () -> "of " + due + " messages the consoles heard " + (consoles.heard() - heardBefore));
    }

    private static void await(BooleanSupplier there, Supplier<String> otherwise) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(otherwise.get() + " within 20 s");
            }
            Thread.sleep(10);
        }
    }
}
