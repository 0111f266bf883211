package id.balai.simulator.internal.rtsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.balai.simulator.ClipRenderer;
import id.balai.simulator.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server against clients nobody here wrote: FFmpeg's own programs, over TCP. */
class RtspServerTest {
    private static final int CLIP_SECONDS = 4;

    @TempDir
    private static Path directory;

    private static Path clip = Path.of("");
    private static List<RtspServer> servers = new ArrayList<>();

    @BeforeAll
    static void render() throws IOException {
        clip = directory.resolve("lane.mp4");
        ClipRenderer.render(Scene.LANE, Duration.ofSeconds(CLIP_SECONDS), clip);
    }

    @AfterAll
    static void close() {
        servers.forEach(RtspServer::close);
    }

    @Test
    void aProbeFindsCodecSizeAndRate() throws Exception {
        RtspServer server = keep(RtspServer.open(0));
        server.add("KB-0001/sub", clip, Duration.ZERO);
        String told = run(
                Loader.load(ffprobe.class),
                "-rtsp_transport",
                "tcp",
                "-show_entries",
                "stream=codec_name,profile,width,height,avg_frame_rate",
                "-of",
                "csv=p=0",
                server.address("KB-0001/sub"));
        assertThat(told).contains("h264,Constrained Baseline,640,360,12/1");
    }

    @Test
    void framesDecodeWithoutErrorOverTheLoopsSeamAndTimestampsRunOn() throws Exception {
        RtspServer server = keep(RtspServer.open(0));
        server.add("camera", clip, Duration.ofMillis(700));
        String told = run(
                Loader.load(ffmpeg.class),
                "-nostdin",
                "-v",
                "info",
                "-xerror",
                "-err_detect",
                "explode",
                "-rtsp_transport",
                "tcp",
                "-i",
                server.address("camera"),
                "-t",
                Integer.toString(CLIP_SECONDS * 2),
                "-vf",
                "showinfo=checksum=0",
                "-f",
                "null",
                "-");
        List<Double> times = told.lines()
                .filter(line -> line.contains("pts_time:"))
                .map(line -> Double.parseDouble(line.replaceAll(".*pts_time:\\s*([0-9.]+).*", "$1")))
                .toList();
        assertThat(times).hasSizeGreaterThan(12 * CLIP_SECONDS + 12);
        // FFmpeg's parser has no time for the very first picture and gives it the second's.
        for (int i = 2; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isBetween(0.07, 0.1);
        }
        assertThat(told).doesNotContainIgnoringCase("error while decoding").doesNotContain("RTP: missed");
    }

    @Test
    void aWrongPasswordIsRefusedAndTheRightOneIsNot() throws Exception {
        RtspServer server = keep(RtspServer.open(0, "kamera", "benar"));
        server.add("camera", clip, Duration.ZERO);
        String address = server.address("camera");
        assertThat(run(Loader.load(ffprobe.class), "-rtsp_transport", "tcp", address))
                .contains("401 Unauthorized");
        assertThat(run(Loader.load(ffprobe.class), "-rtsp_transport", "tcp", with(address, "kamera:salah")))
                .contains("401 Unauthorized");
        assertThat(run(
                        Loader.load(ffprobe.class),
                        "-rtsp_transport",
                        "tcp",
                        "-show_entries",
                        "stream=codec_name",
                        with(address, "kamera:benar")))
                .contains("codec_name=h264");
    }

    @Test
    void anUnknownPathIsNotFoundAndUdpIsNotSpoken() throws Exception {
        RtspServer server = keep(RtspServer.open(0));
        server.add("camera", clip, Duration.ZERO);
        assertThat(run(Loader.load(ffprobe.class), "-rtsp_transport", "tcp", server.address("nothing")))
                .contains("404 Not Found");
        assertThat(run(Loader.load(ffprobe.class), "-v", "error", "-rtsp_transport", "udp", server.address("camera")))
                .contains("461");
    }

