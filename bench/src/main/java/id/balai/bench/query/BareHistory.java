package id.balai.bench.query;

import id.balai.bench.city.StoredAggregates;
import id.balai.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same SQL by JDBC, every column read, as many connections as keep the cores busy. */
final class BareHistory {

    private static final int CONNECTIONS = 4;
    private static final String SQL = """
            select subject_id, window_seconds, window_start, camera_id, observations, people_mean, people_max, vehicles_mean,
                vehicles_max, mean_speed_kmh, occupancy_mean, standing_seconds_max, crossings_forward, crossings_backward
            from %s
            where subject_id = ? and window_seconds = ? and window_start >= ? and window_start < ?
            order by window_start limit ?
            """;

    private BareHistory() {}

    static double perSecond(DatabaseAccess database, StoredAggregates figures, int seconds) throws Exception {
        run(database, figures, Math.max(1, seconds / 3));
        long begun = System.nanoTime();
        long answers = run(database, figures, seconds);
        return answers / ((System.nanoTime() - begun) / 1e9);
    }

    private static long run(DatabaseAccess database, StoredAggregates figures, int seconds) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Callable<Long>> asking = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            asking.add(() -> ask(database, figures, random, until));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            long answers = 0;
            for (Future<Long> each : threads.invokeAll(asking)) {
                answers += each.get();
            }
            return answers;
        }
    }

    private static long ask(DatabaseAccess database, StoredAggregates figures, SplittableRandom random, long until)
            throws Exception {
        OffsetDateTime to = OffsetDateTime.ofInstant(figures.end(), ZoneOffset.UTC);
        long answers = 0;
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(SQL.formatted(figures.table()))) {
            while (System.nanoTime() < until) {
                statement.setString(1, figures.zone(random.nextInt(figures.zones())));
                statement.setInt(2, 60);
                statement.setObject(3, to.minusHours(1));
                statement.setObject(4, to);
                statement.setInt(5, 1_440);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        for (int column = 1; column <= 14; column++) {
                            rows.getObject(column);
                        }
                    }
                }
                answers++;
            }
        }
        return answers;
    }
}
