package id.balai.incident.internal;

import id.balai.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows the tables of a database have and the sum of hashes of all that is in them. Columns that PostgreSQL works
 * out itself are left out: what they say is in the others. So is the list of migrations, which an upgrade is to change.
 */
final class TableSums {

    private static final String COLUMNS = """
            select c.relname, quote_ident(a.attname) || case a.atttypid when 'tsvector'::regtype then '::text' else '' end
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                and c.relname <> 'flyway_schema_history' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by c.relname, a.attnum
            """;

    private TableSums() {}

    /** The columns of each table. */
    static Map<String, List<String>> columns(DatabaseAccess database) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }

    /** What is in these columns; tables without a row are left out. */
    static Map<String, String> of(DatabaseAccess database, Map<String, List<String>> columns) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                try (ResultSet row = statement.executeQuery("select count(*), sum(hash_record_extended(row("
                        + String.join(", ", table.getValue()) + "), 0)) from " + table.getKey())) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        sums.put(table.getKey(), row.getLong(1) + " rows, " + row.getString(2));
                    }
                }
            }
        }
        return sums;
    }
}
