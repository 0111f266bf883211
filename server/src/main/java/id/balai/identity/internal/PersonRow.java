package id.balai.identity.internal;

import id.balai.identity.Person;
import id.balai.platform.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/** Reads a {@link Person} from a row that has the columns of {@link #COLUMNS}. */
final class PersonRow {

    static final String COLUMNS =
            "p.id, p.username, p.name, p.role, p.agency_code, p.area_code, p.email, p.phone, p.locale,"
                    + " p.must_change_password, p.enabled, p.version";

    private PersonRow() {}

    static Person read(ResultSet row, int index) throws SQLException {
        String locale = row.getString("locale");
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("agency_code"),
                row.getString("area_code"),
                row.getString("email"),
                row.getString("phone"),
                locale == null ? null : Locale.of(locale),
                row.getBoolean("must_change_password"),
                row.getBoolean("enabled"),
                row.getLong("version"));
    }
}
