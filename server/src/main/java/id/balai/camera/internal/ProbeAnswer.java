package id.balai.camera.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an eye found behind an address. Figures are 0 where they could not be measured.
 *
 * @param ok whether there is video
 * @param codec short name, for instance {@code h264}; empty when there is no video
 * @param width pixels
 * @param height pixels
 * @param framesPerSecond measured
 * @param keyFrameIntervalSeconds measured
 * @param bitsPerSecond measured
 * @param reason why there is no video; null when there is
 * @param detail the same in words
 */
record ProbeAnswer(
        boolean ok,
        String codec,
        int width,
        int height,
        double framesPerSecond,
        double keyFrameIntervalSeconds,
        long bitsPerSecond,

        @Schema(
                allowableValues = {
                    "REFUSED",
                    "UNAUTHORIZED",
                    "NOT_FOUND",
                    "NOT_VIDEO",
                    "TIMED_OUT",
                    "UNREACHABLE",
                    "UNSUPPORTED_CODEC",
                    "INVALID_ADDRESS",
                    "FAILED"
                })
        @Nullable
        String reason,

        String detail) {}
