package id.balai.launcher.up;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.embedded.DatabaseAccess;
import id.balai.embedded.TestPostgres;
import id.balai.launcher.Refusal;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaVersionTest {

    private DatabaseAccess database = TestPostgres.freshDatabase();

    @BeforeEach
    void historyAsFlywayKeepsIt() throws Exception {
        execute("""
                create table flyway_schema_history (
                    installed_rank int primary key, version text, type text not null, script text not null,
                    success boolean not null)
                """);
    }

    @Test
    void anEmptyDatabaseIsFine() {
        assertThatCode(() -> SchemaVersion.refuseNewer(TestPostgres.freshDatabase()))
                .doesNotThrowAnyException();
    }

    @Test
    void migrationsThatThisProgramCarriesAreFine() throws Exception {
        execute("insert into flyway_schema_history values (1, '1', 'SQL', 'launchertest/V1__known.sql', true)");
        assertThatCode(() -> SchemaVersion.refuseNewer(database)).doesNotThrowAnyException();
    }

    @Test
    void aMigrationThatThisProgramLacksMeansNewerData() throws Exception {
        execute("insert into flyway_schema_history values (1, '9', 'SQL', 'city/V9__from_the_future.sql', true)");
        assertThatThrownBy(() -> SchemaVersion.refuseNewer(database))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("newer Balai")
                .hasMessageContaining("V9__from_the_future.sql");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
