package id.balai.identity.internal;

import id.balai.identity.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sessions. Tokens come here only as hashes. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;
    private final SessionCache cache;

    SessionStore(JdbcClient jdbc, SessionCache cache) {
        this.jdbc = jdbc;
        this.cache = cache;
    }

    /** A live session and whose it is. */
    record Session(Person person, Instant seenAt) {}

    void insert(
            byte[] tokenHash,
            UUID personId,
            Instant now,
            Instant expiresAt,
            @Nullable String address,
            @Nullable String agent) {
        jdbc.sql("""
                        insert into session (token_hash, person_id, created_at, seen_at, expires_at, address, agent)
                        values (:hash, :person, :now, :now, :expires, :address, :agent)
                        """)
                .param("hash", tokenHash)
                .param("person", personId)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .param("address", address)
                .param("agent", agent)
                .update();
    }

    /** The live session of this token's hash, at most a second old. */
    Optional<Session> find(byte[] tokenHash, Instant now) {
        return cache.find(tokenHash, () -> read(tokenHash, now));
    }

    private Optional<Session> read(byte[] tokenHash, Instant now) {
        return jdbc.sql("select s.seen_at, " + PersonRow.COLUMNS + """
                         from session s join person p on p.id = s.person_id
                        where s.token_hash = :hash and s.expires_at > :now and p.enabled
                        """)
                .param("hash", tokenHash)
                .param("now", Timestamp.from(now))
                .query((row, index) -> new Session(
                        PersonRow.read(row, index), row.getTimestamp("seen_at").toInstant()))
                .optional();
    }

    /** Notes that a session was used; of many requests at once the first one does. */
    void touch(byte[] tokenHash, Instant seenAt, Instant now, Instant expiresAt) {
        jdbc.sql("""
                        update session set seen_at = :now, expires_at = :expires
                        where token_hash = :hash and seen_at <= :seen
                        """)
                .param("hash", tokenHash)
                .param("seen", Timestamp.from(seenAt))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .update();
        cache.forget(tokenHash);
    }

    void delete(byte[] tokenHash) {
        jdbc.sql("delete from session where token_hash = :hash")
                .param("hash", tokenHash)
                .update();
        cache.forgetAll();
    }

    void deleteAll(UUID personId) {
        jdbc.sql("delete from session where person_id = :person")
                .param("person", personId)
                .update();
        cache.forgetAll();
    }

    int deleteExpired(Instant now) {
        return jdbc.sql("delete from session where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
