package id.balai.embedded;

import id.balai.embedded.internal.PostgresBinaries;
import id.balai.embedded.internal.PostgresFolder;
import id.balai.embedded.internal.PostgresStop;
import id.balai.embedded.internal.PostmasterFile;
import id.balai.embedded.internal.SharedBuffers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One PostgreSQL server on a folder of its own, on the loopback interface, with a generated password. What it
 * acknowledges is on the disk. It outlives a launcher that was killed; the next {@link #start} on the folder stops the
 * orphan in an orderly way and starts anew.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The settings that make an acknowledged commit durable; a test asks the running server for each. */
    static final Map<String, String> DURABILITY =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /** Compiling queries costs more than it gains on queries as short as ours (measured: 4.3 times slower). */
    private static final Map<String, String> PERFORMANCE = Map.of(
            "jit", "off",
            "shared_buffers", SharedBuffers.megabytes() + "MB",
            "max_connections", "120",
            "max_wal_size", "2GB",
            "wal_compression", "on");

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration UNHURRIED = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 20;

    private final PostgresFolder folder;
    private final PostgresBinaries binaries;
    private final Process process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(
            PostgresFolder folder, PostgresBinaries binaries, Process process, int port, String password) {
        this.folder = folder;
        this.binaries = binaries;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on {@code dataFolder}, which is made when there is none, and waits until it takes connections.
     *
     * @param logFile where the server writes its log
     * @throws EmbeddedException when the folder is of another major version, cannot be used, or the server ends at once
     */
    public static EmbeddedPostgres start(Path dataFolder, Path logFile) throws EmbeddedException {
        Map<String, String> settings = new TreeMap<>(PERFORMANCE);
        settings.putAll(DURABILITY);
        return start(new PostgresFolder(dataFolder), logFile, settings, true);
    }

    /**
     * Starts it again after it ended, on the port that its clients know.
     *
     * @throws EmbeddedException as {@link #start}, and when another program has taken the port meanwhile
     */
    public EmbeddedPostgres startAgain(Path logFile) throws EmbeddedException {
        if (!process.isAlive() && !FreePort.isFree(port)) {
            throw new EmbeddedException("Port " + port + ", on which PostgreSQL answered so far, is taken by another"
                    + " program; PostgreSQL is tried again.");
        }
        return start(folder.path(), logFile);
    }

    /** For tests: as fast as it goes, and lost with the machine. */
    static EmbeddedPostgres startThrowAway(Path dataFolder, Path logFile) throws EmbeddedException {
        Map<String, String> settings = new TreeMap<>(PERFORMANCE);
        settings.putAll(Map.of(
                "fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "400"));
        return start(new PostgresFolder(dataFolder), logFile, settings, false);
    }

    private static EmbeddedPostgres start(
            PostgresFolder folder, Path logFile, Map<String, String> settings, boolean durable)
            throws EmbeddedException {
        PostgresBinaries binaries = PostgresBinaries.locate(folder.path().resolveSibling("programs"));
        folder.prepare(binaries, durable);
        try {
            PostgresStop.orphan(folder, binaries);
            String password = folder.password();
            int port = FreePort.preferring(folder.lastPort());
            folder.rememberPort(port);
            Process process = launch(folder, binaries, port, logFile, settings);
            awaitReady(process, folder, logFile);
            return new EmbeddedPostgres(folder, binaries, process, port, password);
        } catch (IOException failed) {
            throw new EmbeddedException("PostgreSQL could not be started: " + failed.getMessage() + ".", failed);
        }
    }

    /**
     * Looks at a folder without touching it.
     *
     * @throws EmbeddedException when its data is of another major version than the one that comes along
     */
    public static void refuseOtherVersion(Path dataFolder) throws EmbeddedException {
        new PostgresFolder(dataFolder).refuseOtherVersion();
    }

    /** The server that runs on {@code dataFolder}, whoever started it. */
    public static Optional<ProcessHandle> findRunning(Path dataFolder) {
        return PostmasterFile.find(dataFolder).flatMap(file -> file.findLiving(dataFolder));
    }

    /** How to open {@code database}, which is made when there is none. */
    public DatabaseAccess database(String database) throws SQLException {
        try (Connection connection = access("postgres").connect();
                Statement statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + checked(database) + "'");
            if (!found.next()) {
                statement.execute("create database " + checked(database));
            }
        }
        return access(database);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The postmaster's process id. */
    public long processId() {
        return process.pid();
    }

    /** Completes with the exit value when the postmaster has ended, wanted or not. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Stops it in an orderly way: connections are cut, all is flushed. Takes some hundred milliseconds. */
    @Override
    public void close() {
        close(UNHURRIED);
    }

    /** As {@link #close()}, within {@code limit}: what is not flushed by then the next start recovers. */
    public void close(Duration limit) {
        PostgresStop.stop(process.toHandle(), folder, binaries, limit);
    }

    /** Ends it at once, as a crash would; for data that nobody will want again. */
    void kill() {
        process.destroyForcibly();
    }

    private DatabaseAccess access(String database) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, PostgresFolder.USER, password);
    }

    private static String checked(String database) {
        if (!database.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not a plain database name: " + database);
        }
        return database;
    }

    private static Process launch(
            PostgresFolder folder, PostgresBinaries binaries, int port, Path logFile, Map<String, String> settings)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("postgres").toString(), "-D", folder.path().toString(), "-p", Integer.toString(port)));
        Map<String, String> all = new TreeMap<>(settings);
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("timezone", "UTC");
        all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        Files.createDirectories(logFile.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(Detached.command(Detached.commandWithoutRoot(command)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
        process.getOutputStream().close();
        return process;
    }

    private static void awaitReady(Process process, PostgresFolder folder, Path logFile)
            throws EmbeddedException, IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            if (PostmasterFile.find(folder.path())
                    .filter(file -> file.processId() == process.pid() && file.ready())
                    .isPresent()) {
                return;
            }
            if (exitsWithin(process, POLL_MILLIS)) {
                throw new EmbeddedException("PostgreSQL ended at once: " + LastError.of(logFile));
            }
        }
        process.destroyForcibly();
        throw new EmbeddedException(
                "PostgreSQL was not ready within " + START_LIMIT.toSeconds() + " s; its log is " + logFile + ".");
    }

    private static boolean exitsWithin(Process process, long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
