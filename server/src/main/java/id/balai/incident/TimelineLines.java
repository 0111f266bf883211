package id.balai.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words the lines of a timeline. */
final class TimelineLines {

    private TimelineLines() {}

    static TimelineEntry ofWish(
            Incident before, Incident after, IncidentCommand.ByPerson wish, Actor actor, Instant now) {
        return new TimelineEntry(
                kind(wish.action()),
                actor,
                now,
                wish.note().strip(),
                before.state(),
                after.state(),
                agencyParameters(before.agencyCode(), after.agencyCode()),
                wish.attachments());
    }

    static TimelineEntry ofProgram(
            TimelineKind kind, IncidentState from, IncidentState to, Instant now, Map<String, String> parameters) {
        return new TimelineEntry(kind, Actor.PROGRAM, now, "", from, to, parameters, List.of());
    }

    static TimelineEntry ofSignal(TimelineKind kind, IncidentState state, Signal signal, Instant now) {
        return new TimelineEntry(
                kind, Actor.PROGRAM, now, "", state, state, signalParameters(signal), pictures(signal, List.of()));
    }

    static TimelineEntry created(Incident incident, Signal signal, Actor actor, List<UUID> photos) {
        Map<String, String> parameters = signalParameters(signal);
        if (incident.agencyCode() != null) {
            parameters.put("agencyCode", incident.agencyCode());
        }
        return new TimelineEntry(
                TimelineKind.CREATED,
                actor,
                incident.openedAt(),
                "",
                null,
                incident.state(),
                parameters,
                pictures(signal, photos));
    }

    private static Map<String, String> agencyParameters(@Nullable String before, @Nullable String after) {
        Map<String, String> parameters = new TreeMap<>();
        if (after != null) {
            parameters.put("agencyCode", after);
        }
        if (before != null && !before.equals(after)) {
            parameters.put("fromAgencyCode", before);
        }
        return parameters;
    }

    private static Map<String, String> signalParameters(Signal signal) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("signalKind", signal.kind().name());
        if (signal.cameraId() != null) {
            parameters.put("cameraId", signal.cameraId());
        }
        if (signal.ruleName() != null) {
            parameters.put("ruleName", signal.ruleName());
        }
        return parameters;
    }

    private static List<UUID> pictures(Signal signal, List<UUID> photos) {
        List<UUID> pictures = new ArrayList<>(photos);
        if (signal.snapshotId() != null) {
            pictures.add(signal.snapshotId());
        }
        return pictures;
    }

    private static TimelineKind kind(IncidentAction action) {
        return switch (action) {
            case CONFIRM -> TimelineKind.CONFIRMED;
            case REJECT -> TimelineKind.REJECTED;
            case ASSIGN -> TimelineKind.ASSIGNED;
            case START -> TimelineKind.STARTED;
            case HAND_BACK -> TimelineKind.HANDED_BACK;
            case COMMENT -> TimelineKind.COMMENTED;
            case RESOLVE -> TimelineKind.RESOLVED;
            case CLOSE -> TimelineKind.CLOSED;
            case REOPEN -> TimelineKind.REOPENED;
        };
    }
}
