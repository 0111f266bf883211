package id.balai.platform;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A register's copy in memory, as new as the register to within two seconds, whichever server changed it. The register's
 * number in {@link Revisions} is looked at when the copy is asked for, at most every two seconds; a change by this server
 * is seen at once.
 *
 * @param <T> the copy, immutable
 */
public final class KeptCopy<T> {

    private static final Logger log = LoggerFactory.getLogger(KeptCopy.class);
    private static final long LOOK_EVERY_NANOS = 2_000_000_000L;

    private final String register;
    private final Revisions revisions;
    private final Supplier<T> load;
    private final AtomicReference<@Nullable Kept<T>> kept = new AtomicReference<>();
    private final AtomicLong lookedAt = new AtomicLong();

    /**
     * @param register its name in {@link Revisions}
     * @param load reads the register anew
     */
    public KeptCopy(String register, Revisions revisions, Supplier<T> load) {
        this.register = register;
        this.revisions = revisions;
        this.load = load;
    }

    private record Kept<T>(long revision, T copy) {}

    /** The copy; the first call loads it. */
    public T current() {
        Kept<T> known = kept.get();
        if (known == null) {
            return refresh();
        }
        long looked = lookedAt.get();
        long now = System.nanoTime();
        // One caller looks; the others go on with what there is.
        if (now - looked > LOOK_EVERY_NANOS && lookedAt.compareAndSet(looked, now)) {
            return refreshOrKeep(known.copy());
        }
        return known.copy();
    }

    /** To be called in the transaction that changes the register. */
    public void changed() {
        revisions.raise(register);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Kept<T> known = kept.get();
                if (known != null) {
                    refreshOrKeep(known.copy());
                }
            }
        });
    }

    /** An old copy is better than none while the database is away. */
    private T refreshOrKeep(T known) {
        try {
            return refresh();
        } catch (RuntimeException databaseAway) {
            log.warn("Cannot see whether the {} changed: {}", register, databaseAway.getMessage());
            return known;
        }
    }

    private synchronized T refresh() {
        long newest = revisions.current(register);
        Kept<T> known = kept.get();
        if (known == null || known.revision() != newest) {
            // The number is read first: a change between the two reads is loaded now and once more later, never missed.
            known = new Kept<>(newest, load.get());
            kept.set(known);
        }
        lookedAt.set(System.nanoTime());
        return known.copy();
    }
}
