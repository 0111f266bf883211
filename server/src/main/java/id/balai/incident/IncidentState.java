package id.balai.incident;

/**
 * Where an incident stands.
 *
 * <p>Reopened is no state of its own: a reopened incident is again the work of an agency (or waits for one), and every
 * rule that holds for such work holds for it too. That it was reopened, by whom and why is in its timeline.
 */
public enum IncidentState {
    /** Told by a camera or a person; nobody has looked at it yet. */
    NEW,
    /** An operator has seen that it is real; it waits for an agency. */
    CONFIRMED,
    /** An agency's desk has it. */
    ASSIGNED,
    /** The agency has begun. */
    IN_PROGRESS,
    /** The agency says that it is done and has shown it; the operator has not closed it yet. */
    RESOLVED,
    /** Done, seen to be done. */
    CLOSED,
    /** Not an incident, or not the city's. */
    REJECTED;

    /** Whether somebody still has to do something about the incident itself. */
    public boolean open() {
        return switch (this) {
            case NEW, CONFIRMED, ASSIGNED, IN_PROGRESS -> true;
            case RESOLVED, CLOSED, REJECTED -> false;
        };
    }
}
