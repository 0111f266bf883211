package id.balai.incident;

import id.balai.city.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as lists, maps and the live queue show it: all that a row needs, with the names looked up. The same for
 * everybody who may see it.
 *
 * @param number as people say it, {@code K-1042}
 * @param informedAgencyCodes the agencies that its category informs, besides whichever has it
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
        List<String> informedAgencyCodes,
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

    /** Copies the list. */
    public IncidentSummary {
        informedAgencyCodes = List.copyOf(informedAgencyCodes);
    }

    /** The summary of an incident with the names of its agency and area, and the agencies that its category informs. */
    public static IncidentSummary of(
            Incident incident,
            @Nullable String agencyShortName,
            List<String> informedAgencyCodes,
            @Nullable String areaName) {
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
                informedAgencyCodes,
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
