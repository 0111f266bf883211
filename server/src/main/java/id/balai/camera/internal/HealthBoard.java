package id.balai.camera.internal;

import id.balai.camera.CameraHealth;
import id.balai.platform.Shed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the eyes said last of each camera. In memory only: the eyes repeat it each 10 s, and a server that starts reads
 * the last minute again.
 */
@Component
class HealthBoard {

    /** An eye speaks each 10 s; after three times that nobody knows how the camera is. */
    static final Duration STALE_AFTER = Duration.ofSeconds(30);

    /** A camera may be told of so often in short order; after that once in {@link #FLAPPING_EVERY}. */
    static final int TOLD_IN_SHORT_ORDER = 6;

    static final Duration FLAPPING_EVERY = Duration.ofSeconds(10);

    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Counter untold;

    HealthBoard(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.untold = Shed.counter(meters, "camera-news");
    }

    /**
     * What an eye said.
     *
     * @param eyeUrl where that eye answers; empty when it did not say
     * @param heardAt when, by the broker's clock
     * @param told the state that consoles were told last, and why
     * @param tellings how often they were told lately
     */
    private record Said(
            CameraHealth health,
            String eyeUrl,
            Instant heardAt,
            CameraHealth.State told,
            @Nullable String reason,
            Tellings tellings) {

        boolean isToBeTold(CameraHealth now) {
            return now.state() != told || !Objects.equals(now.reason(), reason);
        }
    }

    /** So many at a moment; one is forgotten with each {@link #FLAPPING_EVERY} that passes. */
    private record Tellings(double count, Instant at) {

        double at(Instant now) {
            double forgotten = Duration.between(at, now).abs().toMillis() / (double) FLAPPING_EVERY.toMillis();
            return Math.max(0, count - forgotten);
        }

        boolean isTooOften(Instant now) {
            return at(now) > TOLD_IN_SHORT_ORDER - 1;
        }
    }

    /** A state that differs from what consoles were told last. */
    record Change(String cameraId, CameraHealth health) {}

    /** How the camera is. */
    CameraHealth of(String cameraId) {
        Said newest = said.get(cameraId);
        return newest == null || isStale(newest) ? CameraHealth.UNKNOWN : newest.health;
    }

    /** Where the eye that watches the camera answers. */
    Optional<String> eyeOf(String cameraId) {
        Said newest = said.get(cameraId);
        return newest == null || newest.eyeUrl.isEmpty() || isStale(newest)
                ? Optional.empty()
                : Optional.of(newest.eyeUrl);
    }

    /** Where the eyes that spoke lately answer. */
    List<String> eyes() {
        return eyes(each -> !isStale(each));
    }

    /** Where the eyes answer that spoke last of some camera, however long ago. */
    List<String> eyesAlsoSilent() {
        return eyes(each -> true);
    }

    private List<String> eyes(Predicate<Said> which) {
        return said.values().stream()
                .filter(which)
                .map(Said::eyeUrl)
                .filter(url -> !url.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Takes in what an eye said; an older word than the newest is left out. */
    void hear(String cameraId, CameraHealth health, String eyeUrl, Instant heardAt) {
        said.compute(cameraId, (id, before) -> {
            if (before == null) {
                return new Said(
                        health, eyeUrl, heardAt, CameraHealth.State.UNKNOWN, null, new Tellings(0, clock.instant()));
            }
            // A word from the future was heard before the clock was set back, and is stale.
            if (heardAt.isBefore(before.heardAt) && !isStale(before)) {
                return before;
            }
            if (before.isToBeTold(before.health) && before.health.state() != health.state()) {
                untold.increment();
            }
            return new Said(health, eyeUrl, heardAt, before.told, before.reason, before.tellings);
        });
    }

    /** Forgets a camera whose watch has ended. */
    void forget(String cameraId) {
        said.remove(cameraId);
    }

    /** States that are not what consoles were told last, at most {@code most}; without those told of too often. */
    List<Change> changes(int most) {
        List<Change> changes = new ArrayList<>();
        Instant moment = clock.instant();
        for (Map.Entry<String, Said> each : said.entrySet()) {
            if (changes.size() >= most) {
                break;
            }
            Said newest = each.getValue();
            CameraHealth now = isStale(newest) ? CameraHealth.UNKNOWN : newest.health;
            if (newest.isToBeTold(now) && !newest.tellings.isTooOften(moment)) {
                changes.add(new Change(each.getKey(), now));
            }
        }
        return changes;
    }

    /** Notes that consoles were told. */
    void told(List<Change> changes) {
        Instant moment = clock.instant();
        for (Change change : changes) {
            said.computeIfPresent(
                    change.cameraId,
                    (id, newest) -> new Said(
                            newest.health,
                            newest.eyeUrl,
                            newest.heardAt,
                            change.health.state(),
                            change.health.reason(),
                            new Tellings(newest.tellings.at(moment) + 1, moment)));
        }
    }

    private boolean isStale(Said newest) {
        Duration age = Duration.between(newest.heardAt, clock.instant()).abs();
        return age.compareTo(STALE_AFTER) > 0;
    }
}
