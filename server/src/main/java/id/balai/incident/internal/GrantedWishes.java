package id.balai.incident.internal;

import id.balai.incident.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people have done to incidents under a key of their own, so that it is not done twice when it is sent twice. To be
 * used in a transaction that has locked the incident.
 */
@Repository
class GrantedWishes {

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantedWishes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes that what this key stands for is being done; it is gone with the transaction when that is refused.
     *
     * @return false when this person has done it to the incident before
     */
    boolean add(long incidentId, Actor.Person person, String key) {
        return jdbc.sql("""
                        insert into incident_granted (incident_id, person_id, request_key, at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(incidentId, person.id(), key, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
