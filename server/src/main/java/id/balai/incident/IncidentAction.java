package id.balai.incident;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do to an incident, with the states in which it makes sense. */
public enum IncidentAction {
    /** It is real. */
    CONFIRM(IncidentState.NEW),
    /** It is not, or is not the city's. A reason is asked for. */
    REJECT(IncidentState.NEW, IncidentState.CONFIRMED),
    /** Hand it to an agency; from a new one this confirms as well. Again later: hand it to another. */
    ASSIGN(IncidentState.NEW, IncidentState.CONFIRMED, IncidentState.ASSIGNED, IncidentState.IN_PROGRESS),
    /** The agency begins. */
    START(IncidentState.ASSIGNED),
    /** The agency says that it is not its work. A reason is asked for. */
    HAND_BACK(IncidentState.ASSIGNED, IncidentState.IN_PROGRESS),
    /** A remark, with photos where there are any. */
    COMMENT(
            IncidentState.NEW,
            IncidentState.CONFIRMED,
            IncidentState.ASSIGNED,
            IncidentState.IN_PROGRESS,
            IncidentState.RESOLVED,
            IncidentState.CLOSED,
            IncidentState.REJECTED),
    /** Done, with at least one photo that shows it. */
    RESOLVE(IncidentState.ASSIGNED, IncidentState.IN_PROGRESS),
    /** The operator agrees that it is done. */
    CLOSE(IncidentState.RESOLVED),
    /** It is not done, or was wrongly rejected. A reason is asked for. */
    REOPEN(IncidentState.RESOLVED, IncidentState.CLOSED, IncidentState.REJECTED);

    private final Set<IncidentState> from;

    IncidentAction(IncidentState first, IncidentState... more) {
        this.from = EnumSet.of(first, more);
    }

    /** Whether the action makes sense for an incident in this state. */
    public boolean possibleIn(IncidentState state) {
        return from.contains(state);
    }
}
