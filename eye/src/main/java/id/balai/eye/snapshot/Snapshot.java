package id.balai.eye.snapshot;

/**
 * A finished picture.
 *
 * @param jpeg the file
 * @param timeMs when it was taken, milliseconds since the epoch
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record Snapshot(byte[] jpeg, long timeMs) {}
