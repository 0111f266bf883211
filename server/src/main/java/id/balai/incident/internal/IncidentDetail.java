package id.balai.incident.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.balai.incident.Attachment;
import id.balai.incident.IncidentAction;
import id.balai.incident.IncidentState;
import id.balai.incident.IncidentSummary;
import id.balai.incident.SignalKind;
import id.balai.incident.TimelineKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident in full, as one person sees it.
 *
 * @param createdBy the name of the person who wrote it down; null when a camera did
 * @param actions what the caller may do to it now
 * @param signals the newest of its signals, newest first
 * @param timeline all that happened, oldest first
 */
record IncidentDetail(
        @JsonUnwrapped IncidentSummary summary,
        String description,
        @Nullable String createdBy,
        Set<IncidentAction> actions,
        List<SignalLine> signals,
        List<TimelineLine> timeline) {

    /** A signal with its evidence. */
    record SignalLine(
            String id,
            SignalKind kind,
            @Nullable String cameraId,
            @Nullable String cameraName,
            @Nullable String ruleName,
            Instant at,
            Map<String, Object> figures,
            @Nullable UUID snapshotId,
            List<String> trackIds) {}

    /** Who did something. */
    record ByLine(String name, String role, @Nullable String agencyShortName) {}

    /** A picture in the timeline. */
    record Picture(UUID id, Attachment.Kind kind) {}

    /** A line of the timeline; the front end words it from the kind and the parameters. */
    record TimelineLine(
            long id,
            Instant at,
            TimelineKind kind,
            @Nullable ByLine by,
            String note,
            @Nullable IncidentState fromState,
            IncidentState toState,
            Map<String, String> parameters,
            List<Picture> attachments) {}
}
