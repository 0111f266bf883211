package id.balai.launcher.up;

import id.balai.launcher.Console;
import id.balai.launcher.process.Part;
import id.balai.launcher.process.Supervisor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Ends an installation in order: first the server, so that nothing more is asked of the others; then the parts, the last
 * started first, PostgreSQL last of all. The whole has one deadline, and what has not ended by then is ended by force.
 */
final class Shutdown {

    /** Ten seconds, less what the JVM itself takes to end. */
    private static final Duration WHOLE = Duration.ofMillis(9_500);

    private static final String DATABASE = "PostgreSQL";

    private final Console console;
    private final Runnable server;
    private final Supervisor supervisor;
    // Held here for as long as the process lives: the lock is gone with the last reference to it.
    private final DataFolder folder;
    private final Duration whole;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** With what stops the server. */
    Shutdown(Console console, Runnable server, Supervisor supervisor, DataFolder folder) {
        this(console, server, supervisor, folder, WHOLE);
    }

    Shutdown(Console console, Runnable server, Supervisor supervisor, DataFolder folder, Duration whole) {
        this.console = console;
        this.server = server;
        this.supervisor = supervisor;
        this.folder = folder;
        this.whole = whole;
    }

    /** Stops all and says so, for the end that a person asked for. Nothing happens the second time. */
    void stopOnce() {
        if (begun.compareAndSet(false, true)) {
            long began = System.nanoTime();
            console.say("Stopping ...");
            stop();
            console.say("Stopped after %.1f s.".formatted((System.nanoTime() - began) / 1e9));
        }
    }

    /**
     * Stops all without a word, after a start that failed.
     *
     * @return false when it was being stopped already
     */
    boolean stopQuietly() {
        if (!begun.compareAndSet(false, true)) {
            return false;
        }
        stop();
        return true;
    }

    private void stop() {
        StopTimes times = new StopTimes(whole, System::nanoTime);
        supervisor.beginStop();
        within(times.server(), List.of(server));
        // Eye and cameras use Kafka and end in its time; only the database must outlive all that write to it.
        stop(part -> !part.name().equals(DATABASE), times.parts());
        stop(part -> part.name().equals(DATABASE), times.database());
        folder.close();
    }

    private void stop(Predicate<Part> which, Duration limit) {
        // To begin and to end by force takes a little as well.
        Duration own = limit.minus(limit.dividedBy(20));
        List<Runnable> steps = new ArrayList<>();
        supervisor.parts().stream().filter(which).forEach(part -> steps.add(() -> supervisor.stop(part, own)));
        within(limit, steps);
    }

    /** Runs the steps side by side and waits for them, but no longer than {@code limit}. */
    private static void within(Duration limit, List<Runnable> steps) {
        List<Thread> threads =
                steps.stream().map(step -> Thread.ofVirtual().start(step)).toList();
        long end = System.nanoTime() + limit.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
