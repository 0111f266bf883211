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
    private static final Duration FAST_STOP_MOST = Duration.ofSeconds(6);
    private static final Duration IMMEDIATE_STOP_MOST = Duration.ofSeconds(2);

    /** For whoever is in no hurry. */
    private static final Duration UNHURRIED = Duration.ofSeconds(10);

    private PostgresStop() {}

    /**
     * How long each way of stopping is waited for.
     *
     * @param fast connections are cut, all is flushed
     * @param immediate nothing is flushed; the next start recovers from the log what was acknowledged
     */
    record Patience(Duration fast, Duration immediate) {

        /** With a third of the time for the way that always works, as far as that needs it. */
        static Patience within(Duration limit) {
            Duration immediate = shorter(IMMEDIATE_STOP_MOST, limit.dividedBy(3));
            return new Patience(shorter(FAST_STOP_MOST, limit.minus(immediate)), immediate);
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }

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
            stop(orphan, folder, binaries, UNHURRIED);
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
            postmaster.onExit().get(FAST_STOP_MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException stillThere) {
            LOG.warn("PostgreSQL {} did not stop when it was asked", postmaster.pid());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Stops a postmaster: connections are cut, all is flushed. One that does not come to its end so is ended at once, and
     * recovers at the next start.
     *
     * @param limit when it has ended, whichever way
     */
    public static void stop(
            ProcessHandle postmaster, PostgresFolder folder, PostgresBinaries binaries, Duration limit) {
        if (!postmaster.isAlive()) {
            return;
        }
        Patience patience = Patience.within(limit);
        if (!pgCtlStop("fast", folder, binaries, patience.fast())) {
            LOG.warn(
                    "PostgreSQL did not stop within {} ms; it will recover at the next start",
                    patience.fast().toMillis());
            pgCtlStop("immediate", folder, binaries, patience.immediate());
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
                            Long.toString(limit.toSeconds() + 1),
                            "-w")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (exitsWithin(stop, limit.toMillis())) {
                return stop.exitValue() == 0;
            }
            stop.destroyForcibly();
            return false;
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
