package id.balai.launcher.process;

import id.balai.launcher.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A supervised process of an installation. Started, stopped and asked by one thread at a time. */
public interface Part {

    /** Its name in a sentence, such as "The eye". */
    String name();

    /**
     * Starts it and waits until it is ready. May be called again after it ended.
     *
     * @throws Refusal when it does not become ready; it does not run then
     */
    void start() throws Refusal;

    /** Completes when the process that the last {@link #start} made has ended; the value tells how it ended. */
    CompletableFuture<String> onExit();

    /** The process id of the running process, or 0. */
    long processId();

    /** What is worth knowing of it, such as its port. */
    String detail();

    /** Whether it reckons waits by the time of day, and must begin anew when that was put back. */
    default boolean waitsByTheClock() {
        return false;
    }

    /**
     * Ends it in an orderly way, and by force when it has not obeyed in time. Nothing happens when it does not run.
     *
     * @param limit in which it has ended, one way or the other
     */
    void stop(Duration limit);

    /** As {@link #stop(Duration)}, in a time that is enough for every part. */
    default void stop() {
        stop(Duration.ofSeconds(4));
    }
}
