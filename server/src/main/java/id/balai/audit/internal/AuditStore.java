package id.balai.audit.internal;

import id.balai.audit.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of entries and links. */
@Repository
class AuditStore {

    private static final String COLUMNS =
            "e.id, e.at, e.actor, e.actor_role, e.address, e.action, e.subject_kind, e.subject_id, e.details";

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link of the chain with the entry it holds. */
    record Link(long position, byte[] hash, AuditEntry entry) {}

    /** The end of the chain; position 0 when it is empty. */
    record Tip(long position, byte[] hash) {}

    /** Adds an entry; its id is the database's to give. */
    void insert(AuditEntry entry) {
        jdbc.sql("""
                        insert into audit_entry (at, actor, actor_role, address, action, subject_kind, subject_id, details)
                        values (:at, :actor, :role, :address, :action, :kind, :subject, :details)
                        """)
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.actor())
                .param("role", entry.actorRole())
                .param("address", entry.address())
                .param("action", entry.action())
                .param("kind", entry.subjectKind())
                .param("subject", entry.subjectId())
                .param("details", entry.details())
                .update();
    }

    /** Newest first, ids below {@code before}. */
    List<AuditEntry> list(AuditQuery query, long before, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from audit_entry e
                        where e.id < :before
                          and (:actor::text is null or e.actor = :actor)
                          and (:action::text is null or e.action = :action)
                          and (:kind::text is null or e.subject_kind = :kind)
                          and (:subject::text is null or e.subject_id = :subject)
                          and (:since::timestamptz is null or e.at >= :since)
                          and (:until::timestamptz is null or e.at < :until)
                        order by e.id desc limit :limit
                        """)
                .param("before", before)
                .param("actor", query.actor())
                .param("action", query.action())
                .param("kind", query.subjectKind())
                .param("subject", query.subjectId())
                .param("since", timestamp(query.from()), java.sql.Types.TIMESTAMP)
                .param("until", timestamp(query.to()), java.sql.Types.TIMESTAMP)
                .param("limit", limit)
                .query(AuditStore::read)
                .list();
    }

    /** Whether this transaction may extend the chain; held until it ends. */
    boolean tryLockChain() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit chain'))")
                .query(Boolean.class)
                .single();
    }

    Optional<Tip> findTip() {
        return jdbc.sql("select position, hash from audit_link order by position desc limit 1")
                .query((row, index) -> new Tip(row.getLong("position"), row.getBytes("hash")))
                .optional();
    }

    /**
     * Entries without a link, by id.
     *
     * @param lookBack how far behind the last linked one to look, for transactions that ended out of order
     */
    List<AuditEntry> listUnlinked(long lookBack, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from audit_entry e
                        where e.id > (select coalesce(max(l.entry_id), 0) - :back from audit_link l)
                          and not exists (select 1 from audit_link l where l.entry_id = e.id)
                        order by e.id limit :limit
                        """)
                .param("back", lookBack)
                .param("limit", limit)
                .query(AuditStore::read)
                .list();
    }

    void insertLinks(List<Link> links) {
        jdbc.sql("""
                        insert into audit_link (position, entry_id, hash)
                        select * from unnest(:positions::bigint[], :entries::bigint[], :hashes::bytea[])
                        """)
                .param("positions", links.stream().map(Link::position).toArray(Long[]::new))
                .param("entries", links.stream().map(link -> link.entry().id()).toArray(Long[]::new))
                .param("hashes", links.stream().map(Link::hash).toArray(byte[][]::new))
                .update();
    }

    /** The links after a position, in order. */
    List<Link> listLinks(long after, int limit) {
        return jdbc.sql("select l.position, l.hash, " + COLUMNS + """
                         from (select * from audit_link where position > ? order by position limit ?) l
                         join audit_entry e on e.id = l.entry_id order by l.position
                        """)
                .params(after, limit)
                .query((row, index) -> new Link(row.getLong("position"), row.getBytes("hash"), read(row, index)))
                .list();
    }

    /** How many entries no link holds yet. */
    long countUnlinked() {
        return jdbc.sql("select (select count(*) from audit_entry) - (select count(*) from audit_link)")
                .query(Long.class)
                .single();
    }

    /** How many entries lie behind the last one that was linked; looks at no more than those. */
    long countWaiting() {
        return jdbc.sql("select count(*) from audit_entry"
                        + " where id > (select coalesce(max(entry_id), 0) from audit_link)")
                .query(Long.class)
                .single();
    }

    private static AuditEntry read(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("actor_role"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("details"));
    }

    private static @Nullable Timestamp timestamp(java.time.@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
