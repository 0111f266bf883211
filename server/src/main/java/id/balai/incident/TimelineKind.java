package id.balai.incident;

/** What happened. The front end has the words for each, in both languages; the parameters are named here. */
public enum TimelineKind {
    /** The incident began. Parameters: {@code signalKind}, {@code cameraId}, {@code ruleName}, {@code agencyCode}. */
    CREATED,
    /** A further signal. Parameters as above. */
    SIGNAL_JOINED,
    /** Seen again after it was resolved; followed by {@link #REOPENED}. Parameters as above. */
    SEEN_AGAIN,
    CONFIRMED,
    REJECTED,
    /** Parameters: {@code agencyCode}, and {@code fromAgencyCode} when it was another's. */
    ASSIGNED,
    STARTED,
    /** Parameters: {@code fromAgencyCode}. */
    HANDED_BACK,
    COMMENTED,
    RESOLVED,
    CLOSED,
    REOPENED,
    /** A promise was broken. Parameters: {@code part} ({@link LatePart}), {@code dueAt}. */
    LATE,
    /** Counted as late where those above look; nobody is sent word. Parameters: {@code part}, {@code agencyCode}. */
    ESCALATED
}
