package id.balai.launcher.process;

import id.balai.launcher.Console;
import id.balai.launcher.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps parts alive: one that ends without having been asked to is started again, soon at first and more slowly while it
 * keeps dying, and the console is told. Stops them in the reverse order of their start.
 */
public final class Supervisor {

    /** How long a part must have lived for its earlier deaths to be forgotten. */
    private static final Duration WELL_AGAIN = Duration.ofSeconds(60);

    private final Console console;
    private final Duration firstDelay;
    private final Duration longestDelay;
    private final List<Part> parts = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** With the delays that a console user would not call long. */
    public Supervisor(Console console) {
        this(console, Duration.ofMillis(500), Duration.ofSeconds(10));
    }

    Supervisor(Console console, Duration firstDelay, Duration longestDelay) {
        this.console = console;
        this.firstDelay = firstDelay;
        this.longestDelay = longestDelay;
    }

    /**
     * Starts {@code part}, says so, and keeps it alive from then on.
     *
     * @throws Refusal when it does not start
     */
    public void start(Part part) throws Refusal {
        add(part);
        startFirst(part);
        Thread.ofVirtual().name("supervise " + part.name()).start(() -> keepAlive(part));
    }

    /**
     * Starts a part that an installation is of use without, while people already work. That it does not start is said and
     * stops nothing else; it is tried again, more slowly each time, and kept alive from then on.
     *
     * @throws Refusal when all is being stopped
     */
    public void startLater(Part part) throws Refusal {
        add(part);
        Thread.ofVirtual().name("supervise " + part.name()).start(() -> {
            if (startedAtLast(part)) {
                keepAlive(part);
            }
        });
    }

    private void add(Part part) throws Refusal {
        synchronized (parts) {
            if (isStopping()) {
                throw new Refusal("Balai is being stopped.");
            }
            parts.add(part);
        }
    }

    private void startFirst(Part part) throws Refusal {
        long began = System.nanoTime();
        part.start();
        console.done(part.name(), Duration.ofNanos(System.nanoTime() - began), part.detail());
    }

    /** False when the end was asked for meanwhile. */
    private boolean startedAtLast(Part part) {
        Duration delay = firstDelay;
        while (true) {
            try {
                startFirst(part);
                return true;
            } catch (Refusal refused) {
                if (isStopping()) {
                    return false;
                }
                console.say(String.valueOf(refused.getMessage()).replaceFirst("\\.$", "") + "; it is tried again.");
            }
            if (!waited(delay)) {
                return false;
            }
            delay = longer(delay);
        }
    }

    /** The parts in the order of their start. */
    public List<Part> parts() {
        synchronized (parts) {
            return List.copyOf(parts);
        }
    }

    /** Ends a part that is to begin anew; it is started again as if it had ended by itself. */
    public void renew(Part part) {
        synchronized (part) {
            if (!isStopping()) {
                part.stop();
            }
        }
    }

    /** From now on no part is started again. */
    public void beginStop() {
        stopping.countDown();
    }

    /** Stops {@code part} for good, within {@code limit}. */
    public void stop(Part part, Duration limit) {
        beginStop();
        synchronized (part) {
            part.stop(limit);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void keepAlive(Part part) {
        Duration delay = firstDelay;
        long started = System.nanoTime();
        while (true) {
            String how = part.onExit().join();
            if (isStopping()) {
                return;
            }
            if (System.nanoTime() - started > WELL_AGAIN.toNanos()) {
                delay = firstDelay;
            }
            console.say(part.name() + " ended (" + how + "); starting it again.");
            if (!waited(delay)) {
                return;
            }
            delay = longer(delay);
            started = System.nanoTime();
            restart(part, started);
        }
    }

    private void restart(Part part, long began) {
        synchronized (part) {
            if (isStopping()) {
                return;
            }
            try {
                part.start();
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                console.say("%s is back after %.1f s.".formatted(part.name(), took.toMillis() / 1000.0));
            } catch (Refusal refused) {
                console.say(String.valueOf(refused.getMessage()));
            }
        }
    }

    /** False when the end was asked for meanwhile. */
    private boolean waited(Duration delay) {
        try {
            return !stopping.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration longer(Duration delay) {
        Duration doubled = delay.multipliedBy(2);
        return doubled.compareTo(longestDelay) > 0 ? longestDelay : doubled;
    }
}
