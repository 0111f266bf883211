package id.balai.eye.probe;

import id.balai.contracts.proto.CameraHealth.Reason;
import id.balai.eye.source.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * What an address gives.
 *
 * @param ok whether it gives video
 * @param codec short name, for instance {@code h264}
 * @param width pixels
 * @param height pixels
 * @param framesPerSecond measured over the packets seen, 0 when too few came
 * @param keyFrameIntervalSeconds measured between key frames, 0 when only one came
 * @param bitsPerSecond measured
 * @param reason why there is no video; null when there is
 * @param detail the same in words, empty when there is video
 */
public record ProbeResult(
        boolean ok,
        String codec,
        int width,
        int height,
        double framesPerSecond,
        double keyFrameIntervalSeconds,
        long bitsPerSecond,
        @Nullable String reason,
        String detail) {

    static ProbeResult failed(SourceException why) {
        return failed(why.reason(), why.detail());
    }

    static ProbeResult failed(Reason reason, String detail) {
        return new ProbeResult(false, "", 0, 0, 0, 0, 0, reason.name(), detail);
    }
}
