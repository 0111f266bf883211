package id.balai.bench.cases;

import id.balai.bench.city.StoredIncidents;
import id.balai.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The limit: what a life cycle writes and reads, by JDBC in the same transactions, as many at once. */
final class BareLifeCycles {

    private static final int CONNECTIONS = 12;
    private static final String INCIDENT = """
            insert into incident (id, title, description, category_code, priority, state, agency_code, area_code, place_text,
                opened_at, changed_at, respond_by, resolve_by, camera_signals, person_signals, last_signal_at, version)
            select ?, ?, ?, code, priority, 'NEW', agency_code, '99.71.01.1001.001.001', '',
                now(), now(), now() + interval '30 minutes', now() + interval '8 hours', 0, 1, now(), 1
            from incident_category order by code limit 1
            """;
    private static final String TEXT = """
            insert into incident_text (incident_id, title, words)
            values (?, ?, setweight(to_tsvector('simple', ?), 'A') || to_tsvector('simple', ?))
            """;
    private static final String SIGNAL = """
            insert into incident_signal (id, incident_id, kind, at, figures, track_ids) values (?, ?, 'PERSON', now(), '{}', '{}')
            """;
    private static final String LINE = """
            insert into incident_timeline (incident_id, version, at, kind, note, to_state, parameters, attachments)
            values (?, ?, now(), 'CREATED', '', ?, '{}', '{}')
            """;
    private static final String ALARM = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values ('incident-late-bare', ?, now() + interval '30 minutes', false, 1)
            """;
    private static final String NEWS = """
            insert into feed_event (type, all_agencies, agencies, area_code, payload) values ('bare', false, '{}', null, ?)
            """;
    private static final String LOCK = "select * from incident where id = ? for update";
    private static final String CHANGE = """
            update incident set state = ?, changed_at = now(), resolved_at = ?::timestamptz, version = version + 1 where id = ?
            """;
    private static final String PHOTO = """
            insert into incident_attachment (id, kind, content_type, width, height, bytes, uploaded_by, uploaded_at)
            values (?, 'PHOTO', 'image/jpeg', 1280, 960, 180000, 'bare', now())
            """;
    private static final String USE = "update incident_attachment set incident_id = ? where id = ?";
    private static final String SEARCH = """
            select i.* from incident_text t join incident i on i.id = t.incident_id where t.words @@ to_tsquery('simple', ?)
            order by i.id desc limit 5
            """;

    private final Connection connection;
    private final SplittableRandom random;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private BareLifeCycles(Connection connection, SplittableRandom random) {
        this.connection = connection;
        this.random = random;
    }

    static double perSecond(DatabaseAccess database, int seconds) throws Exception {
        run(database, Math.max(1, seconds / 3));
        long begun = System.nanoTime();
        long lives = run(database, seconds);
        double perSecond = lives / ((System.nanoTime() - begun) / 1e9);
        forgetAlarms(database);
        return perSecond;
    }

    /** No program knows these alarms; once they are due, each look for others would go over all of them. */
    static void forgetAlarms(DatabaseAccess database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from scheduled_tasks where task_name = 'incident-late-bare'");
            statement.execute("vacuum scheduled_tasks");
        }
    }

    private static long run(DatabaseAccess database, int seconds) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Callable<Long>> desks = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            desks.add(() -> work(database, random, until));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            long lives = 0;
            for (Future<Long> each : threads.invokeAll(desks)) {
                lives += each.get();
            }
            return lives;
        }
    }

    private static long work(DatabaseAccess database, SplittableRandom random, long until) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            BareLifeCycles desk = new BareLifeCycles(connection, random);
            long lives = 0;
            while (System.nanoTime() < until) {
                desk.live();
                lives++;
            }
            return lives;
        }
    }

    private void live() throws SQLException {
        long id = next();
        String title = StoredIncidents.title(random);
        String description = StoredIncidents.description(random);
        run(INCIDENT, id, title, description);
        run(TEXT, id, title, title, description);
        run(SIGNAL, "bare-" + id, id);
        told(id, 1, "NEW");
        run(ALARM, id + "@bare");
        connection.commit();
        changed(id, 2, "ASSIGNED", null);
        connection.commit();
        UUID photo = UUID.randomUUID();
        run(PHOTO, photo);
        connection.commit();
        run(USE, id, photo);
        changed(id, 3, "RESOLVED", "now");
        connection.commit();
        run(SEARCH, title.substring(6, 10).strip().toLowerCase(java.util.Locale.ROOT) + ":* & nomor:*");
        connection.commit();
    }

    private void changed(long id, int version, String state, @org.jspecify.annotations.Nullable String resolvedAt)
            throws SQLException {
        run(LOCK, id);
        run(CHANGE, state, resolvedAt, id);
        told(id, version, state);
    }

    private void told(long id, int version, String state) throws SQLException {
        run(LINE, id, version, state);
        run(NEWS, "x".repeat(700));
    }

    private long next() throws SQLException {
        try (ResultSet row = prepared("select nextval('incident_number')").executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Runs a statement, and reads what it answers. */
    private void run(String sql, @org.jspecify.annotations.Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        if (statement.execute()) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }
}
