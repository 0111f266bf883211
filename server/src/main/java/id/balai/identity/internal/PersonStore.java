package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.platform.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of people. */
@Repository
class PersonStore {

    private static final String SELECT = "select " + PersonRow.COLUMNS + " from person p where not p.service";

    private final JdbcClient jdbc;
    private final SessionCache sessions;
    private final AccessChanges changes;

    PersonStore(JdbcClient jdbc, SessionCache sessions, AccessChanges changes) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.changes = changes;
    }

    /** A person and the hash of their password. */
    record WithPassword(Person person, String passwordHash) {}

    /** What is asked of the register; each part left out asks for all. */
    record Query(
            @Nullable String text,
            @Nullable Role role,
            @Nullable String agencyCode) {}

    Optional<WithPassword> findForSignIn(String username) {
        return jdbc.sql("select p.password_hash, " + PersonRow.COLUMNS
                        + " from person p where p.username = :name and p.enabled and p.password_hash is not null")
                .param("name", username)
                .query((row, index) -> new WithPassword(PersonRow.read(row, index), row.getString("password_hash")))
                .optional();
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(SELECT + " and p.id = :id")
                .param("id", id)
                .query(PersonRow::read)
                .optional();
    }

    /** By user name, those after {@code cursor}. */
    List<Person> list(Query query, @Nullable String cursor, int limit) {
        return jdbc.sql(SELECT + """
                         and (:text::text is null or p.username ilike :text or p.name ilike :text)
                         and (:role::text is null or p.role = :role)
                         and (:agency::text is null or p.agency_code = :agency)
                         and (:cursor::text is null or p.username > :cursor)
                        order by p.username limit :limit
                        """)
                .param("text", query.text() == null ? null : "%" + escaped(query.text()) + "%")
                .param("role", query.role() == null ? null : query.role().name())
                .param("agency", query.agencyCode())
                .param("cursor", cursor)
                .param("limit", limit)
                .query(PersonRow::read)
                .list();
    }

    /** Everybody by user name, the program's own parts too. */
    Map<String, Person> listByUsername() {
        Map<String, Person> people = new HashMap<>();
        jdbc.sql("select " + PersonRow.COLUMNS + " from person p")
                .query(PersonRow::read)
                .list()
                .forEach(person -> people.put(person.username(), person));
        return people;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from person where not service)")
                .query(Boolean.class)
                .single();
    }

    /** How many administrators could sign in besides this person. Locks them, so that two cannot leave at once. */
    int countOtherAdministrators(UUID id) {
        return jdbc.sql("""
                        select id from person
                        where role = 'ADMINISTRATOR' and enabled and not service and password_hash is not null
                        order by id for update
                        """).query(UUID.class).list().stream()
                .filter(other -> !other.equals(id))
                .toList()
                .size();
    }

    void insert(Person person, @Nullable String passwordHash) {
        bind("""
                        insert into person (id, username, name, role, agency_code, area_code, email, phone, enabled,
                                            must_change_password, password_hash)
                        values (:id, :username, :name, :role, :agency, :area, :email, :phone, :enabled, :change, :hash)
                        """, person)
                .param("username", person.username())
                .param("change", person.mustChangePassword())
                .param("hash", passwordHash)
                .update();
    }

    /** Writes over the version given, all but user name and password; says how many rows that was. */
    int update(Person person) {
        int rows = bind("""
                        update person
                        set name = :name, role = :role, agency_code = :agency, area_code = :area, email = :email,
                            phone = :phone, enabled = :enabled, version = version + 1
                        where id = :id and version = :version and not service
                        """, person).param("version", person.version()).update();
        changes.happened();
        return rows;
    }

    void setPassword(UUID id, String passwordHash, boolean mustChange) {
        sessions.forgetAll();
        jdbc.sql("update person set password_hash = :hash, must_change_password = :change where id = :id")
                .param("hash", passwordHash)
                .param("change", mustChange)
                .param("id", id)
                .update();
    }

    void setLocale(UUID id, String locale) {
        sessions.forgetAll();
        jdbc.sql("update person set locale = :locale where id = :id")
                .param("locale", locale)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, Person person) {
        return jdbc.sql(sql)
                .param("id", person.id())
                .param("name", person.name())
                .param("role", person.role().name())
                .param("agency", person.agencyCode())
                .param("area", person.areaCode())
                .param("email", person.email())
                .param("phone", person.phone())
                .param("enabled", person.enabled());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
