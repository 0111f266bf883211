package id.balai.camera.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The newest pictures, kept for a second: a wall of screens that all show one camera asks its eye once. Bounded in
 * pictures kept and in questions asked at once.
 */
@Component
class SnapshotCache {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration WITHIN = Duration.ofSeconds(3);
    private static final int MOST_KEPT = 500;
    private static final int MOST_AT_ONCE = 32;

    private final EyeClient client;
    private final ConcurrentMap<Key, Kept> kept = new ConcurrentHashMap<>();
    private final Semaphore asking = new Semaphore(MOST_AT_ONCE);

    SnapshotCache(EyeClient client) {
        this.client = client;
    }

    private record Key(String cameraId, @Nullable Integer width) {}

    private record Kept(long atNanos, CompletableFuture<Optional<EyeClient.Picture>> picture) {

        boolean isFresh() {
            return System.nanoTime() - atNanos < FRESH.toNanos();
        }
    }

    /** A picture at most a second old; empty when there is none. */
    Optional<EyeClient.Picture> newest(String cameraId, @Nullable Integer width) {
        Key key = new Key(cameraId, width);
        Kept mine = new Kept(System.nanoTime(), new CompletableFuture<>());
        Kept taken = kept.compute(key, (k, before) -> before != null && before.isFresh() ? before : mine);
        if (taken == mine) {
            mine.picture.complete(ask(cameraId, width));
            if (kept.size() > MOST_KEPT) {
                sweep();
            }
        }
        try {
            return taken.picture.get();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Scheduled(fixedDelay = 5_000)
    void sweep() {
        kept.values().removeIf(each -> !each.isFresh());
    }

    private Optional<EyeClient.Picture> ask(String cameraId, @Nullable Integer width) {
        if (!asking.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return client.snapshot(cameraId, width, null, WITHIN);
        } catch (RuntimeException failed) {
            // Whoever waits for this picture must not wait for ever.
            return Optional.empty();
        } finally {
            asking.release();
        }
    }
}
