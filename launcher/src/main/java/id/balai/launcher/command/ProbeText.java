package id.balai.launcher.command;

import id.balai.eye.probe.ProbeResult;
import java.util.Locale;

/** A probe's result as a person reads it. */
final class ProbeText {

    private ProbeText() {}

    static String of(ProbeResult result) {
        if (!result.ok()) {
            return "No video: " + why(result);
        }
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%s, %d x %d", result.codec(), result.width(), result.height()));
        if (result.framesPerSecond() > 0) {
            text.append(String.format(Locale.ROOT, ", %.1f frames/s", result.framesPerSecond()));
        }
        if (result.keyFrameIntervalSeconds() > 0) {
            text.append(String.format(Locale.ROOT, ", a key frame each %.1f s", result.keyFrameIntervalSeconds()));
        }
        return text.append(String.format(Locale.ROOT, ", %d kbit/s", result.bitsPerSecond() / 1000))
                .toString();
    }

    private static String why(ProbeResult result) {
        String reason = String.valueOf(result.reason());
        String sentence = switch (reason) {
            case "REFUSED" -> "nothing takes connections at this address and port";
            case "UNAUTHORIZED" -> "the camera wants another user name or password";
            case "NOT_FOUND" -> "there is nothing at this path";
            case "NOT_VIDEO" -> "what answers there sends no video";
            case "TIMED_OUT" -> "no answer came in time";
            case "UNREACHABLE" -> "the machine cannot be reached, or its name is not known";
            // The others say themselves what is wrong.
            default -> "";
        };
        return sentence.isEmpty()
                ? result.detail() + " (" + reason + ")."
                : sentence + " (" + reason + (result.detail().isEmpty() ? "" : ", " + result.detail()) + ").";
    }
}
