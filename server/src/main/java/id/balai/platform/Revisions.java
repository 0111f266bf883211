package id.balai.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A counter for each register that servers keep in memory. Raised in the transaction that changes the register, so a
 * server that sees a new number knows its copy is old, whichever server made the change. Polling one small row is cheaper
 * to get right than notifications that are lost with their connection.
 */
@Component
public class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that a register changes with the present transaction. */
    public void raise(String register) {
        jdbc.sql("""
                        insert into register_revision (register, revision) values (:register, 1)
                        on conflict (register) do update set revision = register_revision.revision + 1
                        """).param("register", register).update();
    }

    /** The register's number now; 0 when it never changed. */
    public long current(String register) {
        return jdbc.sql("select revision from register_revision where register = :register")
                .param("register", register)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
