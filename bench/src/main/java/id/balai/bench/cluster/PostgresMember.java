package id.balai.bench.cluster;

import id.balai.embedded.DatabaseAccess;
import id.balai.embedded.EmbeddedException;
import id.balai.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, which comes along and is run here by itself. */
final class PostgresMember implements Member {

    private final Path data;
    private final Path log;
    private final Optional<Path> certificates;
    private @Nullable EmbeddedPostgres running;
    private @Nullable DatabaseAccess access;
    private boolean wanted;

    /** On {@code data}; spoken to by TLS alone when there is a folder for {@code certificates}. */
    PostgresMember(Path data, Path log, Optional<Path> certificates) {
        this.data = data;
        this.log = log;
        this.certificates = certificates;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop postgres"));
    }

    /** How it is opened; after the first start. */
    synchronized DatabaseAccess access() {
        if (access == null) {
            throw new IllegalStateException("not started yet");
        }
        return access;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public synchronized void start() {
        wanted = true;
        launch();
    }

    private synchronized void launch() {
        if (!wanted) {
            return;
        }
        try {
            EmbeddedPostgres started = EmbeddedPostgres.start(data, log);
            running = started;
            if (access == null) {
                DatabaseAccess plain = started.database("balai");
                access = certificates.isPresent() ? PostgresTls.demand(plain, data, certificates.get()) : plain;
            }
            started.onExit().thenRun(() -> again(started));
        } catch (EmbeddedException | SQLException | IOException failed) {
            throw new IllegalStateException("PostgreSQL cannot be started", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while PostgreSQL was being started", stopped);
        }
    }

    /** Starts it again after {@code ended}, unless that was stopped and another may be running by now. */
    private synchronized void again(EmbeddedPostgres ended) {
        if (running == ended) {
            launch();
        }
    }

    @Override
    public boolean isReady() {
        try (Connection connection = access().connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void kill() {
        EmbeddedPostgres.findRunning(data).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public synchronized void killForGood() {
        wanted = false;
        kill();
    }

    @Override
    public void stop() {
        EmbeddedPostgres now;
        synchronized (this) {
            wanted = false;
            now = running;
            running = null;
        }
        if (now != null) {
            now.close();
        }
    }
}
