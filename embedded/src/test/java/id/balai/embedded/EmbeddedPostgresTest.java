package id.balai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void commitsAreDurableAndQueriesAreNotCompiled() throws Exception {
        try (EmbeddedPostgres postgres = start();
                Connection connection = postgres.database("balai").connect()) {
            Map<String, String> wanted = new TreeMap<>(EmbeddedPostgres.DURABILITY);
            wanted.put("jit", "off");
            wanted.put("listen_addresses", "127.0.0.1");
            wanted.put("password_encryption", "scram-sha-256");
            wanted.put("data_checksums", "on");
            for (Map.Entry<String, String> setting : wanted.entrySet()) {
                assertThat(query(connection, "show " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue());
            }
        }
    }

    @Test
    void nobodySignsInWithoutThePassword() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            DatabaseAccess access = postgres.database("balai");
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), access.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(folder.resolve("db/balai.password")))
                    .hasSize(2);
        }
    }

    @Test
    void whatWasWrittenIsThereAfterTheServerWasKilledAndAnotherStarts() throws Exception {
        EmbeddedPostgres first = start();
        execute(first, "create table kept (word text)");
        execute(first, "insert into kept values ('acknowledged')");
        int port = first.port();
        first.kill();
        first.onExit().get(1, TimeUnit.MINUTES);
        try (EmbeddedPostgres second = start();
                Connection connection = second.database("balai").connect()) {
            assertThat(query(connection, "select word from kept")).isEqualTo("acknowledged");
            assertThat(second.port()).isEqualTo(port);
        }
    }

    /** It stands still, so that neither way of asking it to end helps. */
    @Test
    void whatDoesNotStopInTimeIsEndedByForceAndLosesNothing() throws Exception {
        EmbeddedPostgres stuck = start();
        execute(stuck, "create table kept as select 'acknowledged' as word");
        new ProcessBuilder("kill", "-STOP", Long.toString(stuck.processId()))
                .start()
                .waitFor();
        long began = System.nanoTime();
        stuck.close(Duration.ofMillis(900));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(stuck.onExit()).succeedsWithin(5, TimeUnit.SECONDS);
        try (EmbeddedPostgres next = start();
                Connection connection = next.database("balai").connect()) {
            assertThat(query(connection, "select word from kept")).isEqualTo("acknowledged");
        }
    }

    @Test
    void anOrphanIsStoppedAndItsDataTakenOver() throws Exception {
        EmbeddedPostgres orphan = start();
        execute(orphan, "create table kept as select 'acknowledged' as word");
        try (EmbeddedPostgres next = start();
                Connection connection = next.database("balai").connect()) {
            assertThat(orphan.onExit()).succeedsWithin(5, TimeUnit.SECONDS);
            assertThat(query(connection, "select word from kept")).isEqualTo("acknowledged");
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedInOneSentence() throws Exception {
        start().close();
        Files.writeString(folder.resolve("db/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedException.class)
                .hasMessageContaining("written by PostgreSQL 17")
                .hasMessageContaining("brings PostgreSQL 18");
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAlone() throws Exception {
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db/letter.txt"), "dear");
        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedException.class)
                .hasMessageContaining("no PostgreSQL data");
        assertThat(folder.resolve("db/letter.txt")).exists();
    }

    @Test
    void aStaleProcessFileIsNoObstacle() throws Exception {
        start().close();
        Files.writeString(
                folder.resolve("db/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        try (EmbeddedPostgres postgres = start()) {
            assertThat(postgres.processId()).isPositive();
        }
    }

    /** PostgreSQL itself would believe that another server is just starting, and would not start ever again. */
    @Test
    void anEmptyProcessFileIsNoObstacle() throws Exception {
        start().close();
        Files.writeString(folder.resolve("db/postmaster.pid"), "");
        Files.writeString(folder.resolve("db/balai.port"), "");
        try (EmbeddedPostgres postgres = start()) {
            assertThat(postgres.processId()).isPositive();
        }
    }

    @Test
    void anOrphanWhoseProcessFileWasEmptiedIsStoppedAllTheSame() throws Exception {
        EmbeddedPostgres orphan = start();
        execute(orphan, "create table kept as select 'acknowledged' as word");
        Files.writeString(folder.resolve("db/postmaster.pid"), "");
        try (EmbeddedPostgres next = start();
                Connection connection = next.database("balai").connect()) {
            assertThat(orphan.onExit()).succeedsWithin(5, TimeUnit.SECONDS);
            assertThat(query(connection, "select word from kept")).isEqualTo("acknowledged");
        }
    }

    @Test
    void itComesBackOnItsPortOrNotAtAll() throws Exception {
        EmbeddedPostgres killed = start();
        killed.kill();
        killed.onExit().get(1, TimeUnit.MINUTES);
        Path log = folder.resolve("log/postgres.log");
        try (ServerSocket other = new ServerSocket(killed.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> killed.startAgain(log))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessageContaining("Port " + other.getLocalPort());
        }
        try (EmbeddedPostgres back = killed.startAgain(log)) {
            assertThat(back.port()).isEqualTo(killed.port());
        }
    }

    @Test
    void anEmptyPasswordIsSaidInOneSentence() throws Exception {
        start().close();
        Files.writeString(folder.resolve("db/balai.password"), "");
        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedException.class)
                .hasMessageContaining("balai.password is empty");
        assertThat(EmbeddedPostgres.findRunning(folder.resolve("db"))).isEmpty();
    }

    @Test
    void eachTestGetsADatabaseOfItsOwn() throws Exception {
        DatabaseAccess one = TestPostgres.freshDatabase();
        DatabaseAccess other = TestPostgres.freshDatabase();
        assertThat(one.url()).isNotEqualTo(other.url());
        try (Connection connection = one.connect()) {
            assertThat(query(connection, "select count(*)::text from pg_tables where schemaname = 'public'"))
                    .isEqualTo("0");
        }
    }

    private EmbeddedPostgres start() throws EmbeddedException {
        return EmbeddedPostgres.start(folder.resolve("db"), folder.resolve("log/postgres.log"));
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.database("balai").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
