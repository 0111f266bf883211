package id.balai.incident;

import id.balai.incident.Decision.Accepted;
import id.balai.incident.Decision.Refusal;
import id.balai.incident.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an incident: from an incident and a command to the next incident and the lines its timeline gets. Pure;
 * every accepted command adds at least one line and exactly one to the version. Who may is {@link IncidentRights}.
 */
public final class IncidentLifecycle {

    /** The deadlines an agency gets when its clock is set now; for no agency at all when the code is null. */
    @FunctionalInterface
    public interface ClockSetting extends Function<@Nullable String, Deadlines> {}

    /**
     * For how long after it was resolved an incident takes signals, and is reopened by them: so soon after, the same thing
     * in the same place says that it was not really put right. What is seen there later is a new thing, with a clock of its
     * own, and leaves what was reported as resolved as it was.
     */
    public static final Duration REOPENED_WITHIN = Duration.ofHours(24);

    private IncidentLifecycle() {}

    /**
     * Whether a further signal about the same thing belongs to an incident rather than to a new one.
     *
     * @param resolvedAt when the incident was resolved; null when it is not
     * @param seenAt when the thing was seen, which may be long before the signal came
     */
    public static boolean takesSignal(IncidentState state, @Nullable Instant resolvedAt, Instant seenAt) {
        return switch (state) {
            case NEW, CONFIRMED, ASSIGNED, IN_PROGRESS -> true;
            case RESOLVED -> resolvedAt != null && !seenAt.isAfter(resolvedAt.plus(REOPENED_WITHIN));
            case CLOSED, REJECTED -> false;
        };
    }

    /** The incident that begins with this signal. */
    public static Accepted begin(Incident incident, Signal signal, Actor actor, List<UUID> photos) {
        return new Accepted(incident, List.of(TimelineLines.created(incident, signal, actor, photos)));
    }

    /** Decides on a command. */
    public static Decision decide(
            Incident incident, IncidentCommand command, Actor actor, Instant now, ClockSetting clockFor) {
        return switch (command) {
            case IncidentCommand.ByPerson wish -> {
                Refusal refusal = IncidentRights.refusal(incident, wish, actor);
                yield refusal != null ? new Refused(refusal) : granted(incident, wish, actor, now, clockFor);
            }
            case IncidentCommand.JoinSignal join -> joined(incident, join.signal(), now, clockFor);
            case IncidentCommand.MarkLate() -> late(incident, now);
        };
    }

    private static Decision granted(
            Incident incident, IncidentCommand.ByPerson wish, Actor actor, Instant now, ClockSetting clockFor) {
        Incident after = after(incident, wish, now, clockFor);
        return new Accepted(after, List.of(TimelineLines.ofWish(incident, after, wish, actor, now)));
    }

    private static Incident after(
            Incident incident, IncidentCommand.ByPerson wish, Instant now, ClockSetting clockFor) {
        String agency = incident.agencyCode();
        Progress progress = incident.progress();
        return switch (wish) {
            case IncidentCommand.Confirm _ -> incident.changed(IncidentState.CONFIRMED, agency, progress, now);
            case IncidentCommand.Reject _ -> incident.changed(IncidentState.REJECTED, agency, progress.notLate(), now);
            case IncidentCommand.Assign assign -> assigned(incident, assign.agencyCode(), now, clockFor);
            case IncidentCommand.Start _ ->
                incident.changed(IncidentState.IN_PROGRESS, agency, progress.responded(now), now);
            case IncidentCommand.HandBack _ -> incident.changed(IncidentState.CONFIRMED, null, progress, now);
            case IncidentCommand.Comment _ -> incident.changed(incident.state(), agency, progress, now);
            case IncidentCommand.Resolve _ ->
                incident.changed(IncidentState.RESOLVED, agency, progress.resolved(now), now);
            case IncidentCommand.Close _ -> incident.changed(IncidentState.CLOSED, agency, progress, now);
            case IncidentCommand.Reopen _ -> reopened(incident, now, clockFor);
        };
    }

    /** The agency it was routed to keeps the clock that runs since it was opened; another one gets its own. */
    private static Incident assigned(Incident incident, String agencyCode, Instant now, ClockSetting clockFor) {
        Progress progress = agencyCode.equals(incident.agencyCode())
                ? incident.progress()
                : Progress.starting(clockFor.apply(agencyCode));
        return incident.changed(IncidentState.ASSIGNED, agencyCode, progress, now);
    }

    /** A reopened incident goes back to the agency that had it, with a new clock. */
    private static Incident reopened(Incident incident, Instant now, ClockSetting clockFor) {
        boolean hadAgency = incident.state() != IncidentState.REJECTED && incident.agencyCode() != null;
        return incident.changed(
                hadAgency ? IncidentState.ASSIGNED : IncidentState.CONFIRMED,
                incident.agencyCode(),
                Progress.starting(clockFor.apply(incident.agencyCode())),
                now);
    }

    private static Decision joined(Incident incident, Signal signal, Instant now, ClockSetting clockFor) {
        if (!takesSignal(incident.state(), incident.progress().resolvedAt(), signal.at())) {
            return new Refused(Refusal.NOT_ALLOWED_IN_STATE);
        }
        List<TimelineEntry> lines = new ArrayList<>();
        Incident joined = incident.withSignal(signal);
        if (!seenAfterResolved(incident, signal)) {
            lines.add(TimelineLines.ofSignal(TimelineKind.SIGNAL_JOINED, incident.state(), signal, now));
            return new Accepted(joined.changed(joined.state(), joined.agencyCode(), joined.progress(), now), lines);
        }
        Incident reopened = reopened(joined, now, clockFor);
        lines.add(TimelineLines.ofSignal(TimelineKind.SEEN_AGAIN, incident.state(), signal, now));
        lines.add(TimelineLines.ofProgram(TimelineKind.REOPENED, incident.state(), reopened.state(), now, Map.of()));
        return new Accepted(reopened, lines);
    }

    /** A signal that was merely delivered late, but seen before, does not say that the work was in vain. */
    private static boolean seenAfterResolved(Incident incident, Signal signal) {
        Instant resolvedAt = incident.progress().resolvedAt();
        return incident.state() == IncidentState.RESOLVED
                && resolvedAt != null
                && signal.at().isAfter(resolvedAt);
    }

    private static Decision late(Incident incident, Instant now) {
        LatePart part = incident.progress().lateAt(now);
        if (!incident.state().open()
                || part == null
                || part == incident.progress().late()) {
            return new Refused(Refusal.NOTHING_TO_DO);
        }
        Deadlines due = incident.progress().due();
        Instant dueAt = switch (part) {
            case RESPOND -> due.respondBy();
            case RESOLVE -> due.resolveBy();
        };
        IncidentState state = incident.state();
        Map<String, String> escalation = new TreeMap<>(Map.of("part", part.name()));
        if (incident.agencyCode() != null) {
            escalation.put("agencyCode", incident.agencyCode());
        }
        return new Accepted(
                incident.changed(
                        state, incident.agencyCode(), incident.progress().markedLate(part), now),
                List.of(
                        TimelineLines.ofProgram(
                                TimelineKind.LATE,
                                state,
                                state,
                                now,
                                Map.of("part", part.name(), "dueAt", dueAt.toString())),
                        TimelineLines.ofProgram(TimelineKind.ESCALATED, state, state, now, escalation)));
    }
}
