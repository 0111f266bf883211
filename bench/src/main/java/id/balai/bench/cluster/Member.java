package id.balai.bench.cluster;

import java.time.Duration;

/** One part of a cluster. It is started again whenever it has died, until it is stopped. */
public interface Member extends AutoCloseable {

    /** What it is, like {@code server-1}. */
    String name();

    /** Starts it and keeps it running. */
    void start();

    /** Whether it answers now. */
    boolean isReady();

    /** Ends all its processes at once, as {@code kill -9} does; they come back by themselves. */
    void kill();

    /** As {@link #kill}, but it stays away until it is started again. */
    void killForGood();

    /** Ends it in an orderly way and starts it again, as for a new version; returns when it answers again. */
    default void restart(Duration patience) throws InterruptedException {
        stop();
        start();
        awaitReady(patience);
    }

    /** Ends it in an orderly way; it does not come back. */
    void stop();

    /** Waits until it answers. */
    default void awaitReady(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(name() + " is not ready after " + patience);
            }
            Thread.sleep(50);
        }
    }

    @Override
    default void close() {
        stop();
    }
}
