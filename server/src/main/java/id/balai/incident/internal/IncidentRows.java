package id.balai.incident.internal;

import id.balai.city.GeoPoint;
import id.balai.incident.Deadlines;
import id.balai.incident.Incident;
import id.balai.incident.IncidentState;
import id.balai.incident.LatePart;
import id.balai.incident.Place;
import id.balai.incident.Priority;
import id.balai.incident.Progress;
import id.balai.incident.SignalTally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads incidents from rows, and what PostgreSQL and Java name differently. */
final class IncidentRows {

    /** The columns of an incident, in a table aliased {@code i}. */
    static final String COLUMNS = """
            i.id, i.title, i.description, i.category_code, i.priority, i.state, i.agency_code, i.area_code, i.place_text,
            i.longitude, i.latitude, i.camera_id, i.opened_at, i.changed_at, i.respond_by, i.resolve_by,
            i.responded_at, i.resolved_at, i.late, i.camera_signals, i.person_signals, i.last_signal_at, i.photo_id,
            i.created_by, i.version, i.rank, i.due_at
            """;

    private IncidentRows() {}

    static Incident incident(ResultSet row, int number) throws SQLException {
        String late = row.getString("late");
        return new Incident(
                row.getLong("id"),
                row.getString("title"),
                row.getString("description"),
                row.getString("category_code"),
                Priority.valueOf(row.getString("priority")),
                IncidentState.valueOf(row.getString("state")),
                row.getString("agency_code"),
                new Place(row.getString("area_code"), row.getString("place_text"), position(row)),
                row.getString("camera_id"),
                instant(row, "opened_at"),
                instant(row, "changed_at"),
                new Progress(
                        new Deadlines(instant(row, "respond_by"), instant(row, "resolve_by")),
                        instantOrNull(row, "responded_at"),
                        instantOrNull(row, "resolved_at"),
                        late == null ? null : LatePart.valueOf(late)),
                new SignalTally(
                        row.getInt("camera_signals"), row.getInt("person_signals"), instant(row, "last_signal_at")),
                row.getObject("photo_id", UUID.class),
                row.getString("created_by"),
                row.getInt("version"));
    }

    static @Nullable GeoPoint position(ResultSet row) throws SQLException {
        double longitude = row.getDouble("longitude");
        if (row.wasNull()) {
            return null;
        }
        return new GeoPoint(longitude, row.getDouble("latitude"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
