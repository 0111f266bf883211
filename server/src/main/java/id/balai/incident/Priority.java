package id.balai.incident;

/** How pressing an incident is, most pressing first: the order of the constants is the order of the queue. */
public enum Priority {
    CRITICAL,
    HIGH,
    NORMAL,
    LOW
}
