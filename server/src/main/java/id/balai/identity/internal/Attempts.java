package id.balai.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts failed attempts by key in a sliding allowance: so many at once, then one more for each {@code refill} that passes.
 * Bounded: of too many keys the ones unused longest are forgotten. Kept by each server for itself.
 */
final class Attempts {

    private static final int MAX_KEYS = 20_000;

    private final int allowance;
    private final Duration refill;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MAX_KEYS;
        }
    };

    Attempts(int allowance, Duration refill, Clock clock) {
        this.allowance = allowance;
        this.refill = refill;
        this.clock = clock;
    }

    /** How much of the allowance was used at a moment; it refills as time passes. */
    private record Failures(double used, Instant at) {
        double usedAt(Instant now, Duration refill) {
            double refilled = Math.max(0, Duration.between(at, now).toMillis()) / (double) refill.toMillis();
            return Math.max(0, used - refilled);
        }
    }

    /** How long to wait before the next attempt; empty when it may be made now. */
    synchronized Optional<Duration> findWait(String key) {
        @Nullable Failures known = failures.get(key);
        if (known == null) {
            return Optional.empty();
        }
        double tooMany = known.usedAt(clock.instant(), refill) - (allowance - 1);
        return tooMany <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis((long) (tooMany * refill.toMillis())));
    }

    synchronized void failed(String key) {
        Instant now = clock.instant();
        @Nullable Failures known = failures.get(key);
        failures.put(key, new Failures((known == null ? 0 : known.usedAt(now, refill)) + 1, now));
    }

    synchronized void forget(String key) {
        failures.remove(key);
    }
}
