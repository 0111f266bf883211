package id.balai.eye.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import id.balai.eye.source.NativeHandles;
import id.balai.eye.testing.Clips;
import id.balai.eye.testing.RtspCamera;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @AfterEach
    void nothingIsLeftInNativeMemory() {
        await().atMost(Duration.ofSeconds(30)).until(() -> NativeHandles.count() == 0);
    }

    private static ProbeResult probe(String url) {
        return Probe.probe(url, "", "", PATIENCE, true);
    }

    @Test
    void tellsWhatAnRtspCameraGives() throws IOException {
        RtspCamera.assumeInstalled();
        try (RtspCamera camera = RtspCamera.open(Clips.street())) {
            ProbeResult result = probe(camera.url());
            assertThat(result.ok()).as(result.toString()).isTrue();
            assertThat(result.codec()).isEqualTo("h264");
            assertThat(result.width()).isEqualTo(Clips.WIDTH);
            assertThat(result.height()).isEqualTo(Clips.HEIGHT);
            assertThat(result.framesPerSecond()).isCloseTo(Clips.RATE, within(2.0));
            assertThat(result.keyFrameIntervalSeconds()).isCloseTo(1.0, within(0.1));
            assertThat(result.bitsPerSecond()).isBetween(100_000L, 600_000L);
        }
    }

    @Test
    void tellsWhatAFileGives() {
        ProbeResult result = probe(Clips.mp4().toUri().toString());
        assertThat(result.ok()).as(result.toString()).isTrue();
        assertThat(result.framesPerSecond()).isCloseTo(Clips.RATE, within(1.0));
    }

    @Test
    void tellsWhatAWebServerGives() {
        HttpServer web = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Clips.playlist().toAbsolutePath().getParent(),
                SimpleFileServer.OutputLevel.NONE);
        web.start();
        try {
            String base = "http://127.0.0.1:" + web.getAddress().getPort() + "/";
            ProbeResult playlist = probe(base + "film.m3u8");
            assertThat(playlist.ok()).as(playlist.toString()).isTrue();
            assertThat(playlist.framesPerSecond()).isCloseTo(Clips.RATE, within(1.0));
            String progressive = base + Clips.progressive().getFileName();
            assertThat(probe(progressive).width()).isEqualTo(Clips.WIDTH);
            assertThat(probe(base + "nothing.mp4").reason()).isEqualTo("NOT_FOUND");
        } finally {
            web.stop(0);
        }
    }

    @Test
    void saysThatAPasswordIsWrong() throws IOException {
        RtspCamera.assumeInstalled();
        try (RtspCamera camera = RtspCamera.guarded(Clips.street(), "operator", "rahasia:1@x")) {
            assertThat(Probe.probe(camera.url(), "operator", "salah", PATIENCE, false)
                            .reason())
                    .isEqualTo("UNAUTHORIZED");
            assertThat(Probe.probe(camera.url(), "operator", "rahasia:1@x", PATIENCE, false)
                            .ok())
                    .isTrue();
        }
    }

    @Test
    void saysThatThereIsNoSuchPath() throws IOException {
        RtspCamera.assumeInstalled();
        try (RtspCamera camera = RtspCamera.open(Clips.street())) {
            assertThat(probe("rtsp://127.0.0.1:" + camera.port() + "/nowhere").reason())
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(probe("file:/nowhere/film.mp4").reason()).isEqualTo("NOT_FOUND");
    }

    @Test
    void saysThatNothingListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(probe("rtsp://127.0.0.1:" + port + "/x").reason()).isEqualTo("REFUSED");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ProbeResult result = Probe.probe(
                    "rtsp://127.0.0.1:" + silent.getLocalPort() + "/x", "", "", Duration.ofSeconds(1), false);
            assertThat(result.reason()).isEqualTo("TIMED_OUT");
        }
    }

    @Test
    void saysThatItIsNotVideo() throws Exception {
        assertThat(probe(Clips.sound().toUri().toString()).reason()).isEqualTo("NOT_VIDEO");
        try (ServerSocket web = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerWithAPage(web));
            assertThat(probe("http://127.0.0.1:" + web.getLocalPort() + "/index.html")
                            .reason())
                    .isEqualTo("NOT_VIDEO");
        }
    }

    private static void answerWithAPage(ServerSocket web) {
        while (!web.isClosed()) {
            try (var connection = web.accept()) {
                connection.getInputStream().read(new byte[4_096]);
                String page = "<html>" + "selamat datang ".repeat(200) + "</html>";
                connection
                        .getOutputStream()
                        .write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length()
                                        + "\r\nConnection: close\r\n\r\n" + page)
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    void refusesAddressesThatAreNone() {
        assertThat(probe("").reason()).isEqualTo("INVALID_ADDRESS");
        assertThat(probe("not a url").reason()).isEqualTo("INVALID_ADDRESS");
        assertThat(probe("gopher://camera/1").reason()).isEqualTo("INVALID_ADDRESS");
        assertThat(probe("rtsp:///x").reason()).isEqualTo("INVALID_ADDRESS");
        assertThat(Probe.probe("file:/etc/passwd", "", "", PATIENCE, false).reason())
                .isEqualTo("INVALID_ADDRESS");
    }

    @Test
    void saysThatAHostCannotBeReached() {
        assertThat(probe("rtsp://no-such-host.invalid/x").reason()).isEqualTo("UNREACHABLE");
    }
}
