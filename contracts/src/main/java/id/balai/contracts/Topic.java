package id.balai.contracts;

import java.time.Duration;
import java.util.Map;

/**
 * The topics, declared in this one place: name, retention and whether only the newest message of a key is kept. All are
 * keyed by camera id (UTF-8), so that whatever is said of one camera stays in order and lands on the same partition
 * number everywhere.
 */
public enum Topic {
    /** {@code CameraConfig}: what is to be watched. A tombstone ends the watch. */
    CAMERA_REGISTRY("camera.registry", true, Duration.ZERO),
    /** {@code Observation}: one zone or line, one second. */
    CAMERA_OBSERVATION("camera.observation", false, Duration.ofHours(6)),
    /** {@code Track}: one object's way through one view. */
    CAMERA_TRACK("camera.track", false, Duration.ofHours(24)),
    /** {@code CameraHealth}: each 10 s and on each change of state. */
    CAMERA_HEALTH("camera.health", false, Duration.ofHours(24)),
    /** {@code CameraRules}: the rules in force. */
    RULE_REGISTRY("rule.registry", true, Duration.ZERO),
    /** {@code Signal}: a rule was met. */
    SIGNAL("signal", false, Duration.ofDays(7)),
    /** {@code ZoneAggregate}: figures of one window. */
    ZONE_AGGREGATE("zone.aggregate", false, Duration.ofDays(2));

    private final String topicName;
    private final boolean compacted;
    private final Duration retention;

    Topic(String topicName, boolean compacted, Duration retention) {
        this.topicName = topicName;
        this.compacted = compacted;
        this.retention = retention;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** True when the broker keeps the newest message of each key for ever. */
    public boolean isCompacted() {
        return compacted;
    }

    /** The topic's settings as the broker understands them. */
    public Map<String, String> settings() {
        if (compacted) {
            return Map.of(
                    "cleanup.policy", "compact",
                    "min.cleanable.dirty.ratio", "0.1",
                    "segment.ms", Long.toString(Duration.ofHours(1).toMillis()));
        }
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis()));
    }
}
