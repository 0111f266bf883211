package id.balai.incident.internal;

import id.balai.incident.Actor;
import id.balai.incident.Category;
import id.balai.incident.Incident;
import id.balai.incident.IncidentLifecycle;
import id.balai.incident.IncidentState;
import id.balai.incident.Progress;
import id.balai.incident.Signal;
import id.balai.incident.TimelineEntry;
import id.balai.incident.internal.Correlator.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Incidents, their signals and their timelines in PostgreSQL: what changes them. Every method runs in a transaction. */
@Repository
class IncidentStore {

    private static final String INSERT = """
            insert into incident (id, title, description, category_code, priority, state, agency_code, area_code,
                place_text, longitude, latitude, cell, camera_id, opened_at, changed_at, respond_by, resolve_by,
                responded_at, resolved_at, late, camera_signals, person_signals, last_signal_at, photo_id, created_by,
                version)
            values (:id, :title, :description, :category, :priority, :state, :agency, :area, :place, :longitude,
                :latitude, :cell, :camera, :openedAt, :changedAt, :respondBy, :resolveBy, :respondedAt, :resolvedAt,
                :late, :cameraSignals, :personSignals, :lastSignalAt, :photo, :createdBy, :version)
            """;
    private static final String INSERT_TEXT = """
            insert into incident_text (incident_id, title, words)
            values (:id, :title, setweight(to_tsvector('simple', :title), 'A') || to_tsvector('simple', :more))
            """;
    private static final String UPDATE = """
            update incident set state = :state, agency_code = :agency, changed_at = :changedAt,
                respond_by = :respondBy, resolve_by = :resolveBy, responded_at = :respondedAt,
                resolved_at = :resolvedAt, late = :late, camera_signals = :cameraSignals,
                person_signals = :personSignals, last_signal_at = :lastSignalAt, photo_id = :photo,
                version = :version
            where id = :id and version = :version - 1
            """;
    private static final String INSERT_SIGNAL = """
            insert into incident_signal (id, incident_id, kind, camera_id, camera_name, rule_name, at, figures, snapshot_id,
                track_ids)
            values (:signal, :id, :signalKind, :signalCamera, :signalCameraName, :signalRule, :signalAt,
                :signalFigures::jsonb, :signalSnapshot, :signalTracks)
            """;
    private static final String INSERT_ENTRY = """
            insert into incident_timeline (incident_id, version, at, kind, person_id, by_name, by_role, by_agency, note,
                from_state, to_state, parameters, attachments)
            values (:id, :version, :at#, :kind#, :person#, :name#, :role#, :by#, :note#, :from#, :to#,
                :parameters#::jsonb, :attachments#)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IncidentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long nextId() {
        return jdbc.sql("select nextval('incident_number')").query(Long.class).single();
    }

    /** Writes an incident's first version, the signal it begins with and the first of its timeline, in one going to and fro. */
    void insert(Incident incident, Signal signal, List<TimelineEntry> entries) {
        StatementSpec statement = jdbc.sql(INSERT + ";" + INSERT_TEXT + ";" + INSERT_SIGNAL + appending(entries));
        bind(statement, incident)
                .param("title", incident.title())
                .param("description", incident.description())
                .param("category", incident.categoryCode())
                .param("priority", incident.priority().name())
                .param("area", incident.place().areaCode())
                .param("place", incident.place().text())
                .param(
                        "longitude",
                        incident.place().position() == null
                                ? null
                                : incident.place().position().longitude())
                .param(
                        "latitude",
                        incident.place().position() == null
                                ? null
                                : incident.place().position().latitude())
                .param(
                        "cell",
                        incident.place().position() == null
                                ? null
                                : Cells.of(incident.place().position()))
                .param("camera", incident.cameraId())
                .param("openedAt", IncidentRows.time(incident.openedAt()))
                .param("createdBy", incident.createdBy())
                .param("more", incident.description() + " " + incident.place().text());
        bindSignal(statement, signal);
        bindTimeline(statement, entries);
        statement.update();
    }

    /**
     * Writes the next version, a signal that joins it if there is one, and what the timeline says of it, in one going to and
     * fro.
     *
     * @return false when somebody else wrote that version first; the transaction is then to be given up
     */
    boolean update(Incident incident, @Nullable Signal joining, List<TimelineEntry> entries) {
        StatementSpec statement = jdbc.sql(UPDATE + (joining == null ? "" : ";" + INSERT_SIGNAL) + appending(entries));
        bind(statement, incident);
        if (joining != null) {
            bindSignal(statement, joining);
        }
        bindTimeline(statement, entries);
        // Of several statements, the count of the first.
        return statement.update() == 1;
    }

    private static StatementSpec bind(StatementSpec statement, Incident incident) {
        Progress progress = incident.progress();
        return statement
                .param("id", incident.id())
                .param("state", incident.state().name())
                .param("agency", incident.agencyCode())
                .param("changedAt", IncidentRows.time(incident.changedAt()))
                .param("respondBy", IncidentRows.time(progress.due().respondBy()))
                .param("resolveBy", IncidentRows.time(progress.due().resolveBy()))
                .param("respondedAt", IncidentRows.time(progress.respondedAt()))
                .param("resolvedAt", IncidentRows.time(progress.resolvedAt()))
                .param("late", progress.late() == null ? null : progress.late().name())
                .param("cameraSignals", incident.signals().camera())
                .param("personSignals", incident.signals().person())
                .param("lastSignalAt", IncidentRows.time(incident.signals().lastAt()))
                .param("photo", incident.photoId())
                .param("version", incident.version());
    }

    private void bindSignal(StatementSpec statement, Signal signal) {
        statement
                .param("signal", signal.id())
                .param("signalKind", signal.kind().name())
                .param("signalCamera", signal.cameraId())
                .param("signalCameraName", signal.cameraName())
                .param("signalRule", signal.ruleName())
                .param("signalAt", IncidentRows.time(signal.at()))
                .param("signalFigures", json.writeValueAsString(signal.figures()))
                .param("signalSnapshot", signal.snapshotId())
                .param("signalTracks", signal.trackIds().toArray(String[]::new));
    }

    /** A statement for each entry, its parameters numbered. */
    private static String appending(List<TimelineEntry> entries) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            sql.append(';').append(INSERT_ENTRY.replace("#", Integer.toString(i)));
        }
        return sql.toString();
    }

    private void bindTimeline(StatementSpec statement, List<TimelineEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            TimelineEntry entry = entries.get(i);
            Actor.Person person = entry.actor() instanceof Actor.Person someone ? someone : null;
            statement
                    .param("at" + i, IncidentRows.time(entry.at()))
                    .param("kind" + i, entry.kind().name())
                    .param("person" + i, person == null ? null : person.id())
                    .param("name" + i, person == null ? null : person.name())
                    .param("role" + i, person == null ? null : person.role().name())
                    .param("by" + i, person == null ? null : person.agencyShortName())
                    .param("note" + i, entry.note())
                    .param(
                            "from" + i,
                            entry.from() == null ? null : entry.from().name())
                    .param("to" + i, entry.to().name())
                    .param("parameters" + i, json.writeValueAsString(entry.parameters()))
                    .param("attachments" + i, entry.attachments().toArray(UUID[]::new));
        }
    }

    /** The incident, not to be changed by anybody else before this transaction ends. */
    Optional<Incident> findForUpdate(long id) {
        return jdbc.sql("select " + IncidentRows.COLUMNS + " from incident i where i.id = ? for update")
                .param(id)
                .query(IncidentRows::incident)
                .optional();
    }

    /** The incident a signal has become part of already. */
    Optional<Long> findIncidentOfSignal(String signalId) {
        return jdbc.sql("select incident_id from incident_signal where id = ?")
                .param(signalId)
                .query(Long.class)
                .optional();
    }

    /** Keeps every other sending of the same signal waiting until this transaction ends. */
    void lockSignal(String signalId) {
        lock(List.of(signalKey(signalId)));
    }

    /**
     * Keeps every other signal that could be about the same thing waiting until this transaction ends, so that two at once
     * do not make two incidents. Two places within the radius have a cell in common; the locks are taken in one order.
     */
    void lockNeighbourhood(Signal signal, Category category) {
        List<String> keys = new ArrayList<>();
        keys.add(signalKey(signal.id()));
        if (signal.cameraId() != null) {
            keys.add(category.code() + " camera " + signal.cameraId());
        }
        if (signal.position() != null && category.joinRadiusMetres() > 0) {
            Cells.around(signal.position(), category.joinRadiusMetres())
                    .forEach(cell -> keys.add(category.code() + " cell " + cell));
        }
        lock(keys);
    }

    private static String signalKey(String signalId) {
        return "signal " + signalId;
    }

    private void lock(List<String> keys) {
        jdbc.sql("""
                select count(pg_advisory_xact_lock(key))
                from (select distinct hashtextextended(k, 6) as key from unnest(?::text[]) as k order by 1) as ordered
                """).param(keys.toArray(String[]::new)).query(Long.class).single();
    }

    /** Every incident the signal could join, and a few more. */
    List<Candidate> candidates(Signal signal, Category category) {
        List<Long> cells = signal.position() == null || category.joinRadiusMetres() == 0
                ? List.of()
                : Cells.around(signal.position(), category.joinRadiusMetres());
        return jdbc.sql("""
                (select id, category_code, state, camera_id, longitude, latitude, last_signal_at, resolved_at
                 from incident
                 where camera_id = :camera and category_code = :category
                   and state in ('NEW', 'CONFIRMED', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED')
                   and (open or resolved_at >= :resolvedSince)
                 order by id desc limit 50)
                union all
                (select id, category_code, state, camera_id, longitude, latitude, last_signal_at, resolved_at
                 from incident
                 where open and category_code = :category and cell = any(:cells)
                   and last_signal_at between :at - make_interval(mins => :minutes)
                                          and :at + make_interval(mins => :minutes)
                 limit 500)
                """)
                .param("camera", signal.cameraId())
                .param("category", category.code())
                .param("cells", cells.toArray(Long[]::new))
                .param("at", IncidentRows.time(signal.at()))
                .param("minutes", category.joinMinutes())
                .param("resolvedSince", IncidentRows.time(signal.at().minus(IncidentLifecycle.REOPENED_WITHIN)))
                .query((row, number) -> new Candidate(
                        row.getLong("id"),
                        row.getString("category_code"),
                        IncidentState.valueOf(row.getString("state")),
                        row.getString("camera_id"),
                        IncidentRows.position(row),
                        IncidentRows.instant(row, "last_signal_at"),
                        IncidentRows.instantOrNull(row, "resolved_at")))
                .list();
    }
}
