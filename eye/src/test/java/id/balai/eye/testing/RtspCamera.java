package id.balai.eye.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** A camera nobody here wrote: GStreamer's RTSP server, in a process of its own. */
public final class RtspCamera implements AutoCloseable {

    private static final String PYTHON = "/usr/bin/python3";
    private static final String SCRIPT = "/id/balai/simulator/gstreamer_cameras.py";

    private final Process process;
    private final int port;

    private RtspCamera(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test, saying why, where GStreamer's RTSP server is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of(PYTHON)) && imports(),
                "needs gir1.2-gst-rtsp-server-1.0, python3-gi and gstreamer1.0-plugins-{base,good,bad}");
    }

    private static boolean imports() {
        try {
            Process check = new ProcessBuilder(PYTHON, "-c", "import gi; gi.require_version('GstRtspServer', '1.0')")
                    .redirectErrorStream(true)
                    .start();
            check.getInputStream().readAllBytes();
            return check.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Serves {@code film} on any free port, to whoever asks. */
    public static RtspCamera open(Path film) throws IOException {
        return start(0, film, List.of());
    }

    /** Serves {@code film} on {@code port}. */
    public static RtspCamera open(Path film, int port) throws IOException {
        return start(port, film, List.of());
    }

    /** Serves {@code film} to {@code user} only. */
    public static RtspCamera guarded(Path film, String user, String password) throws IOException {
        return start(0, film, List.of("--user", user, "--password", password));
    }

    private static RtspCamera start(int port, Path film, List<String> more) throws IOException {
        Path script = Files.createTempFile("rtsp-camera-", ".py");
        try (InputStream in = Objects.requireNonNull(RtspCamera.class.getResourceAsStream(SCRIPT))) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(
                List.of(PYTHON, script.toString(), film.toString(), "--anew", "--port", Integer.toString(port)));
        command.addAll(more);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("READY ")) {
                Files.delete(script);
                return new RtspCamera(process, Integer.parseInt(line.substring(6)));
            }
        }
        throw new IOException("GStreamer's RTSP server did not start");
    }

    /** Where it serves. */
    public int port() {
        return port;
    }

    /** The film's address. */
    public String url() {
        return "rtsp://127.0.0.1:" + port + "/0";
    }

    /** Connections that have been made to it are counted by the kernel: how many there are now. */
    public long connections() throws IOException {
        String hex = ":%04X".formatted(port);
        try (var lines = Files.lines(Path.of("/proc/net/tcp"))) {
            return lines.map(line -> line.trim().split("\\s+"))
                    .filter(parts -> parts.length > 3 && parts[2].endsWith(hex) && parts[3].equals("01"))
                    .count();
        }
    }

    /** Kills it, as a power cut would. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
