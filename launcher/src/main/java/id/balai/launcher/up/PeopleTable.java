package id.balai.launcher.up;

import id.balai.embedded.DatabaseAccess;
import id.balai.launcher.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What a start must know of the server's table of people: only there it shows whether a password is good.
 *
 * @param database the installation's
 */
record PeopleTable(DatabaseAccess database) {

    /** Its parameters are for new hashes; one that is there names its own. */
    private static final PasswordEncoder ENCODER = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /**
     * True when nobody is in it but the program's own parts, or there is no such table yet.
     *
     * @throws Refusal when the database cannot be asked
     */
    boolean isEmpty() throws Refusal {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return !isTrue(statement, "select to_regclass('person') is not null")
                    || isTrue(statement, "select not exists (select 1 from person where not service)");
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    /**
     * True when {@code username} may sign in with this password, and then has to choose another.
     *
     * @throws Refusal when the database cannot be asked
     */
    boolean letsInOnce(String username, String password) throws Refusal {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement("""
                        select password_hash from person
                        where username = ? and enabled and must_change_password and password_hash is not null
                        """)) {
            statement.setString(1, username);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && ENCODER.matches(password, rows.getString(1));
            }
        } catch (SQLException failed) {
            throw unreadable(failed);
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static Refusal unreadable(SQLException failed) {
        return new Refusal("The database cannot be read: " + failed.getMessage() + ".", failed);
    }
}
