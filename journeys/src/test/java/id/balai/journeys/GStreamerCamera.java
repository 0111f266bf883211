package id.balai.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A camera that nobody here wrote: GStreamer's RTSP server playing a film, in a process of Debian's Python. */
public final class GStreamerCamera implements AutoCloseable {

    private static final String PYTHON = "/usr/bin/python3";

    private final Process process;
    private final BufferedReader says;
    private final int port;

    private GStreamerCamera(Process process, BufferedReader says, int port) {
        this.process = process;
        this.says = says;
        this.port = port;
    }

    /**
     * Plays {@code film}, an MP4 file with H.264, in real time.
     *
     * @param folder for the script
     * @throws IOException when GStreamer's server is not installed or does not start
     */
    public static GStreamerCamera play(Path film, Path folder) throws IOException {
        return start(folder, Integer.toString(Installation.freePort()), film.toString());
    }

    /** Plays {@code film} on {@code port} to the first who asks, and ends when that one has seen it all. */
    public static GStreamerCamera playOnce(Path film, int port, Path folder) throws IOException {
        return start(folder, Integer.toString(port), film.toString(), "once");
    }

    private static GStreamerCamera start(Path folder, String port, String... more) throws IOException {
        Path script = folder.resolve("gstreamer_camera.py");
        try (InputStream packed = GStreamerCamera.class.getResourceAsStream("/gstreamer_camera.py")) {
            if (packed == null) {
                throw new IOException("gstreamer_camera.py is not on the class path");
            }
            Files.copy(packed, script, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(List.of(PYTHON, script.toString(), port));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("gstreamer.log").toFile())
                .start();
        BufferedReader says = process.inputReader(StandardCharsets.UTF_8);
        if (!"READY".equals(says.readLine())) {
            process.destroyForcibly();
            throw new IOException("GStreamer's RTSP server did not start: "
                    + Files.readString(folder.resolve("gstreamer.log")).strip());
        }
        return new GStreamerCamera(process, says, Integer.parseInt(port));
    }

    /** When one that plays once sent the film's first picture; waits for it. */
    public Instant began() throws IOException {
        String line = says.readLine();
        if (line == null || !line.startsWith("PLAYING ")) {
            throw new IOException("GStreamer's RTSP server played to nobody; it said " + line);
        }
        return Instant.ofEpochMilli(Long.parseLong(line.substring("PLAYING ".length())));
    }

    /** Where it serves. */
    public int port() {
        return port;
    }

    /** Whether it still does. */
    public boolean isPlaying() {
        return process.isAlive();
    }

    /** Its address. */
    public String url() {
        return "rtsp://127.0.0.1:" + port + "/street";
    }

    /** Kills it, as a power cut would. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
