package id.balai.launcher.up;

import id.balai.launcher.Console;
import id.balai.launcher.process.Part;
import id.balai.launcher.process.Supervisor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends an installation in order: first the server, so that nothing more is asked of the others; then the parts, the last
 * started first, PostgreSQL last of all. Each has its time; the whole stays below ten seconds.
 */
final class Shutdown {

    private static final Duration SERVER_LIMIT = Duration.ofSeconds(4);
    private static final String DATABASE = "PostgreSQL";

    private final Console console;
    private final ServerInside server;
    private final Supervisor supervisor;
    // Held here for as long as the process lives: the lock is gone with the last reference to it.
    private final DataFolder folder;
    private final AtomicBoolean begun = new AtomicBoolean();

    Shutdown(Console console, ServerInside server, Supervisor supervisor, DataFolder folder) {
        this.console = console;
        this.server = server;
        this.supervisor = supervisor;
        this.folder = folder;
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
        supervisor.beginStop();
        within(SERVER_LIMIT, List.of(server::stop));
        List<Part> parts = supervisor.parts();
        // Eye and cameras use Kafka and end in its time; only the database must outlive all that write to it.
        List<Runnable> others = new ArrayList<>();
        parts.stream()
                .filter(part -> !part.name().equals(DATABASE))
                .forEach(part -> others.add(() -> supervisor.stop(part)));
        within(Duration.ofSeconds(4), others);
        parts.stream().filter(part -> part.name().equals(DATABASE)).forEach(supervisor::stop);
        folder.close();
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
