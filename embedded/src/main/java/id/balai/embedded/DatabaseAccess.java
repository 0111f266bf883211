package id.balai.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What a client needs to open a database.
 *
 * @param url JDBC address, without user and password
 * @param user the role to sign in as
 * @param password its password
 */
public record DatabaseAccess(String url, String user, String password) {

    /** Opens a connection of its own, for set-up and tests. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the password, so that it may stand in a log. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
