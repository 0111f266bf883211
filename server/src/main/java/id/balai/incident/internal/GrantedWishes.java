package id.balai.incident.internal;

import id.balai.incident.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people have done to incidents under a key of their own, so that it is not done twice when it is sent twice. Every
 * method runs in a transaction that has locked the incident.
 */
@Repository
class GrantedWishes {

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantedWishes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this person has done to the incident what this key stands for. */
    boolean contains(long incidentId, Actor.Person person, String key) {
        return jdbc.sql("""
                        select exists (select from incident_granted
                            where incident_id = ? and person_id = ? and request_key = ?)
                        """)
                .params(incidentId, person.id(), key)
                .query(Boolean.class)
                .single();
    }

    void add(long incidentId, Actor.Person person, String key) {
        jdbc.sql("insert into incident_granted (incident_id, person_id, request_key, at) values (?, ?, ?, ?)")
                .params(incidentId, person.id(), key, Timestamp.from(clock.instant()))
                .update();
    }
}
