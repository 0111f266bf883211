package id.balai.incident.internal;

import id.balai.incident.Attachment;
import id.balai.platform.BalaiException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the pictures; the pictures themselves are in the object store. */
@Repository
class AttachmentStore {

    /**
     * A picture and whose it is.
     *
     * @param incidentId the incident it belongs to; null until it is used
     * @param uploadedBy the person's id; null for a camera's
     */
    record Row(
            Attachment attachment,
            @Nullable Long incidentId,
            @Nullable String uploadedBy) {}

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attachment attachment, long bytes, @Nullable String uploadedBy, Instant at) {
        jdbc.sql("""
                insert into incident_attachment (id, kind, content_type, width, height, bytes, uploaded_by, uploaded_at)
                values (:id, :kind, :contentType, :width, :height, :bytes, :uploadedBy, :at)
                """)
                .param("id", attachment.id())
                .param("kind", attachment.kind().name())
                .param("contentType", attachment.contentType())
                .param("width", attachment.width())
                .param("height", attachment.height())
                .param("bytes", bytes)
                .param("uploadedBy", uploadedBy)
                .param("at", IncidentRows.time(at))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("""
                select id, kind, content_type, width, height, incident_id, uploaded_by from incident_attachment where id = ?
                """).param(id).query(AttachmentStore::row).optional();
    }

    /**
     * Gives a person's pictures to an incident. Each can be given once, by who sent it.
     *
     * @throws BalaiException.Invalid when one of them is not there, not that person's, or given already
     */
    void use(List<UUID> ids, long incidentId, String personId) {
        if (ids.isEmpty()) {
            return;
        }
        var distinct = new LinkedHashSet<>(ids);
        int used = jdbc.sql("""
                        update incident_attachment set incident_id = :incident
                        where id = any(:ids) and incident_id is null and uploaded_by = :person
                        """)
                .param("incident", incidentId)
                .param("ids", distinct.toArray(UUID[]::new))
                .param("person", personId)
                .update();
        if (used != distinct.size()) {
            throw new BalaiException.Invalid("attachmentIds", "attachment-unknown");
        }
    }

    /** Gives a camera's picture to an incident; a picture that is gone is no reason to lose the signal. */
    void useSnapshot(UUID id, long incidentId) {
        jdbc.sql("update incident_attachment set incident_id = ? where id = ? and incident_id is null")
                .params(incidentId, id)
                .update();
    }

    /** Forgets some of those that nobody has used since this time; returns which. */
    @Transactional
    public List<UUID> forgetUnused(Instant before, int limit) {
        return jdbc.sql("""
                        delete from incident_attachment where id in (
                            select id from incident_attachment where incident_id is null and uploaded_at < :before
                            order by uploaded_at limit :limit for update skip locked)
                        and incident_id is null returning id
                        """)
                .param("before", IncidentRows.time(before))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long incidentId = row.getLong("incident_id");
        return new Row(
                new Attachment(
                        row.getObject("id", UUID.class),
                        Attachment.Kind.valueOf(row.getString("kind")),
                        row.getString("content_type"),
                        row.getInt("width"),
                        row.getInt("height")),
                incidentId == 0 ? null : incidentId,
                row.getString("uploaded_by"));
    }
}
