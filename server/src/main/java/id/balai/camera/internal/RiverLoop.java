package id.balai.camera.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does a piece of work again and again until it is closed. When the work fails because the broker or the
 * database is away, that is said once and tried again with a growing pause; nothing a thread like this meets ends it.
 */
final class RiverLoop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RiverLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** A session looks at least twice a second whether it should end, and then leaves its group in order. */
    private static final Duration ENDS_BY_ITSELF = Duration.ofMillis(2_500);

    private static final Duration ENDS_INTERRUPTED = Duration.ofMillis(1_500);

    private final String name;
    private final Work work;
    private final Thread thread;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean failing;

    private RiverLoop(String name, Work work) {
        this.name = name;
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name("balai-" + name).unstarted(this::run);
    }

    /** What is done: opens what it needs, works until {@code open} says no, and closes what it opened. */
    interface Work {

        /**
         * One session.
         *
         * @param open false as soon as the work should end
         * @throws Exception when something it needs is away; it is called again after a pause
         */
        void session(Open open) throws Exception;
    }

    /** Whether work should go on. */
    interface Open {
        boolean isOpen();

        /** Says that all is well, so that the next failure is said again and waits but shortly. */
        void well();
    }

    /** Starts a thread of this name. */
    static RiverLoop start(String name, Work work) {
        RiverLoop loop = new RiverLoop(name, work);
        loop.thread.start();
        return loop;
    }

    /** Whether the last session failed and none has gone well since. */
    boolean isWaiting() {
        return failing;
    }

    private final class State implements Open {
        private Duration pause = FIRST_PAUSE;

        @Override
        public boolean isOpen() {
            return !closed.get();
        }

        @Override
        public void well() {
            if (failing) {
                log.info("{} goes on", name);
            }
            failing = false;
            pause = FIRST_PAUSE;
        }
    }

    private void run() {
        State state = new State();
        while (!closed.get()) {
            try {
                work.session(state);
            } catch (InterruptedException | InterruptException ending) {
                return;
            } catch (Exception | LinkageError failure) {
                if (closed.get() || !pause(state, failure)) {
                    return;
                }
            }
        }
    }

    private boolean pause(State state, Throwable failure) {
        if (!failing) {
            log.warn("{} waits: {}", name, failure.toString());
            log.debug("{} failed", name, failure);
            failing = true;
        }
        try {
            Thread.sleep(state.pause);
        } catch (InterruptedException ending) {
            return false;
        }
        Duration doubled = state.pause.multipliedBy(2);
        state.pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return true;
    }

    @Override
    public void close() {
        closed.set(true);
        try {
            if (!thread.join(ENDS_BY_ITSELF)) {
                thread.interrupt();
                if (!thread.join(ENDS_INTERRUPTED)) {
                    log.warn("{} does not end", name);
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
