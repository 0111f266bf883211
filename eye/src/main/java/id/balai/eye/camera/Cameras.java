package id.balai.eye.camera;

import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.proto.CameraHealth.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cameras that this eye watches now. */
public final class Cameras implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Cameras.class);
    private static final int CHANGES_AT_ONCE = 8;

    private final EyeParts parts;
    private final Map<String, WatchedCamera> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("camera-tick").factory());
    private final ExecutorService changes = Executors.newFixedThreadPool(
            CHANGES_AT_ONCE,
            Thread.ofPlatform().daemon().name("camera-change-", 0).factory());

    /** None yet. */
    public Cameras(EyeParts parts) {
        this.parts = parts;
        ticker.scheduleWithFixedDelay(this::tick, 1_000, 1_000, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        for (WatchedCamera camera : watched.values()) {
            try {
                camera.tick();
            } catch (RuntimeException bug) {
                log.error("camera {}: looking after it failed", camera.id(), bug);
            }
        }
    }

    /**
     * Makes what is watched as {@code wanted} says, several cameras at once, and returns when that is done. One thread
     * calls this.
     *
     * @param wanted newest configuration of each camera that changed; null for one that is gone
     * @throws InterruptedException when interrupted while cameras were being changed
     */
    public void apply(Map<String, @Nullable CameraConfig> wanted) throws InterruptedException {
        List<Callable<Boolean>> work = new ArrayList<>();
        wanted.forEach((id, config) -> work.add(() -> {
            change(id, config);
            return true;
        }));
        changes.invokeAll(work);
    }

    private void change(String id, @Nullable CameraConfig config) {
        try {
            WatchedCamera now = watched.get(id);
            if (config != null && config.getWatched()) {
                if (now == null) {
                    watched.put(id, new WatchedCamera(config, parts));
                } else if (now.config().getVersion() < config.getVersion()) {
                    now.configure(config);
                }
            } else if (now != null) {
                watched.remove(id);
                now.close();
                if (config != null) {
                    sayOff(id);
                }
            }
        } catch (RuntimeException bug) {
            log.error("camera {}: its configuration could not be applied", id, bug);
        }
    }

    private void sayOff(String id) {
        parts.health()
                .accept(CameraHealth.newBuilder()
                        .setCameraId(id)
                        .setAtMs(System.currentTimeMillis())
                        .setState(State.OFF)
                        .setEyeId(parts.eyeId())
                        .setEyeUrl(parts.eyeUrl())
                        .build());
    }

    /** The camera of {@code id} when it is watched here. */
    public Optional<WatchedCamera> find(String id) {
        return Optional.ofNullable(watched.get(id));
    }

    /** All that are watched here. */
    public Collection<WatchedCamera> list() {
        return List.copyOf(watched.values());
    }

    /** Stops watching all. */
    @Override
    public void close() {
        ticker.shutdownNow();
        watched.values().forEach(WatchedCamera::stop);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (WatchedCamera camera : list()) {
            work.add(() -> {
                camera.close();
                return true;
            });
        }
        watched.clear();
        try {
            changes.invokeAll(work, 5, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        changes.shutdownNow();
    }
}
