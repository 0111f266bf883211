package id.balai.launcher.up;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long each step of an end may take, so that the whole ends in its time: what one step does not take, those after it
 * have, and none takes what the database needs at least.
 */
final class StopTimes {

    private final Duration whole;
    private final LongSupplier nanoTime;
    private final long end;

    /**
     * From now on.
     *
     * @param whole in which all steps must have ended
     * @param nanoTime tells the time, as {@link System#nanoTime}
     */
    StopTimes(Duration whole, LongSupplier nanoTime) {
        this.whole = whole;
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + whole.toNanos();
    }

    /** For the server, which comes first: two fifths at most, so that the parts have as much. */
    Duration server() {
        return shorter(whole.multipliedBy(2).dividedBy(5), left());
    }

    /** For all parts but the database, side by side: half of the whole at most. */
    Duration parts() {
        Duration withoutDatabase = left().minus(whole.dividedBy(5));
        return withoutDatabase.isNegative() ? Duration.ZERO : shorter(whole.dividedBy(2), withoutDatabase);
    }

    /** For the database, which comes last: all that is left, a fifth when those before it took what they were given. */
    Duration database() {
        return left();
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, end - nanoTime.getAsLong()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
