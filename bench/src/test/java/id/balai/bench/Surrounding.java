package id.balai.bench;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** What some measurements need and what does not come along. */
final class Surrounding {

    private Surrounding() {}

    /** Skips the test, saying why, where what {@code bench} needs is not installed. */
    static void assumeFor(String bench) {
        switch (bench) {
            case "watch", "live" ->
                Assumptions.assumeTrue(
                        runs("/usr/bin/python3", "-c", "import gi; gi.require_version('GstRtspServer', '1.0')"),
                        "needs gir1.2-gst-rtsp-server-1.0, python3-gi and gstreamer1.0-plugins-{base,good,bad}");
            case "many" ->
                Assumptions.assumeTrue(
                        runs("nginx", "-v") && runs("npm", "--version"),
                        "needs nginx as its proxy, and npm to fetch the object storage");
            default -> {}
        }
    }

    private static boolean runs(String... command) {
        try {
            Process check =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            check.getInputStream().readAllBytes();
            return check.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
