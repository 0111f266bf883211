package id.balai.camera;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a camera is, as its eye says.
 *
 * @param state what it does
 * @param reason why it is down, a constant of the message {@code CameraHealth.Reason}; null when it is not
 * @param framesPerSecond arriving now
 * @param bitsPerSecond arriving now
 * @param lastFrameAt when the newest frame arrived; null when none has
 * @param codec as FFmpeg names it; empty when not known
 * @param width of the picture in pixels; 0 when not known
 * @param height of the picture in pixels; 0 when not known
 * @param decodeMode {@code none}, {@code key-frames} or {@code full}
 * @param detector {@code motion} or a model's name
 * @param at when the eye said so; null when none has
 */
public record CameraHealth(
        State state,
        @Nullable String reason,
        double framesPerSecond,
        long bitsPerSecond,
        @Nullable Instant lastFrameAt,
        String codec,
        int width,
        int height,
        String decodeMode,
        String detector,
        @Nullable Instant at) {

    /** No eye has said anything, or not for long. */
    public static final CameraHealth UNKNOWN = silent(State.UNKNOWN);

    /** Not watched on purpose. */
    public static final CameraHealth OFF = silent(State.OFF);

    /** What a camera does. */
    @Schema(name = "HealthState")
    public enum State {
        CONNECTING,
        UP,
        DOWN,
        /** Not watched: planned, retired or switched off. */
        OFF,
        /** It should be watched, and no eye has spoken of it for half a minute. */
        UNKNOWN
    }

    private static CameraHealth silent(State state) {
        return new CameraHealth(state, null, 0, 0, null, "", 0, 0, "", "", null);
    }
}
