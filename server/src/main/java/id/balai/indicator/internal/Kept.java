package id.balai.indicator.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps what was made for a while. Of many who ask at once for one key, one makes it and the others wait for it. */
final class Kept<K, V> {

    private record Entry<V>(V value, Instant madeAt) {}

    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final Duration howLong;
    private final Clock clock;

    Kept(Duration howLong, Clock clock) {
        this.howLong = howLong;
        this.clock = clock;
    }

    V get(K key, Function<K, V> make) {
        Entry<V> there = entries.get(key);
        if (there != null && isFresh(there)) {
            return there.value();
        }
        return entries.compute(
                        key,
                        (same, old) ->
                                old != null && isFresh(old) ? old : new Entry<>(make.apply(same), clock.instant()))
                .value();
    }

    /** What was made later than now was made before the clock was put back. */
    private boolean isFresh(Entry<V> entry) {
        Duration age = Duration.between(entry.madeAt(), clock.instant());
        return !age.isNegative() && age.compareTo(howLong) < 0;
    }
}
