package id.balai.bench.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;

/** Cameras that are not of this project: GStreamer's RTSP server, in a process of Debian's Python. */
public final class RtspCameras implements AutoCloseable {

    private static final String PYTHON = "/usr/bin/python3";

    private final Child server;
    private final List<String> urls;

    private RtspCameras(Child server, List<String> urls) {
        this.server = server;
        this.urls = urls;
    }

    /**
     * Starts {@code count} cameras that play {@code film}.
     *
     * @param folder for the script and the log
     * @throws IOException when GStreamer's server is not installed or does not start
     */
    public static RtspCameras start(Path film, int count, Path folder) throws IOException {
        Path script = folder.resolve("gstreamer_cameras.py");
        try (InputStream packed = RtspCameras.class.getResourceAsStream("/id/balai/simulator/gstreamer_cameras.py")) {
            if (packed == null) {
                throw new IOException("gstreamer_cameras.py is not on the class path");
            }
            Files.copy(packed, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Child server = Child.start(
                "GStreamer's RTSP server (Debian: gir1.2-gst-rtsp-server-1.0, python3-gi, gstreamer1.0-plugins-good and -bad)",
                new ProcessBuilder(PYTHON, script.toString(), film.toString(), "--count", Integer.toString(count)),
                folder.resolve("cameras.log"));
        String port = server.ready();
        return new RtspCameras(
                server,
                IntStream.range(0, count)
                        .mapToObj(number -> "rtsp://127.0.0.1:" + port + "/" + number)
                        .toList());
    }

    /** Their addresses. */
    public List<String> urls() {
        return urls;
    }

    /** The processor time they have taken. */
    public CpuTime cpu() {
        return server.cpu();
    }

    @Override
    public void close() {
        server.close();
    }
}
