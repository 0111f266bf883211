package id.balai.launcher.command;

import id.balai.eye.probe.ProbeResult;
import java.util.Locale;

/** A probe's result as a person reads it. */
final class ProbeText {

    private ProbeText() {}

    static String of(ProbeResult result) {
        if (!result.ok()) {
            return "No video (" + result.reason() + ")" + (result.detail().isEmpty() ? "" : ": " + result.detail());
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
}
