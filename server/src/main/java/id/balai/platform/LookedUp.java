package id.balai.platform;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Figures for Prometheus that only the database knows. They are looked up again and again by whoever calls {@link #look},
 * and read as they were found last: when the database is slow or away the one who looks waits for it, and Prometheus,
 * which would then learn nothing of this process at all, does not.
 *
 * @param <T> what one look finds
 */
public final class LookedUp<T> {

    /** How often to look, as {@link org.springframework.scheduling.annotation.Scheduled} takes it. */
    public static final String EVERY = "PT10S";

    /** How old what was found may become before it is no figure any more. */
    static final Duration OLD = Duration.ofMinutes(1);

    private final Supplier<T> lookUp;
    private final LongSupplier nanos;
    private volatile @Nullable Found<T> last;

    /** @param lookUp asks the database */
    public LookedUp(Supplier<T> lookUp) {
        this(lookUp, System::nanoTime);
    }

    LookedUp(Supplier<T> lookUp, LongSupplier nanos) {
        this.lookUp = lookUp;
        this.nanos = nanos;
    }

    private record Found<T>(T value, long at) {}

    /** Looks now; when that fails what was found before stays. */
    public void look() {
        long began = nanos.getAsLong();
        last = new Found<>(lookUp.get(), began);
    }

    /** A figure of what was found last; not a number when nothing was, or too long ago. Never waits. */
    public double get(ToDoubleFunction<T> figure) {
        Found<T> found = last;
        return found == null || nanos.getAsLong() - found.at() > OLD.toNanos()
                ? Double.NaN
                : figure.applyAsDouble(found.value());
    }
}
