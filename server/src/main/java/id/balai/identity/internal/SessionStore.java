package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.identity.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
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
    private final AccessChanges changes;

    SessionStore(JdbcClient jdbc, SessionCache cache, AccessChanges changes) {
        this.jdbc = jdbc;
        this.cache = cache;
        this.changes = changes;
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

    /**
     * What may be seen by those whose sessions live, as it is now.
     *
     * @param names hashes of tokens, in hexadecimal digits
     */
    Map<String, Scope> scopes(Collection<String> names, Instant now) {
        Map<String, Scope> scopes = new HashMap<>();
        jdbc.sql("select encode(s.token_hash, 'hex') as name, " + PersonRow.COLUMNS + """
                         from session s join person p on p.id = s.person_id
                        where s.token_hash = any(:hashes::bytea[]) and s.expires_at > :now and p.enabled
                        """)
                .param("hashes", names.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    scopes.put(row.getString("name"), PersonRow.read(row, 0).scope());
                });
        return scopes;
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
        changes.happened();
    }

    void deleteAll(UUID personId) {
        jdbc.sql("delete from session where person_id = :person")
                .param("person", personId)
                .update();
        changes.happened();
    }

    int deleteExpired(Instant now) {
        return jdbc.sql("delete from session where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
