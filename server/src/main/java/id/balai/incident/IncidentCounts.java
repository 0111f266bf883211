package id.balai.incident;

/**
 * How many incidents there are.
 *
 * @param open how many somebody still has to work on
 * @param late how many of those are late
 */
public record IncidentCounts(long open, long late) {}
