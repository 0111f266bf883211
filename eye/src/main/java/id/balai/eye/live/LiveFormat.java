package id.balai.eye.live;

/**
 * What a viewer is told before the first byte.
 *
 * @param mime for {@code MediaSource.isTypeSupported}
 * @param width pixels
 * @param height pixels
 * @param startTimeMs the time of day of the media's zero, milliseconds since the epoch: a picture shown at {@code
 *     currentTime} seconds was taken at {@code startTimeMs + 1000 * currentTime}
 */
public record LiveFormat(String mime, int width, int height, long startTimeMs) {}
