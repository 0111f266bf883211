package id.balai.eye.source;

import id.balai.contracts.proto.CameraHealth.Reason;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a camera is asked again: twice as long each time, up to a limit, and never for just as long as
 * the cameras that fell away with it, so that a switch that comes back is not met by all of its cameras at once.
 */
final class Backoff {

    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** Many cameras lock an account after a few wrong passwords: asking again can wait. */
    static final Duration AFTER_WRONG_PASSWORD = Duration.ofSeconds(60);

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after one more failure for {@code reason}: between half and all of what has grown. */
    Duration afterFailure(Reason reason) {
        long grown = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, 16));
        failures++;
        if (reason == Reason.UNAUTHORIZED) {
            grown = AFTER_WRONG_PASSWORD.toMillis();
        }
        return Duration.ofMillis(grown / 2 + random.nextLong(grown / 2 + 1));
    }

    /** The camera has been giving video for a good while. */
    void reset() {
        failures = 0;
    }
}
