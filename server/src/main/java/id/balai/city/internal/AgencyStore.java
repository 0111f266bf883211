package id.balai.city.internal;

import id.balai.city.Agency;
import id.balai.city.WorkingHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of agencies and holidays. */
@Repository
class AgencyStore {

    private final JdbcClient jdbc;

    AgencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Agency> list() {
        return jdbc.sql("select * from agency order by name, code")
                .query(AgencyStore::read)
                .list();
    }

    Optional<Agency> find(String code) {
        return jdbc.sql("select * from agency where code = :code")
                .param("code", code)
                .query(AgencyStore::read)
                .optional();
    }

    void insert(Agency agency) {
        bind("""
                        insert into agency (code, name, short_name, kind, head, desk, phone, working_hours, category_codes)
                        values (:code, :name, :short, :kind, :head, :desk, :phone, :hours, :categories)
                        """, agency).update();
    }

    /** Writes over the version given; says how many rows that was. */
    int update(Agency agency) {
        return bind("""
                        update agency
                        set name = :name, short_name = :short, kind = :kind, head = :head, desk = :desk, phone = :phone,
                            working_hours = :hours, category_codes = :categories, version = version + 1
                        where code = :code and version = :version
                        """, agency).param("version", agency.version()).update();
    }

    Map<LocalDate, String> listHolidays() {
        return jdbc
                .sql("select day, name from holiday")
                .query((row, index) -> Map.entry(row.getObject("day", LocalDate.class), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<LocalDate> listHolidayDates() {
        return new HashSet<>(listHolidays().keySet());
    }

    void putHoliday(LocalDate day, String name) {
        jdbc.sql("""
                        insert into holiday (day, name) values (:day, :name)
                        on conflict (day) do update set name = excluded.name
                        """).param("day", day).param("name", name).update();
    }

    private JdbcClient.StatementSpec bind(String sql, Agency agency) {
        return jdbc.sql(sql)
                .param("code", agency.code())
                .param("name", agency.name())
                .param("short", agency.shortName())
                .param("kind", agency.kind().name())
                .param("head", agency.head())
                .param("desk", agency.desk())
                .param("phone", agency.phone())
                .param("hours", agency.workingHours().text())
                .param("categories", agency.categoryCodes().toArray(String[]::new));
    }

    private static Agency read(ResultSet row, int index) throws SQLException {
        return new Agency(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                Agency.Kind.valueOf(row.getString("kind")),
                row.getString("head"),
                row.getString("desk"),
                row.getString("phone"),
                WorkingHours.parse(row.getString("working_hours")).orElse(WorkingHours.ALWAYS),
                Arrays.asList((String[]) row.getArray("category_codes").getArray()),
                row.getLong("version"));
    }
}
