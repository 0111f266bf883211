package id.balai.incident;

/** Which hours count for a category's clock. */
public enum ClockKind {
    /** Only the working hours of the agency that has the incident. */
    WORKING_HOURS,
    /** Day and night, every day. */
    ALL_HOURS
}
