package id.balai.bench.river;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraHealth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Hears what eyes say of their cameras, which they do every ten seconds and at each change. */
public final class HealthWatch implements AutoCloseable {

    private static final long POLL_MILLIS = 100;

    private final Map<String, CameraHealth> newest = new ConcurrentHashMap<>();
    private final Tail tail;

    /** Hears what is said from now on. */
    public HealthWatch(KafkaAccess kafka) throws InterruptedException {
        tail = Tail.follow(
                kafka, Topic.CAMERA_HEALTH, (camera, health) -> newest.put(camera, CameraHealth.parseFrom(health)));
    }

    /** Ids of the cameras of which something was said. */
    public Set<String> cameras() {
        return Set.copyOf(newest.keySet());
    }

    /** As if nothing had been said of this camera. */
    public void forget(String id) {
        newest.remove(id);
    }

    /** What was said last of each. */
    public List<CameraHealth> newest() {
        return List.copyOf(newest.values());
    }

    /** The cameras that are up and of which {@code which} holds. */
    public List<CameraHealth> up(Predicate<CameraHealth> which) {
        return newest.values().stream()
                .filter(each -> each.getState() == CameraHealth.State.UP)
                .filter(which)
                .toList();
    }

    /**
     * Waits until {@code count} cameras are up of which {@code which} holds; gives the seconds that took.
     *
     * @throws IllegalStateException when they are not within {@code patience}
     */
    public double awaitUp(int count, Predicate<CameraHealth> which, Duration patience) throws InterruptedException {
        long began = System.nanoTime();
        while (up(which).size() < count) {
            if (System.nanoTime() - began > patience.toNanos()) {
                throw new IllegalStateException(
                        up(which).size() + " of " + count + " cameras are watched after " + patience);
            }
            Thread.sleep(POLL_MILLIS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() {
        tail.close();
    }
}
