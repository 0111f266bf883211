package id.balai.camera.internal;

import id.balai.contracts.proto.ClassCount;
import id.balai.contracts.proto.ZoneAggregate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of figures, in partitions of a day (UTC) each. */
@Repository
class AggregateStore {

    private static final String COLUMNS = """
            subject_id, window_seconds, window_start, camera_id, observations, people_mean, people_max, vehicles_mean,
            vehicles_max, mean_speed_kmh, occupancy_mean, standing_seconds_max, crossings_forward, crossings_backward
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final AggregateDays days;

    AggregateStore(JdbcClient jdbc, JdbcTemplate template, AggregateDays days) {
        this.jdbc = jdbc;
        this.template = template;
        this.days = days;
    }

    /**
     * Figures of one window as the browser is told.
     *
     * @param start the window's beginning
     * @param observations seconds observed
     */
    record Figures(
            Instant start,
            int windowSeconds,
            int observations,
            float peopleMean,
            int peopleMax,
            float vehiclesMean,
            int vehiclesMax,
            @Nullable Float meanSpeedKmh,
            float occupancyMean,
            float standingSecondsMax,
            Map<String, Integer> crossingsForward,
            Map<String, Integer> crossingsBackward) {}

    /** Figures and whose they are. */
    record Row(String cameraId, Figures figures) {}

    /** Of one zone or line, from inclusive to exclusive, by time. */
    List<Row> list(String subjectId, int windowSeconds, Instant from, Instant to, int limit) {
        List<String> tables = days.tables(from, to);
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            parameters.addAll(List.of(
                    subjectId,
                    windowSeconds,
                    OffsetDateTime.ofInstant(from, ZoneOffset.UTC),
                    OffsetDateTime.ofInstant(to, ZoneOffset.UTC)));
        }
        parameters.add(limit);
        String rows = tables.stream()
                .map(table -> "select " + COLUMNS + " from " + table
                        + " where subject_id = ? and window_seconds = ? and window_start >= ? and window_start < ?")
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(rows + " order by window_start limit ?")
                .params(parameters)
                .query(AggregateStore::row)
                .list();
    }

    /** Writes these, each window at most once among them; one that is there is replaced. In the present transaction. */
    void putAll(Collection<ZoneAggregate> aggregates) {
        template.execute((ConnectionCallback<Integer>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "create temporary table if not exists aggregate_arrived (like camera_aggregate) on commit delete rows");
            }
            copy(connection, aggregates);
            try (var statement = connection.createStatement()) {
                statement.execute("insert into camera_aggregate (" + COLUMNS + ") select " + COLUMNS + """
                        from aggregate_arrived
                        on conflict (subject_id, window_seconds, window_start) do update set
                            camera_id = excluded.camera_id, observations = excluded.observations,
                            people_mean = excluded.people_mean, people_max = excluded.people_max,
                            vehicles_mean = excluded.vehicles_mean, vehicles_max = excluded.vehicles_max,
                            mean_speed_kmh = excluded.mean_speed_kmh, occupancy_mean = excluded.occupancy_mean,
                            standing_seconds_max = excluded.standing_seconds_max,
                            crossings_forward = excluded.crossings_forward,
                            crossings_backward = excluded.crossings_backward
                        """);
            }
            return aggregates.size();
        });
    }

    /** Makes the partition of a day, if it is missing. */
    void makePartition(LocalDate day) {
        template.execute("create table if not exists " + AggregateDays.partition(day)
                + " partition of camera_aggregate for values from ('" + day + " 00:00:00+00') to ('" + day.plusDays(1)
                + " 00:00:00+00')");
    }

    /** The days that have a partition. */
    List<LocalDate> partitions() {
        return jdbc
                .sql("select inhrelid::regclass::text from pg_inherits where inhparent = 'camera_aggregate'::regclass")
                .query(String.class)
                .list()
                .stream()
                .map(AggregateDays::dayOf)
                .sorted()
                .toList();
    }

    void dropPartition(LocalDate day) {
        template.execute("drop table " + AggregateDays.partition(day));
    }

    private static void copy(Connection connection, Collection<ZoneAggregate> aggregates) throws SQLException {
        StringBuilder lines = new StringBuilder(aggregates.size() * 120);
        for (ZoneAggregate each : aggregates) {
            line(each, lines);
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy aggregate_arrived (" + COLUMNS + ") from stdin", new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One line in PostgreSQL's text format of COPY. */
    private static void line(ZoneAggregate each, StringBuilder line) {
        text(line, each.getSubjectId());
        line.append('\t').append(each.getWindowSeconds()).append('\t');
        line.append(Instant.ofEpochMilli(each.getWindowStartMs())).append('\t');
        text(line, each.getCameraId());
        line.append('\t').append(each.getObservations());
        line.append('\t').append(each.getPeopleMean()).append('\t').append(each.getPeopleMax());
        line.append('\t').append(each.getVehiclesMean()).append('\t').append(each.getVehiclesMax());
        line.append('\t').append(each.hasMeanSpeedKmh() ? Float.toString(each.getMeanSpeedKmh()) : "\\N");
        line.append('\t').append(each.getOccupancyMean()).append('\t').append(each.getStandingSecondsMax());
        crossings(line, each.getCrossingsForwardList());
        crossings(line, each.getCrossingsBackwardList());
        line.append('\n');
    }

    private static void text(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                // PostgreSQL's text has no zero; nobody's id has one either.
                case '\0' -> {}
                default -> line.append(c);
            }
        }
    }

    private static void crossings(StringBuilder line, List<ClassCount> counts) {
        if (counts.isEmpty()) {
            line.append("\t\\N");
            return;
        }
        String comma = "\t{";
        for (ClassCount count : counts) {
            line.append(comma)
                    .append('"')
                    .append(count.getObjectClass().name())
                    .append("\":")
                    .append(count.getCount());
            comma = ",";
        }
        line.append('}');
    }

    /** By the numbers of {@link #COLUMNS}: a screen asks for a day of these, and a name is looked up for each value. */
    private static Row row(ResultSet row, int index) throws SQLException {
        float speed = row.getFloat(10);
        Float speedOrNone = row.wasNull() ? null : speed;
        Figures figures = new Figures(
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getInt(2),
                row.getInt(5),
                row.getFloat(6),
                row.getInt(7),
                row.getFloat(8),
                row.getInt(9),
                speedOrNone,
                row.getFloat(11),
                row.getFloat(12),
                crossings(row.getString(13)),
                crossings(row.getString(14)));
        return new Row(row.getString(4), figures);
    }

    /** From the flat JSON object that {@link #crossings(StringBuilder, List)} wrote. */
    private static Map<String, Integer> crossings(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        Map<String, Integer> crossings = new TreeMap<>();
        for (String pair : json.substring(1, json.length() - 1).split(",", -1)) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                String name = pair.substring(0, colon).strip().replace("\"", "");
                crossings.put(name, Integer.parseInt(pair.substring(colon + 1).strip()));
            }
        }
        return crossings;
    }
}
