package id.balai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.simulator.internal.street.SceneFilm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCamerasTest {
    @TempDir
    private static Path directory;

    private static Path clip = Path.of("");

    @BeforeAll
    static void renderOneForAll() throws IOException {
        clip = directory.resolve("short.mp4");
        ClipRenderer.render(Scene.LANE, Duration.ofSeconds(1), clip);
        for (Scene scene : Scene.values()) {
            Path copy = DemoCameras.clip(directory, scene);
            Files.copy(clip, copy);
            Files.copy(SceneFilm.subOf(clip), SceneFilm.subOf(copy));
        }
    }

    @Test
    void allTwentyFourCamerasAnswerWithMainAndSubStream() throws Exception {
        try (CameraServer server = CameraServer.open(0)) {
            DemoCameras.start(server, directory, line -> {}).awaitAll();
            for (int number = 1; number <= 24; number++) {
                String path = "KB-%04d".formatted(number);
                assertThat(status(server.port(), path)).as(path).isEqualTo("RTSP/1.0 200 OK");
                assertThat(status(server.port(), path + "/sub")).as(path).isEqualTo("RTSP/1.0 200 OK");
            }
            assertThat(status(server.port(), "KB-0025")).isEqualTo("RTSP/1.0 404 Not Found");
        }
    }

    @Test
    void theSubStreamShowsEverySecondPicture() throws Exception {
        try (CameraServer server = CameraServer.open(0)) {
            DemoCameras.start(server, directory, line -> {}).awaitAll();
            assertThat(frameRate(server.port(), "KB-0001")).isEqualTo("a=framerate:12.000");
            assertThat(frameRate(server.port(), "KB-0001/sub")).isEqualTo("a=framerate:6.000");
        }
    }

    @Test
    void theProgramSaysItsAddressAndEndsWithItsInput() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorMain.class.getName(),
                        "camera",
                        clip.toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).startsWith("rtsp://127.0.0.1:").endsWith("/camera");
            assertThat(out.readLine()).isEqualTo("READY");
            process.getOutputStream().close();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String status(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return describe(socket, path).readLine();
        }
    }

    private static String frameRate(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            BufferedReader answer = describe(socket, path);
            String line = answer.readLine();
            while (line != null && !line.startsWith("a=framerate")) {
                line = answer.readLine();
            }
            return line == null ? "none" : line;
        }
    }

    private static BufferedReader describe(Socket socket, String path) throws IOException {
        String request =
                "DESCRIBE rtsp://127.0.0.1:%d/%s RTSP/1.0\r\nCSeq: 1\r\n\r\n".formatted(socket.getPort(), path);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }
}
