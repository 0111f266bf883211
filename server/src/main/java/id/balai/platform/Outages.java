package id.balai.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Knows failures that are nobody's mistake: a database that is away, a disk that is full. They may be over soon. */
public final class Outages {

    private static final Duration DATABASE_BACK = Duration.ofSeconds(2);
    private static final Duration ROOM_MADE = Duration.ofSeconds(30);
    private static final Duration OTHER_BACK = Duration.ofSeconds(10);

    private Outages() {}

    /** What to tell of {@code failure}; empty when it is none of these. */
    public static Optional<BalaiException> find(Throwable failure) {
        if (NoSpace.isCause(failure)) {
            return Optional.of(new BalaiException.DiskFull(ROOM_MADE));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isDatabaseAway(cause)) {
                return Optional.of(new BalaiException.Unavailable("database-unavailable", DATABASE_BACK));
            }
            if (cause instanceof Passing passing) {
                return Optional.of(new BalaiException.Unavailable(passing.code(), OTHER_BACK));
            }
        }
        return Optional.empty();
    }

    /** No connection, one that broke, or a database that is short of what it needs (SQLSTATE 08, 53, 57). */
    private static boolean isDatabaseAway(Throwable failure) {
        return (failure instanceof DataAccessResourceFailureException && !isLimitOfPostgres(failure))
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException;
    }

    /** SQLSTATE 54, which Spring counts among the resources that ran out: the same statement will never do. */
    private static boolean isLimitOfPostgres(Throwable failure) {
        return failure.getCause() instanceof SQLException told
                && String.valueOf(told.getSQLState()).startsWith("54");
    }
}
