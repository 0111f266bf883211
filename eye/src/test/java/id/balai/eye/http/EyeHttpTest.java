package id.balai.eye.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.source.NativeHandles;
import id.balai.eye.testing.Clips;
import id.balai.eye.testing.TestEye;
import id.balai.eye.vision.AnalyserFactory;
import id.balai.eye.vision.Frame;
import id.balai.eye.vision.FrameAnalyser;
import id.balai.eye.vision.ObservationSink;
import id.balai.eye.vision.Overlay;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EyeHttpTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong frames = new AtomicLong();
    private TestEye eye;

    /** Sees one car in the same place for ever. */
    private final class OneCar implements AnalyserFactory {
        @Override
        public FrameAnalyser create(CameraConfig config, ObservationSink sink) {
            return new FrameAnalyser() {
                private volatile @Nullable Overlay seen;

                @Override
                public void analyse(Frame frame) {
                    assertThat(frame.width()).isEqualTo(Clips.WIDTH);
                    assertThat(frame.strideBytes()).isGreaterThanOrEqualTo(3 * frame.width());
                    frames.incrementAndGet();
                    seen = new Overlay(
                            frame.timeMs(),
                            List.of(new Overlay.Box("t-1", ObjectClass.CAR, 1f, 0.25f, 0.25f, 0.75f, 0.75f)));
                }

                @Override
                public @Nullable Overlay newestOverlay() {
                    return seen;
                }

                @Override
                public void configure(CameraConfig newer) {}

                @Override
                public String detector() {
                    return "one-car";
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void start() throws IOException {
        eye = new TestEye(new OneCar());
    }

    @AfterEach
    void nothingIsLeftInNativeMemory() {
        eye.close();
        http.close();
        assertThat(NativeHandles.count()).isZero();
    }

    private HttpResponse<byte[]> get(String target) throws Exception {
        return http.send(HttpRequest.newBuilder(eye.http(target)).build(), BodyHandlers.ofByteArray());
    }

    private static BufferedImage image(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.statusCode())
                .as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(response.body()));
    }

    @Test
    void aSnapshotShowsTheNewestFrameWithWhatWasSeen() throws Exception {
        eye.watch(eye.camera("KB-1", Clips.mp4().toUri().toString())
                .setAnalysis(Analysis.newBuilder().setFramesPerSecond(5)));
        await().atMost(SOON).until(() -> frames.get() > 2);
        String token = eye.token("KB-1");
        HttpResponse<byte[]> plain = get("/snapshot/KB-1?token=" + token);
        assertThat(image(plain).getWidth()).isEqualTo(Clips.WIDTH);
        assertThat(image(plain).getHeight()).isEqualTo(Clips.HEIGHT);
        long at = Long.parseLong(plain.headers().firstValue("X-Frame-Time").orElseThrow());
        assertThat(System.currentTimeMillis() - at).isBetween(-1_000L, 5_000L);

        BufferedImage small = image(get("/snapshot/KB-1?boxes=true&tracks=t-1&width=160&token=" + token));
        assertThat(small.getWidth()).isEqualTo(160);
        int edge = small.getRGB(40, 60);
        assertThat(edge >> 16 & 0xff).as("red of the box of interest").isGreaterThan(180);
        assertThat(edge & 0xff).as("blue of it").isLessThan(120);
    }

    @Test
    void framesAreAnalysedAtTheRateThatIsSet() throws Exception {
        eye.watch(eye.camera("KB-1", Clips.mp4().toUri().toString())
                .setAnalysis(Analysis.newBuilder().setFramesPerSecond(5)));
        await().atMost(SOON).until(() -> frames.get() > 0);
        long before = frames.get();
        long began = System.nanoTime();
        await().atMost(SOON).until(() -> frames.get() >= before + 25);
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(25 / seconds).isBetween(3.5, 6.0);
    }

    @Test
    void aCameraOfWhichNothingIsAnalysedGivesASnapshotToo() throws Exception {
        eye.watch(eye.camera("KB-1", Clips.mp4().toUri().toString()));
        assertThat(image(get("/snapshot/KB-1?token=" + eye.token("KB-1"))).getWidth())
                .isEqualTo(Clips.WIDTH);
        assertThat(frames.get()).isZero();
    }

    @Test
    void nothingIsGivenWithoutItsToken() throws Exception {
        eye.watch(eye.camera("KB-1", Clips.mp4().toUri().toString()));
        assertThat(get("/snapshot/KB-1").statusCode()).isEqualTo(401);
        assertThat(get("/snapshot/KB-1?token=" + eye.token("KB-2")).statusCode())
                .isEqualTo(401);
        assertThat(get("/snapshot/KB-2?token=" + eye.token("KB-2")).statusCode())
                .isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressIsProbed() throws Exception {
        String body = "{\"url\":\"" + Clips.mp4().toUri() + "\",\"username\":\"\",\"password\":\"\"}";
        HttpRequest.Builder request = HttpRequest.newBuilder(eye.http("/probe")).POST(BodyPublishers.ofString(body));
        assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        request.header("Authorization", "Bearer " + eye.probeToken());
        String answer = http.send(request.build(), BodyHandlers.ofString()).body();
        assertThat(answer)
                .contains("\"ok\":true")
                .contains("\"codec\":\"h264\"")
                .contains("\"reason\":null");
    }
}
