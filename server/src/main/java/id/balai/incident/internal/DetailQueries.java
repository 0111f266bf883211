package id.balai.incident.internal;

import id.balai.incident.Attachment;
import id.balai.incident.IncidentState;
import id.balai.incident.SignalKind;
import id.balai.incident.TimelineKind;
import id.balai.incident.internal.IncidentDetail.ByLine;
import id.balai.incident.internal.IncidentDetail.Picture;
import id.balai.incident.internal.IncidentDetail.SignalLine;
import id.balai.incident.internal.IncidentDetail.TimelineLine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to one incident: its signals and its timeline. */
@Repository
class DetailQueries {

    private static final int MAX_SIGNALS = 50;
    private static final int MAX_LINES = 500;
    private static final TypeReference<Map<String, Object>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DetailQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest signals, newest first. */
    List<SignalLine> signals(long incidentId) {
        return jdbc.sql("""
                        select id, kind, camera_id, camera_name, rule_name, at, figures, snapshot_id, track_ids
                        from incident_signal where incident_id = ? order by at desc limit ?
                        """)
                .params(incidentId, MAX_SIGNALS)
                .query((row, number) -> new SignalLine(
                        row.getString("id"),
                        SignalKind.valueOf(row.getString("kind")),
                        row.getString("camera_id"),
                        row.getString("camera_name"),
                        row.getString("rule_name"),
                        IncidentRows.instant(row, "at"),
                        json.readValue(row.getString("figures"), FIGURES),
                        row.getObject("snapshot_id", UUID.class),
                        Arrays.asList((String[]) row.getArray("track_ids").getArray())))
                .list();
    }

    /** The newest lines of the timeline, oldest first. */
    List<TimelineLine> timeline(long incidentId) {
        return jdbc.sql("""
                        select t.id, t.at, t.kind, t.by_name, t.by_role, t.by_agency, t.note, t.from_state, t.to_state,
                            t.parameters, used.ids, used.kinds
                        from incident_timeline t
                        cross join lateral (
                            select array_agg(a.id order by place) as ids, array_agg(a.kind order by place) as kinds
                            from unnest(t.attachments) with ordinality as named (id, place)
                            join incident_attachment a on a.id = named.id and a.incident_id = t.incident_id) as used
                        where t.incident_id = ? order by t.id desc limit ?
                        """)
                .params(incidentId, MAX_LINES)
                .query((row, number) -> line(row))
                .list()
                .reversed();
    }

    /** The name of whoever wrote the incident down, from the first line of its timeline. */
    static @Nullable String creator(List<TimelineLine> timeline) {
        return timeline.stream()
                .filter(line -> line.kind() == TimelineKind.CREATED)
                .map(TimelineLine::by)
                .filter(by -> by != null)
                .map(ByLine::name)
                .findFirst()
                .orElse(null);
    }

    private TimelineLine line(ResultSet row) throws SQLException {
        String name = row.getString("by_name");
        String from = row.getString("from_state");
        return new TimelineLine(
                row.getLong("id"),
                IncidentRows.instant(row, "at"),
                TimelineKind.valueOf(row.getString("kind")),
                name == null ? null : new ByLine(name, row.getString("by_role"), row.getString("by_agency")),
                row.getString("note"),
                from == null ? null : IncidentState.valueOf(from),
                IncidentState.valueOf(row.getString("to_state")),
                json.readValue(row.getString("parameters"), PARAMETERS),
                pictures(row));
    }

    private static List<Picture> pictures(ResultSet row) throws SQLException {
        Array ids = row.getArray("ids");
        if (ids == null) {
            return List.of();
        }
        UUID[] each = (UUID[]) ids.getArray();
        String[] kinds = (String[]) row.getArray("kinds").getArray();
        return IntStream.range(0, each.length)
                .mapToObj(i -> new Picture(each[i], Attachment.Kind.valueOf(kinds[i])))
                .toList();
    }
}
