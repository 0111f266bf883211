package id.balai.incident.internal;

import id.balai.embedded.DatabaseAccess;
import id.balai.embedded.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * The first release as an upgrade finds it: its tables, and an archive of incidents in them as years leave it. The first
 * release is the first whole program, which had the ten migrations that are named here.
 */
final class FirstRelease {

    /** Its migrations, and the checksum of each that every installation's history has, so none may ever change. */
    static final List<String> HISTORY = List.of(
            "platform/V202611212000__event_publication.sql -2133297151",
            "city/V202611212001__area_agency.sql -164985346",
            "identity/V202611212002__person_session.sql 780304534",
            "platform/V202611212003__register_revision.sql -1558211976",
            "audit/V202611212004__audit.sql 228368973",
            "city/V202611212005__place_holiday.sql -470251738",
            "incident/V202611212010__incident.sql -419870928",
            "feed/V202611212011__feed.sql 520002694",
            "camera/V202611212030__camera.sql 579905292",
            "demo/V202611212130__demo_load.sql 1751408446");

    private static final List<String> LARGE =
            List.of("incident", "incident_text", "incident_signal", "incident_timeline", "incident_attachment");

    private FirstRelease() {}

    /** A folder with nothing but its migrations. */
    static Path migrations(Path folder) throws IOException {
        for (String line : HISTORY) {
            String script = line.split(" ")[0];
            Path copy = folder.resolve(script);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, resource("/db/migration/" + script));
        }
        return folder;
    }

    /** Makes a database of it with so many incidents. */
    static DatabaseAccess install(Path migrations, int incidents) throws Exception {
        DatabaseAccess database = TestPostgres.freshDatabase();
        flyway(database, migrations).migrate();
        try (Connection connection = fillable(database);
                Statement statement = connection.createStatement()) {
            List<Index> indexes = takeIndexes(statement);
            statement.execute(filled("registers", incidents));
            statement.execute(filled("incidents", incidents));
            // By two at once, for each keeps one processor busy.
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                List<Callable<Boolean>> work = List.of(
                        () -> fill(database, "words", incidents, indexes, true),
                        () -> fill(database, "belongings", incidents, indexes, false));
                for (Future<Boolean> done : two.invokeAll(work)) {
                    done.get();
                }
            }
            statement.execute("analyze");
        }
        return database;
    }

    /** What Flyway noted in a database: scripts and checksums in the order in which they ran. */
    static List<String> history(DatabaseAccess database, Path migrations) {
        List<String> history = new ArrayList<>();
        for (MigrationInfo each : flyway(database, migrations).info().applied()) {
            history.add(each.getScript() + " " + each.getChecksum());
        }
        return history;
    }

    private static Flyway flyway(DatabaseAccess database, Path migrations) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("filesystem:" + migrations)
                .load();
    }

    private record Index(String table, String definition) {}

    /** Takes the indexes off the large tables, which are made faster over the full ones. */
    private static List<Index> takeIndexes(Statement statement) throws SQLException {
        List<Index> indexes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select tablename, indexname, indexdef from pg_indexes where tablename in ('"
                        + String.join("', '", LARGE) + "') and indexname not in (select conname from pg_constraint)")) {
            while (rows.next()) {
                indexes.add(new Index(rows.getString(1), rows.getString(3)));
                names.add(rows.getString(2));
            }
        }
        statement.execute("drop index " + String.join(", ", names));
        return indexes;
    }

    private static boolean fill(
            DatabaseAccess database, String part, int incidents, List<Index> indexes, boolean ofWords)
            throws IOException, SQLException {
        try (Connection connection = fillable(database);
                Statement statement = connection.createStatement()) {
            statement.execute(filled(part, incidents));
            for (Index index : indexes) {
                if (index.table.equals("incident_text") == ofWords) {
                    statement.execute(index.definition);
                }
            }
        }
        return true;
    }

    private static String filled(String part, int incidents) throws IOException {
        return resource("/first-release/" + part + ".sql").replace("{incidents}", Integer.toString(incidents));
    }

    /** Rows that refer to each other by construction need not be looked up one by one. */
    private static Connection fillable(DatabaseAccess database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; set maintenance_work_mem = '512MB'");
        }
        return connection;
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(FirstRelease.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
