package id.balai.identity.internal;

import id.balai.identity.Person;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of people. */
@Repository
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person and the hash of their password. */
    record WithPassword(Person person, String passwordHash) {}

    Optional<WithPassword> findForSignIn(String username) {
        return jdbc.sql("select p.password_hash, " + PersonRow.COLUMNS
                        + " from person p where p.username = :name and p.enabled and p.password_hash is not null")
                .param("name", username)
                .query((row, index) -> new WithPassword(PersonRow.read(row, index), row.getString("password_hash")))
                .optional();
    }
}
