package id.balai.platform;

import java.time.Duration;

/**
 * Published when the machine's time of day was put back. Whoever waits by the time of day, or uses a library that does,
 * begins to wait anew.
 *
 * @param by how much, positive
 */
public record ClockPutBack(Duration by) {}
