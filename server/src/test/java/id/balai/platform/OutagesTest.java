package id.balai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class OutagesTest {

    @Test
    void aFullDiskIsRecognisedInWhateverItIsWrappedIn() {
        assertThat(code(new IllegalStateException("x", new IOException("write: No space left on device"))))
                .isEqualTo("disk-full");
        assertThat(code(new DataAccessResourceFailureException(
                        "insert", new SQLException("could not extend file: No space left on device", "53100"))))
                .isEqualTo("disk-full");
        assertThat(NoSpace.isCause(new IOException("Permission denied"))).isFalse();
    }

    @Test
    void aConnectionThatBreaksOrCannotBeHadIsADatabaseThatIsAway() {
        assertThat(code(new DataAccessResourceFailureException("select", new SQLException("broken pipe", "08006"))))
                .isEqualTo("database-unavailable");
        assertThat(code(new DataAccessResourceFailureException("select", new SQLException("crash", "57P02"))))
                .isEqualTo("database-unavailable");
        assertThat(code(new TransactionSystemException("commit", new SQLException("closed", "08003"))))
                .isEqualTo("database-unavailable");
    }

    @Test
    void whatIsOurOwnFaultIsNoOutage() {
        assertThat(code(new DataIntegrityViolationException("not null"))).isEmpty();
        assertThat(code(new DataAccessResourceFailureException("insert", new SQLException("index row", "54000"))))
                .isEmpty();
        assertThat(code(new NullPointerException())).isEmpty();
    }

    private static String code(Throwable failure) {
        return Outages.find(failure).map(BalaiException::code).orElse("");
    }
}
