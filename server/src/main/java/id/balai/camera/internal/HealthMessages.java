package id.balai.camera.internal;

import id.balai.camera.CameraHealth;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an eye said of a camera, in this module's words. */
final class HealthMessages {

    private HealthMessages() {}

    static CameraHealth health(id.balai.contracts.proto.CameraHealth said) {
        CameraHealth.State state = switch (said.getState()) {
            case CONNECTING -> CameraHealth.State.CONNECTING;
            case UP -> CameraHealth.State.UP;
            case DOWN -> CameraHealth.State.DOWN;
            case OFF -> CameraHealth.State.OFF;
            case STATE_UNSPECIFIED, UNRECOGNIZED -> CameraHealth.State.UNKNOWN;
        };
        return new CameraHealth(
                state,
                reason(said.getReason()),
                said.getFramesPerSecond(),
                said.getBitsPerSecond(),
                instant(said.getLastFrameMs()),
                said.getCodec(),
                said.getWidth(),
                said.getHeight(),
                said.getDecodeMode(),
                said.getDetector(),
                instant(said.getAtMs()));
    }

    private static @Nullable String reason(id.balai.contracts.proto.CameraHealth.Reason reason) {
        return switch (reason) {
            case REASON_UNSPECIFIED, UNRECOGNIZED -> null;
            case REFUSED,
                    UNAUTHORIZED,
                    NOT_FOUND,
                    NOT_VIDEO,
                    TIMED_OUT,
                    UNREACHABLE,
                    STREAM_ENDED,
                    UNSUPPORTED_CODEC,
                    INVALID_ADDRESS,
                    FAILED -> reason.name();
        };
    }

    private static @Nullable Instant instant(long ms) {
        return ms <= 0 ? null : Instant.ofEpochMilli(ms);
    }
}
