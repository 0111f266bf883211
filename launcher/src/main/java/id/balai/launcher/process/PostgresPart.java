package id.balai.launcher.process;

import id.balai.embedded.DatabaseAccess;
import id.balai.embedded.EmbeddedException;
import id.balai.embedded.EmbeddedPostgres;
import id.balai.launcher.Refusal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL as a part. After a kill it comes back on the same port, so that clients find it. */
public final class PostgresPart implements Part {

    private static final String DATABASE = "balai";

    private final Path folder;
    private final Path log;
    private volatile @Nullable EmbeddedPostgres postgres;

    /** With its data in {@code folder}. */
    public PostgresPart(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() throws Refusal {
        EmbeddedPostgres before = postgres;
        try {
            postgres = before == null ? EmbeddedPostgres.start(folder, log) : before.startAgain(log);
        } catch (EmbeddedException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** How to open the installation's database. */
    public DatabaseAccess database() throws Refusal {
        EmbeddedPostgres running = postgres;
        if (running == null) {
            throw new Refusal("PostgreSQL does not run.");
        }
        try {
            return running.database(DATABASE);
        } catch (SQLException failed) {
            throw new Refusal("The database could not be opened: " + failed.getMessage() + ".", failed);
        }
    }

    @Override
    public CompletableFuture<String> onExit() {
        EmbeddedPostgres running = postgres;
        if (running == null) {
            return CompletableFuture.completedFuture("was not started");
        }
        return running.onExit().thenApply(ExitStatus::describe);
    }

    @Override
    public long processId() {
        EmbeddedPostgres running = postgres;
        return running == null || running.onExit().isDone() ? 0 : running.processId();
    }

    @Override
    public String detail() {
        EmbeddedPostgres running = postgres;
        return running == null ? "" : "port " + running.port();
    }

    @Override
    public void stop(Duration limit) {
        EmbeddedPostgres running = postgres;
        if (running != null) {
            running.close(limit);
        }
    }
}