    @Test
    void aCameraWhoseClipIsStillMadeAsksToComeAgain() throws Exception {
        RtspServer server = keep(RtspServer.open(0));
        server.announce("camera");
        try (var client = new RawClient(server.port())) {
            assertThat(client.ask("DESCRIBE", server.address("camera"), Map.of())
                            .status())
                    .isEqualTo(503);
            server.add("camera", clip, Duration.ZERO);
            assertThat(client.ask("DESCRIBE", server.address("camera"), Map.of())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aWholeSessionByHand() throws Exception {
        RtspServer server = keep(RtspServer.open(0));
        server.add("camera", clip, Duration.ZERO);
        String url = server.address("camera");
        try (var client = new RawClient(server.port())) {
            assertThat(client.ask("OPTIONS", url, Map.of()).header("public")).contains("PLAY", "PAUSE", "TEARDOWN");
            RawClient.Answer described = client.ask("DESCRIBE", url, Map.of("Accept", "application/sdp"));
            assertThat(described.body())
                    .contains("packetization-mode=1", "sprop-parameter-sets=", "profile-level-id=42");
            assertThat(client.ask("PLAY", url, Map.of()).status()).isEqualTo(454);
            assertThat(client.ask(
                                    "SETUP",
                                    url + "/trackID=0",
                                    Map.of("Transport", "RTP/AVP;unicast;client_port=5000-5001"))
                            .status())
                    .isEqualTo(461);
            RawClient.Answer set =
                    client.ask("SETUP", url + "/trackID=0", Map.of("Transport", "RTP/AVP/TCP;unicast;interleaved=4-5"));
            assertThat(set.header("transport")).contains("interleaved=4-5", "ssrc=");
            String session = set.header("session").split(";", 2)[0];
            RawClient.Answer played = client.ask("PLAY", url, Map.of("Session", session, "Range", "npt=0.000-"));
            assertThat(played.header("rtp-info")).contains("seq=", "rtptime=");
            byte[] first = client.packet(4);
            assertThat(played.header("rtp-info")).contains("seq=" + RawClient.sequence(first));
            assertThat(played.header("rtp-info")).contains("rtptime=" + RawClient.timestamp(first));
            byte[] report = client.packet(5);
            assertThat(report[1] & 0xff).isEqualTo(200);
            assertThat(RawClient.unixMillis(report))
                    .isBetween(System.currentTimeMillis() - 5000, System.currentTimeMillis() + 5000);
            assertThat(client.ask("GET_PARAMETER", url, Map.of("Session", session))
                            .status())
                    .isEqualTo(200);
            assertThat(client.ask("PAUSE", url, Map.of("Session", session)).status())
                    .isEqualTo(200);
            assertThat(client.ask("PLAY", url, Map.of("Session", session)).status())
                    .isEqualTo(200);
            assertThat(client.ask("RECORD", url, Map.of("Session", session)).status())
                    .isEqualTo(405);
            assertThat(client.ask("PLAY", url, Map.of("Session", "other")).status())
                    .isEqualTo(454);
            assertThat(client.ask("JUMP", url, Map.of()).status()).isEqualTo(501);
            assertThat(client.ask("TEARDOWN", url, Map.of("Session", session)).status())
                    .isEqualTo(200);
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void aSilentClientsSessionEnds() throws Exception {
        RtspServer server = keep(RtspServer.openWithTimeout(1));
        server.add("camera", clip, Duration.ZERO);
        try (var client = new RawClient(server.port())) {
            client.ask("OPTIONS", server.address("camera"), Map.of());
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void aClientThatGoesAwayInTheMiddleIsForgotten() throws Exception {
        RtspServer server = keep(RtspServer.open(0));
        server.add("camera", clip, Duration.ZERO);
        try (var client = new RawClient(server.port())) {
            String session = client.play(server.address("camera"));
            assertThat(session).isNotEmpty();
            assertThat(server.clients()).isEqualTo(1);
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> server.clients() == 0);
    }

    @Test
    void aFileThatIsNoVideoAndATakenPortAreSaidInOneSentence() throws Exception {
        RtspServer server = keep(RtspServer.open(0));
        Path text = Files.writeString(directory.resolve("words.txt"), "no video");
        assertThatThrownBy(() -> server.add("camera", text, Duration.ZERO))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("words.txt");
        assertThatThrownBy(() -> server.add("camera", directory.resolve("none.mp4"), Duration.ZERO))
                .hasMessageContaining("Cannot read");
        assertThatThrownBy(() -> RtspServer.open(server.port())).hasMessageContaining("in use");
    }

    private static RtspServer keep(RtspServer server) {
        servers.add(server);
        return server;
    }

    private static String with(String address, String login) {
        return address.replace("rtsp://", "rtsp://" + login + "@");
    }

    private static String run(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        byte[] told = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        // FFmpeg 8 leaves out the space between an RTSP status and its words.
        return new String(told, StandardCharsets.UTF_8).replaceAll("failed: (\\d{3})(?=\\S)", "failed: $1 ");
    }
}
