package id.balai.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Notes of each migration how long it took and which tables, old or new, nobody could so much as read meanwhile. */
final class MigrationLocks implements Callback {

    private static final String EXCLUSIVE = """
            select coalesce(string_agg(c.relname, ', ' order by c.relname), 'no table')
            from pg_locks l join pg_class c on c.oid = l.relation
            where l.pid = pg_backend_pid() and l.mode = 'AccessExclusiveLock' and c.relkind in ('r', 'p')
            """;

    private final List<String> told = new ArrayList<>();
    private long beganNanos;

    /** A line for each migration. */
    List<String> told() {
        return told;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            beganNanos = System.nanoTime();
            return;
        }
        long millis = (System.nanoTime() - beganNanos) / 1_000_000;
        try (Statement statement = context.getConnection().createStatement();
                ResultSet row = statement.executeQuery(EXCLUSIVE)) {
            row.next();
            told.add("%s: %d ms, locking %s"
                    .formatted(context.getMigrationInfo().getScript(), millis, row.getString(1)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "locks";
    }
}
