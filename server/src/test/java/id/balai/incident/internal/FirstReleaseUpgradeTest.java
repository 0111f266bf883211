package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.BalaiServer;
import id.balai.city.GeoPoint;
import id.balai.embedded.DatabaseAccess;
import id.balai.incident.Incident;
import id.balai.platform.NewerDataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.api.callback.Callback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A city of the first release, with a million incidents, goes on with this program: nothing is lost or changed. */
class FirstReleaseUpgradeTest {

    private static final int INCIDENTS = 1_000_000;

    /** All that the first release kept of some incidents, old and open, as {@link #told} writes what is read now. */
    private static final String AS_IT_WAS = """
            select i.id, concat_ws('|', i.id, i.title, i.description, i.category_code, i.priority, i.state, i.agency_code,
                i.area_code, i.place_text, i.longitude::numeric(9, 6), i.latitude::numeric(9, 6),
                coalesce(i.camera_id, '-'), micros(i.opened_at), micros(i.changed_at), micros(i.respond_by),
                micros(i.resolve_by), coalesce(micros(i.responded_at), 0), coalesce(micros(i.resolved_at), 0),
                coalesce(i.late, '-'), i.camera_signals, i.person_signals, micros(i.last_signal_at), i.photo_id,
                coalesce(i.created_by, '-'), i.version,
                (select string_agg(concat_ws('|', s.id, s.kind, coalesce(s.rule_name, '-'), micros(s.at), s.figures ->> 'value',
                    s.track_ids[1]), '/') from incident_signal s where s.incident_id = i.id),
                (select string_agg(concat_ws('|', t.id, t.kind, t.by_name, t.note, coalesce(t.from_state, '-'), t.to_state,
                    micros(t.at), t.parameters ->> 'agencyCode', t.attachments[1]), '/' order by t.id)
                    from incident_timeline t where t.incident_id = i.id))
            from incident i where i.id % 4999 = 0 or i.open and i.id % 97 = 0 order by i.id
            """;

    private static final String MICROS = """
            create function pg_temp.micros(at timestamptz) returns bigint language sql
                return (extract(epoch from at) * 1000000)::bigint
            """;

    @Test
    void aMillionIncidentsOfTheFirstReleaseAreAllThereAndTheFirstReleaseRefusesThemThen(@TempDir Path folder)
            throws Exception {
        Path migrations = FirstRelease.migrations(Files.createDirectory(folder.resolve("migrations")));
        DatabaseAccess database = timed("filling", () -> FirstRelease.install(migrations, INCIDENTS));
        assertThat(FirstRelease.history(database, migrations)).isEqualTo(FirstRelease.HISTORY);
        Map<String, List<String>> columns = TableSums.columns(database);
        Map<String, String> before = timed("summing", () -> TableSums.of(database, columns));
        Map<Long, String> asItWas = asItWas(database);

        MigrationLocks locks = new MigrationLocks();
        try (ConfigurableApplicationContext server = timed("upgrading", () -> start(database, folder, locks))) {
            locks.told().forEach(line -> System.out.println("upgrade: " + line));
            assertThat(locks.told()).isNotEmpty();
            Map<String, String> after = timed("summing", () -> TableSums.of(database, columns));
            assertThat(after).containsAllEntriesOf(before);
            IncidentQueries incidents = server.getBean(IncidentQueries.class);
            DetailQueries details = server.getBean(DetailQueries.class);
            assertThat(asItWas)
                    .hasSizeGreaterThan(200)
                    .allSatisfy((id, text) -> assertThat(told(incidents.find(id).orElseThrow(), details))
                            .isEqualTo(text));
        }

        assertThatThrownBy(() -> start(database, folder, locks, "--spring.flyway.locations=filesystem:" + migrations))
                .hasRootCauseInstanceOf(NewerDataException.class);
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> T timed(String what, Work<T> work) throws Exception {
        long began = System.nanoTime();
        T done = work.run();
        System.out.printf(Locale.ROOT, "upgrade: %s took %.1f s%n", what, (System.nanoTime() - began) / 1e9);
        return done;
    }

    private static ConfigurableApplicationContext start(
            DatabaseAccess database, Path folder, MigrationLocks locks, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--balai.data-dir=" + folder));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(BalaiServer.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("locks", Callback.class, () -> locks))
                .run(arguments.toArray(String[]::new));
    }

    private static Map<Long, String> asItWas(DatabaseAccess database) throws SQLException {
        Map<Long, String> texts = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(MICROS);
            try (ResultSet rows = statement.executeQuery(AS_IT_WAS.replace("micros(", "pg_temp.micros("))) {
                while (rows.next()) {
                    texts.put(rows.getLong(1), rows.getString(2));
                }
            }
        }
        return texts;
    }

    private static String told(Incident incident, DetailQueries details) {
        GeoPoint position = Objects.requireNonNull(incident.place().position());
        List<Object> words = new ArrayList<>(List.of(
                incident.id(),
                incident.title(),
                incident.description(),
                incident.categoryCode(),
                incident.priority(),
                incident.state(),
                said(incident.agencyCode()),
                said(incident.place().areaCode()),
                incident.place().text(),
                degrees(position.longitude()),
                degrees(position.latitude()),
                said(incident.cameraId()),
                micros(incident.openedAt()),
                micros(incident.changedAt()),
                micros(incident.progress().due().respondBy()),
                micros(incident.progress().due().resolveBy()),
                micros(incident.progress().respondedAt()),
                micros(incident.progress().resolvedAt()),
                said(incident.progress().late()),
                incident.signals().camera(),
                incident.signals().person(),
                micros(incident.signals().lastAt()),
                said(incident.photoId()),
                said(incident.createdBy()),
                incident.version()));
        words.add(details.signals(incident.id()).stream()
                .map(signal -> joined(
                        signal.id(),
                        signal.kind(),
                        said(signal.ruleName()),
                        micros(signal.at()),
                        signal.figures().get("value"),
                        signal.trackIds().isEmpty() ? null : signal.trackIds().getFirst()))
                .collect(Collectors.joining("/")));
        words.add(details.timeline(incident.id()).stream()
                .map(line -> joined(
                        line.id(),
                        line.kind(),
                        line.by() == null ? null : line.by().name(),
                        line.note(),
                        said(line.fromState()),
                        line.toState(),
                        micros(line.at()),
                        line.parameters().get("agencyCode"),
                        line.attachments().isEmpty()
                                ? null
                                : line.attachments().getFirst().id()))
                .collect(Collectors.joining("/")));
        return joined(words.toArray());
    }

    /** As PostgreSQL's {@code concat_ws} does: what is null is left out. */
    private static String joined(@Nullable Object... words) {
        return Arrays.stream(words)
                .filter(word -> word != null)
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }

    private static Object said(@Nullable Object value) {
        return value == null ? "-" : value;
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static long micros(@Nullable Instant at) {
        return at == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
