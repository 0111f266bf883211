package id.balai.incident.internal;

import id.balai.incident.Category;
import id.balai.incident.ClockKind;
import id.balai.incident.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The categories in PostgreSQL. Whoever only asks for one asks {@link CategoryRegister}. */
@Repository
class CategoryStore {

    private static final String COLUMNS = """
            code, name_id, name_en, agency_code, informed_agency_codes, priority, respond_minutes, resolve_minutes, clock,
            join_radius_metres, join_minutes, icon, enabled, version
            """;

    private final JdbcClient jdbc;

    CategoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> codes() {
        return Set.copyOf(jdbc.sql("select code from incident_category")
                .query(String.class)
                .list());
    }

    List<Category> list() {
        return jdbc.sql("select " + COLUMNS + " from incident_category order by name_id")
                .query(CategoryStore::category)
                .list();
    }

    Optional<Category> find(String code) {
        return jdbc.sql("select " + COLUMNS + " from incident_category where code = ?")
                .param(code)
                .query(CategoryStore::category)
                .optional();
    }

    /** Adds one; a code that is taken is a {@link org.springframework.dao.DuplicateKeyException}. */
    void insert(Category category) {
        bind(jdbc.sql("insert into incident_category (" + COLUMNS + """
                ) values (:code, :nameId, :nameEn, :agency, :informed, :priority, :respond, :resolve, :clock, :radius, :minutes,
                    :icon, :enabled, :version)
                """), category)
                .update();
    }

    /** Writes the next version; false when somebody else wrote it first. */
    boolean update(Category category) {
        return bind(jdbc.sql("""
                        update incident_category set name_id = :nameId, name_en = :nameEn, agency_code = :agency,
                            informed_agency_codes = :informed, priority = :priority, respond_minutes = :respond,
                            resolve_minutes = :resolve, clock = :clock, join_radius_metres = :radius,
                            join_minutes = :minutes, icon = :icon, enabled = :enabled, version = :version
                        where code = :code and version = :version - 1
                        """), category).update() == 1;
    }

    private static StatementSpec bind(StatementSpec statement, Category category) {
        return statement
                .param("code", category.code())
                .param("nameId", category.nameId())
                .param("nameEn", category.nameEn())
                .param("agency", category.agencyCode())
                .param("informed", category.informedAgencyCodes().toArray(String[]::new))
                .param("priority", category.priority().name())
                .param("respond", category.respondMinutes())
                .param("resolve", category.resolveMinutes())
                .param("clock", category.clock().name())
                .param("radius", category.joinRadiusMetres())
                .param("minutes", category.joinMinutes())
                .param("icon", category.icon())
                .param("enabled", category.enabled())
                .param("version", category.version());
    }

    private static Category category(ResultSet row, int number) throws SQLException {
        return new Category(
                row.getString("code"),
                row.getString("name_id"),
                row.getString("name_en"),
                row.getString("agency_code"),
                Arrays.asList((String[]) row.getArray("informed_agency_codes").getArray()),
                Priority.valueOf(row.getString("priority")),
                row.getInt("respond_minutes"),
                row.getInt("resolve_minutes"),
                ClockKind.valueOf(row.getString("clock")),
                row.getInt("join_radius_metres"),
                row.getInt("join_minutes"),
                row.getString("icon"),
                row.getBoolean("enabled"),
                row.getInt("version"));
    }
}
