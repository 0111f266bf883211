package id.balai.incident;

import id.balai.city.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One telling of an incident, with its evidence.
 *
 * @param id made by who tells; the same id is the same telling, however often it is delivered
 * @param kind who tells
 * @param categoryCode what kind of incident it is about
 * @param cameraId the camera; null when a person tells
 * @param cameraName its name at that time; null when a person tells
 * @param ruleName the rule that was met; null when a person tells
 * @param at when it was seen
 * @param position where; null when not known
 * @param figures what was measured and against what, by name, such as {@code value} and {@code threshold}
 * @param snapshotId the picture kept with it, an attachment; null when there is none
 * @param trackIds the tracks of the objects it is about
 */
public record Signal(
        String id,
        SignalKind kind,
        String categoryCode,
        @Nullable String cameraId,
        @Nullable String cameraName,
        @Nullable String ruleName,
        Instant at,
        @Nullable GeoPoint position,
        Map<String, Object> figures,
        @Nullable UUID snapshotId,
        List<String> trackIds) {

    /** Copies the collections. */
    public Signal {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A signal needs an id");
        }
        figures = Map.copyOf(figures);
        trackIds = List.copyOf(trackIds);
    }
}
