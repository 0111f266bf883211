package id.balai.eye.http;

/**
 * What an eye has to say and could not.
 *
 * @param waiting messages that wait for the broker
 * @param lost messages that were dropped since the start, because it was away too long or refused them
 */
public record Unsent(long waiting, long lost) {}
