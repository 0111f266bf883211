package id.balai.launcher.up;

import id.balai.embedded.DatabaseAccess;
import id.balai.launcher.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses to run on data that a newer program has changed: Flyway's history then names migrations that this program does
 * not carry, and what they did it cannot know.
 */
final class SchemaVersion {

    private static final String MIGRATIONS = "db/migration/";

    private SchemaVersion() {}

    /**
     * Compares the history in the database with the migrations on the class path.
     *
     * @throws Refusal when the database is newer, or cannot be asked
     */
    static void refuseNewer(DatabaseAccess database) throws Refusal {
        try (Connection connection = database.connect()) {
            for (String table : historyTables(connection)) {
                refuseUnknown(connection, table);
            }
        } catch (SQLException failed) {
            throw new Refusal("The database cannot be read: " + failed.getMessage() + ".", failed);
        }
    }

    private static List<String> historyTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                        where tablename like 'flyway_schema_history%'
                        """)) {
            return strings(rows);
        }
    }

    private static void refuseUnknown(Connection connection, String table) throws SQLException, Refusal {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select script from " + table + " where success and type = 'SQL' order by installed_rank")) {
            for (String script : strings(rows)) {
                if (SchemaVersion.class.getClassLoader().getResource(MIGRATIONS + script) == null) {
                    throw new Refusal("The data was last used by a newer Balai (it has the change " + script
                            + ", which this program does not know); start that version or a later one.");
                }
            }
        }
    }

    private static List<String> strings(ResultSet rows) throws SQLException {
        List<String> found = new ArrayList<>();
        while (rows.next()) {
            found.add(rows.getString(1));
        }
        return found;
    }
}
