package id.balai.bench.city;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Many rows into a table by COPY, in PostgreSQL's text format. */
public final class Rows {

    private static final int FLUSH_CHARS = 1 << 20;

    private Rows() {}

    /**
     * Copies rows.
     *
     * @param into table and columns, such as {@code t (a, b)}
     * @param line the line of each number from 0, with its line break
     */
    public static void copy(Connection connection, String into, long rows, LongFunction<String> line)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        StringBuilder lines = new StringBuilder(FLUSH_CHARS + 1024);
        for (long row = 0; row < rows; row++) {
            lines.append(line.apply(row));
            if (lines.length() >= FLUSH_CHARS || row == rows - 1) {
                byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                lines.setLength(0);
            }
        }
        copy.endCopy();
    }
}
