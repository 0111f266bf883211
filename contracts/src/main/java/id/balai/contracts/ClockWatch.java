package id.balai.contracts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices that the machine's time of day was set: it has then moved on otherwise than time itself. Clients of Kafka, and
 * others, reckon how long they wait by the time of day, and where it was put back by an hour they wait that hour longer;
 * whoever uses such must begin anew. A clock that is corrected little by little is not noticed, and does no harm.
 */
public final class ClockWatch implements AutoCloseable {

    private static final long EVERY_MS = 1_000;

    /** Less than this is as well the machine that was too busy to look. */
    static final long STEP_MS = 5_000;

    private final Thread thread;

    private ClockWatch(Consumer<Duration> whenSet) {
        thread = Thread.ofPlatform().daemon().name("clock-watch").unstarted(() -> watch(whenSet));
    }

    /**
     * Begins to look, each second.
     *
     * @param whenSet told by how much; negative when the clock was put back
     */
    public static ClockWatch start(Consumer<Duration> whenSet) {
        ClockWatch watch = new ClockWatch(whenSet);
        watch.thread.start();
        return watch;
    }

    private static void watch(Consumer<Duration> whenSet) {
        Looks looks = new Looks(Look.now());
        try {
            while (true) {
                Thread.sleep(EVERY_MS);
                looks.next(Look.now()).ifPresent(whenSet);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** Both clocks at one moment. */
    record Look(long epochMs, long nanos) {

        private static final long ONE_MOMENT_NANOS = 100_000_000;

        /** Again when this thread was made to wait between the two. */
        static Look now() {
            while (true) {
                long before = System.nanoTime();
                Look look = new Look(System.currentTimeMillis(), before);
                if (System.nanoTime() - before < ONE_MOMENT_NANOS) {
                    return look;
                }
            }
        }
    }

    /** One look after the other. */
    static final class Looks {
        private Look last;

        Looks(Look first) {
            last = first;
        }

        /** By how much the clock was set since the last look; empty when it was not. */
        Optional<Duration> next(Look look) {
            long passedMs = TimeUnit.NANOSECONDS.toMillis(look.nanos() - last.nanos());
            long setMs = look.epochMs() - last.epochMs() - passedMs;
            last = look;
            return Math.abs(setMs) < STEP_MS ? Optional.empty() : Optional.of(Duration.ofMillis(setMs));
        }
    }
}
