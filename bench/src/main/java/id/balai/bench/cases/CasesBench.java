package id.balai.bench.cases;

import id.balai.bench.Bench;
import id.balai.bench.Report;
import id.balai.bench.city.BigCity;
import id.balai.bench.http.LoadGenerator;
import id.balai.bench.http.LoadResult;
import id.balai.bench.http.Session;
import id.balai.bench.http.WarmUp;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;

/** Incidents from their first word to their photo, over HTTP, with a million of them stored. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = "Whole life cycles over HTTP with 1,000,000 incidents stored.")
public final class CasesBench extends Bench {

    /** So many desks work at once. */
    private static final int DESKS = 12;

    private static final int OPEN_INCIDENTS = 2_000;
    private static final WarmUp WARM_UP = new WarmUp(Duration.ofSeconds(30), Duration.ofMinutes(6));
    private static final WarmUp QUICK_WARM_UP = new WarmUp(Duration.ofMillis(500), Duration.ofSeconds(1));

    @Override
    protected void measure(Report report) throws Exception {
        BigCity city = running(BigCity.class, BigCity::open);
        int closed = quick() ? 1_000 : 1_000_000 - OPEN_INCIDENTS;
        say("%,d incidents must be stored; the first run writes them ...", closed + OPEN_INCIDENTS);
        city.ensureIncidents(closed, OPEN_INCIDENTS);
        AtomicLong lastNumber = new AtomicLong(city.count("select max(id) from incident"));
        // A run that was cut off has left some.
        BareLifeCycles.forgetAlarms(city.database());
        List<LifeCycle> desks = desks(city, lastNumber);
        say("life cycles at %d desks, with %,d incidents stored ...", DESKS, lastNumber.get() - 1_000);
        int kinds = LifeCycle.Step.values().length;
        WarmUp warmUp = quick() ? QUICK_WARM_UP : WARM_UP;
        warmUp.run(city.address(), kinds, desks, calls -> say("running in: %.0f calls/s", calls));
        LoadResult result = LoadGenerator.run(
                        city.address(), kinds, desks, Duration.ZERO, Duration.ofSeconds(quick() ? 2 : 20))
                .orFail();
        double perSecond = result.perSecond(LifeCycle.Step.RESOLVE.ordinal());
        say("%.1f life cycles/s; the same SQL without the program ...", perSecond);
        double bare = BareLifeCycles.perSecond(city.database(), quick() ? 1 : 8);
        report.decimal("lifecycles_per_s", perSecond, 1)
                .decimal("p95_ms", worst(result), 1)
                .decimal("bare_per_s", bare, 1)
                .decimal("ratio", perSecond / bare, 3);
        for (LifeCycle.Step step : LifeCycle.Step.values()) {
            report.decimal(
                    step.name().toLowerCase(Locale.ROOT) + "_p95_ms", result.percentileMillis(step.ordinal(), 95), 1);
        }
    }

    private static List<LifeCycle> desks(BigCity city, AtomicLong lastNumber) throws Exception {
        List<byte[]> photos = Photos.make(8);
        List<String> places = new ArrayList<>();
        List<LifeCycle.Desk> desks = new ArrayList<>();
        read(city, "select code, code from area where level = 'RT' order by code", (code, same) -> places.add(code));
        read(
                city,
                "select agency_code, min(code) from incident_category where enabled group by 1 order by 1",
                (agency, category) -> desks.add(new LifeCycle.Desk(agency, category)));
        Session operator = city.signIn(BigCity.OPERATOR);
        Map<String, Session> officers = new HashMap<>();
        List<LifeCycle> working = new ArrayList<>();
        for (int i = 0; i < DESKS; i++) {
            LifeCycle.Desk desk = desks.get(i % desks.size());
            if (!officers.containsKey(desk.agency())) {
                officers.put(desk.agency(), city.signIn(BigCity.officerOf(desk.agency())));
            }
            Session officer = officers.getOrDefault(desk.agency(), operator);
            working.add(new LifeCycle(operator, officer, desk, places, photos, lastNumber, new SplittableRandom(i)));
        }
        return working;
    }

    private interface Row {
        void take(String first, String second);
    }

    private static void read(BigCity city, String sql, Row row) throws SQLException {
        try (Connection connection = city.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                row.take(rows.getString(1), rows.getString(2));
            }
        }
    }

    private static double worst(LoadResult result) {
        double worst = 0;
        for (LifeCycle.Step step : LifeCycle.Step.values()) {
            worst = Math.max(worst, result.percentileMillis(step.ordinal(), 95));
        }
        return worst;
    }
}
