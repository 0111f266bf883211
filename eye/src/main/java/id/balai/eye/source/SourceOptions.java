package id.balai.eye.source;

import java.time.Duration;

/**
 * How patient a source is.
 *
 * @param openTimeout from the first byte sent to the description of the stream
 * @param readTimeout longest silence of a stream that flows
 */
public record SourceOptions(Duration openTimeout, Duration readTimeout) {

    /** For cameras in the field. */
    public static final SourceOptions STANDARD = new SourceOptions(Duration.ofSeconds(10), Duration.ofSeconds(10));
}
