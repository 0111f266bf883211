package id.balai.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL for tests: one server for all tests of a JVM, made at the first call, without durability; a database of its
 * own for whoever asks. Server and data are gone when the JVM ends, however it ends.
 */
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static @Nullable EmbeddedPostgres shared;

    private TestPostgres() {}

    /** A new and empty database. */
    public static DatabaseAccess freshDatabase() {
        try {
            return shared().database("test_" + COUNT.incrementAndGet());
        } catch (SQLException | EmbeddedException | IOException failed) {
            throw new IllegalStateException("no PostgreSQL for tests: " + failed.getMessage(), failed);
        }
    }

    private static synchronized EmbeddedPostgres shared() throws EmbeddedException, IOException {
        EmbeddedPostgres running = shared;
        if (running == null) {
            Path folder = Files.createTempDirectory("balai-test-postgres-");
            running = EmbeddedPostgres.startThrowAway(folder.resolve("data"), folder.resolve("postgres.log"));
            endWithThisProcess(running, folder);
            shared = running;
        }
        return running;
    }

    private static void endWithThisProcess(EmbeddedPostgres postgres, Path folder) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.kill();
            postgres.onExit().join();
            deleteQuietly(folder);
        }));
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            // A JVM that is killed runs no hooks; a shell that reads from us notices.
            new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            "cat >/dev/null; kill -QUIT \"$0\" 2>/dev/null && sleep 1; rm -rf \"$1\"",
                            Long.toString(postgres.processId()),
                            folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            Folders.deleteTree(folder);
        } catch (IOException stillInUse) {
            // The temporary folder is emptied by the system in time.
        }
    }
}
