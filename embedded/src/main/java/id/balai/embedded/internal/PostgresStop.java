package id.balai.embedded.internal;

import id.balai.embedded.Detached;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a PostgreSQL is ended: in order, and by force when it does not obey. */
public final class PostgresStop {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStop.class);
    private static final Duration FAST_STOP_LIMIT = Duration.ofSeconds(6);

    private PostgresStop() {}

    /** A postmaster left by a killed launcher is stopped, not adopted: its settings may be an older program's. */
    public static void orphan(PostgresFolder folder, PostgresBinaries binaries) throws IOException {
        Path note = folder.path().resolve("postmaster.pid");
        if (Files.notExists(note)) {
            return;
        }
        Optional<PostmasterFile> file = PostmasterFile.find(folder.path());
        Optional<ProcessHandle> living =
                file.isPresent() ? file.get().findLiving(folder.path()) : PostmasterFile.findUnnoted(folder.path());
        living.ifPresent(orphan -> {
            LOG.info("PostgreSQL {} was left behind by an earlier run; stopping it", orphan.pid());
            if (file.isEmpty()) {
                // It notices within a minute that its note is broken and ends; this is to have it sooner.
                interrupt(orphan);
            }
            stop(orphan, folder, binaries);
        });
        if (living.isEmpty() || file.isEmpty()) {
            // Its process number may have gone to another program, which PostgreSQL would take for itself; and an empty
            // note it would take for that of a server that is just starting.
            Files.deleteIfExists(note);
        }
    }

    /** Asks for a fast stop by signal, which {@code pg_ctl} cannot without the note. */
    private static void interrupt(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
            postmaster.onExit().get(FAST_STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException stillThere) {
            LOG.warn("PostgreSQL {} did not stop when it was asked", postmaster.pid());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops a postmaster: connections are cut, all is flushed. */
    public static void stop(ProcessHandle postmaster, PostgresFolder folder, PostgresBinaries binaries) {
        if (!postmaster.isAlive()) {
            return;
        }
        if (!pgCtlStop("fast", folder, binaries, FAST_STOP_LIMIT)) {
            LOG.warn(
                    "PostgreSQL did not stop within {} s; it will recover at the next start",
                    FAST_STOP_LIMIT.toSeconds());
            pgCtlStop("immediate", folder, binaries, Duration.ofSeconds(2));
        }
        if (postmaster.isAlive()) {
            postmaster.destroyForcibly();
        }
    }

    private static boolean pgCtlStop(String mode, PostgresFolder folder, PostgresBinaries binaries, Duration limit) {
        try {
            Process stop = new ProcessBuilder(Detached.commandWithoutRoot(List.of(
                            binaries.program("pg_ctl").toString(),
                            "stop",
                            "-D",
                            folder.path().toString(),
                            "-m",
                            mode,
                            "-t",
                            Long.toString(limit.toSeconds()),
                            "-w")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return exitsWithin(stop, limit.toMillis() + 1000) && stop.exitValue() == 0;
        } catch (IOException unstartable) {
            LOG.warn("pg_ctl could not be started", unstartable);
            return false;
        }
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
