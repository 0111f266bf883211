package id.balai.identity.internal;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sessions read within the last second, so that a screen's many requests ask the database once. What this server
 * changes of sessions and people holds at once; what another server changes, a second later.
 */
@Component
class SessionCache {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST = 10_000;

    private final Map<ByteBuffer, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    private record Kept(SessionStore.Session session, long readAt) {}

    /** The session of this token's hash, read when it is not fresh. That there is none is not kept. */
    Optional<SessionStore.Session> find(byte[] tokenHash, Supplier<Optional<SessionStore.Session>> read) {
        ByteBuffer key = ByteBuffer.wrap(tokenHash);
        Kept known = kept.get(key);
        long now = System.nanoTime();
        if (known != null && now - known.readAt < FRESH_NANOS) {
            return Optional.of(known.session);
        }
        long before = generation.get();
        Optional<SessionStore.Session> found = read.get();
        found.ifPresent(session -> keep(key, new Kept(session, now), before));
        return found;
    }

    private void keep(ByteBuffer key, Kept session, long before) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, session);
        // Read before something changed, and put here after: it may be the old one.
        if (generation.get() != before) {
            kept.remove(key, session);
        }
    }

    /** One session was changed in what matters to nobody but {@link Sessions}. */
    void forget(byte[] tokenHash) {
        kept.remove(ByteBuffer.wrap(tokenHash));
    }

    /** To be called by whoever changes a session or a person: now, and again when the change is committed. */
    void forgetAll() {
        forgetNow();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forgetNow();
                }
            });
        }
    }

    private void forgetNow() {
        generation.incrementAndGet();
        kept.clear();
    }
}
