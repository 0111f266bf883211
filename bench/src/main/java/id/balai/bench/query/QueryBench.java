package id.balai.bench.query;

import id.balai.bench.Bench;
import id.balai.bench.Report;
import id.balai.bench.city.BigCity;
import id.balai.bench.city.StoredAggregates;
import id.balai.bench.http.LoadGenerator;
import id.balai.bench.http.LoadResult;
import id.balai.bench.http.Session;
import id.balai.bench.http.WarmUp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** The last hour of a zone, cameras in a window of the map, open incidents of an agency and area: over HTTP, signed in. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "History, map and queue over HTTP with 20,000,000 figures stored.")
public final class QueryBench extends Bench {

    /** As many as keep two processors busy; with more the answers only wait longer. */
    private static final int CONNECTIONS = 12;

    /** Sixty figures are longer; there is one a minute. */
    private static final int HOUR_BYTES = 60 * 20;

    private static final int LEAST_BYTES = 60;

    private static final WarmUp WARM_UP = new WarmUp(Duration.ofSeconds(15), Duration.ofMinutes(5));
    private static final WarmUp QUICK_WARM_UP = new WarmUp(Duration.ofMillis(500), Duration.ofSeconds(1));
    private static final int OPEN_INCIDENTS = 2_000;
    /** Fewer than the program keeps, which would drop what is older. */
    private static final int DAYS_KEPT = 390;

    @Override
    protected void measure(Report report) throws Exception {
        BigCity city = running(BigCity.class, BigCity::open);
        StoredAggregates figures = stored(city);
        Session session = city.signIn(BigCity.OPERATOR);
        Questions questions = Questions.of(city, figures, session);
        say("last hour of a zone, over %d connections ...", CONNECTIONS);
        LoadResult history = load(city, questions::history, quick() ? LEAST_BYTES : HOUR_BYTES);
        say("%.0f/s; cameras in a window ...", history.perSecond());
        LoadResult window = load(city, questions::window, LEAST_BYTES);
        say("%.0f/s; open incidents of an agency and area ...", window.perSecond());
        LoadResult incidents = load(city, questions::incidents, LEAST_BYTES);
        say("%.0f/s; the last hour of a zone without the program ...", incidents.perSecond());
        double bare = BareHistory.perSecond(city.database(), figures, quick() ? 1 : 5);
        report.decimal("history_per_s", history.perSecond(), 0)
                .decimal("window_per_s", window.perSecond(), 0)
                .decimal("incidents_per_s", incidents.perSecond(), 0)
                .decimal(
                        "p99_ms",
                        Stream.of(history, window, incidents)
                                .mapToDouble(each -> each.percentileMillis(0, 99))
                                .max()
                                .orElse(0),
                        1)
                .decimal("bare_history_per_s", bare, 0)
                .decimal("ratio", history.perSecond() / bare, 3)
                .decimal("history_p99_ms", history.percentileMillis(0, 99), 1)
                .decimal("window_p99_ms", window.percentileMillis(0, 99), 1)
                .decimal("incidents_p99_ms", incidents.percentileMillis(0, 99), 1);
    }

    private StoredAggregates stored(BigCity city) throws Exception {
        int cameras = quick() ? 300 : BigCity.CAMERAS;
        city.ensureCameras(cameras);
        Path noted = city.folder().resolve("day");
        if (!Files.exists(noted)) {
            LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
            StoredAggregates figures = new StoredAggregates(cameras, rows(), yesterday);
            say("writing %,d figures and %,d open incidents, once ...", rows(), OPEN_INCIDENTS);
            city.onTables(figures::write);
            city.ensureIncidents(quick() ? 1_000 : 100_000, OPEN_INCIDENTS);
            Files.writeString(noted, yesterday.toString());
        }
        StoredAggregates figures = new StoredAggregates(cameras, rows(), LocalDate.parse(Files.readString(noted)));
        LocalDate oldest = LocalDate.now(ZoneOffset.UTC).minusDays(quick() ? 10 : DAYS_KEPT);
        city.onTables(connection -> figures.makeEarlierDays(connection, oldest));
        return figures;
    }

    private long rows() {
        return quick() ? 60_000 : 20_000_000;
    }

    private LoadResult load(BigCity city, Supplier<byte[]> question, int leastBytes) throws Exception {
        List<Asking> callers = Stream.generate(() -> new Asking(question, leastBytes))
                .limit(CONNECTIONS)
                .toList();
        WarmUp warmUp = quick() ? QUICK_WARM_UP : WARM_UP;
        warmUp.run(city.address(), 1, callers, rate -> say("running in: %.0f/s", rate));
        Duration measured = Duration.ofSeconds(quick() ? 1 : 20);
        return LoadGenerator.run(city.address(), 1, callers, Duration.ZERO, measured)
                .orFail();
    }
}
