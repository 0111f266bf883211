package id.balai.incident;

import id.balai.city.GeoPoint;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as lists, maps and the live queue show it: all that a row needs, with the names looked up. The same for
 * everybody who may see it.
 *
 * @param number as people say it, {@code K-1042}
 * @param signalsByKind how often it was told of, by whom
 */
public record IncidentSummary(
        long id,
        String number,
        String title,
        String categoryCode,
        Priority priority,
        IncidentState state,
        @Nullable String agencyCode,
        @Nullable String agencyShortName,
        @Nullable String areaCode,
        @Nullable String areaName,
        String placeText,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String cameraId,
        Instant openedAt,
        Instant changedAt,
        Instant respondBy,
        Instant resolveBy,
        @Nullable Instant respondedAt,
        @Nullable Instant resolvedAt,
        @Nullable LatePart late,
        int signalCount,
        Map<SignalKind, Integer> signalsByKind,
        @Nullable UUID photoId,
        int version) {

    /** The summary of an incident with the names of its agency and area. */
    public static IncidentSummary of(Incident incident, @Nullable String agencyShortName, @Nullable String areaName) {
        GeoPoint position = incident.place().position();
        Progress progress = incident.progress();
        return new IncidentSummary(
                incident.id(),
                incident.number(),
                incident.title(),
                incident.categoryCode(),
                incident.priority(),
                incident.state(),
                incident.agencyCode(),
                agencyShortName,
                incident.place().areaCode(),
                areaName,
                incident.place().text(),
                position == null ? null : position.longitude(),
                position == null ? null : position.latitude(),
                incident.cameraId(),
                incident.openedAt(),
                incident.changedAt(),
                progress.due().respondBy(),
                progress.due().resolveBy(),
                progress.respondedAt(),
                progress.resolvedAt(),
                progress.late(),
                incident.signals().total(),
                Map.of(
                        SignalKind.CAMERA,
                        incident.signals().camera(),
                        SignalKind.PERSON,
                        incident.signals().person()),
                incident.photoId(),
                incident.version());
    }
}
