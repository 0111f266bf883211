package id.balai.eye.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.balai.contracts.proto.CameraHealth.State;
import id.balai.eye.camera.WatchedCamera;
import id.balai.eye.source.NativeHandles;
import id.balai.eye.testing.Clips;
import id.balai.eye.testing.LiveClient;
import id.balai.eye.testing.RtspCamera;
import id.balai.eye.testing.TestEye;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveOverWebSocketTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static void awaitUp(WatchedCamera camera) {
        await().atMost(SOON).until(() -> camera.health().getState() == State.UP);
    }

    @Test
    void aViewerGetsAFormatAnInitialisationSegmentAndFragmentsFromAKeyFrameOn(@TempDir Path folder) throws Exception {
        try (TestEye eye = new TestEye()) {
            awaitUp(eye.watch(eye.camera("KB-1", Clips.mp4().toUri().toString())));
            try (LiveClient viewer = new LiveClient(eye.live("KB-1"))) {
                await().atMost(SOON).until(() -> viewer.fragments().size() > 20);
                assertThat(viewer.texts().getFirst())
                        .contains("\"type\":\"format\"")
                        .contains("video/mp4; codecs=\\\"avc1.42c")
                        .contains("\"width\":320")
                        .contains("\"height\":240")
                        .contains("\"startTimeMs\":");
                assertThat(LiveClient.isBox(viewer.messages().getFirst(), "ftyp"))
                        .isTrue();
                assertThat(LiveClient.startsWithKeyFrame(viewer.fragments().getFirst()))
                        .isTrue();
                Path file = Files.write(folder.resolve("live.mp4"), viewer.asFile());
                String packets = Clips.ffprobe(
                        "-v", "error", "-show_entries", "packet=dts,flags", "-of", "csv=p=0", file.toString());
                assertThat(packets.lines().count()).isGreaterThan(40);
                assertThat(packets).doesNotContain("rror").startsWith("0,K");
                String decoded = Clips.ffprobe(
                        "-v",
                        "error",
                        "-count_frames",
                        "-show_entries",
                        "stream=nb_read_frames,width",
                        "-of",
                        "csv=p=0",
                        file.toString());
                assertThat(decoded.strip()).matches("320,\\d+");
            }
        }
        assertThat(NativeHandles.count()).isZero();
    }

    @Test
    void anRtspCameraHasOneConnectionHoweverManyWatch() throws Exception {
        RtspCamera.assumeInstalled();
        try (RtspCamera camera = RtspCamera.open(Clips.street());
                TestEye eye = new TestEye()) {
            awaitUp(eye.watch(eye.camera("KB-1", camera.url())));
            try (LiveClient first = new LiveClient(eye.live("KB-1"));
                    LiveClient second = new LiveClient(eye.live("KB-1"))) {
                await().atMost(SOON)
                        .until(() -> first.fragments().size() > 10
                                && second.fragments().size() > 10);
                assertThat(camera.connections()).isEqualTo(1);
                assertThat(LiveClient.startsWithKeyFrame(second.fragments().getFirst()))
                        .isTrue();
            }
        }
        assertThat(NativeHandles.count()).isZero();
    }

    @Test
    void theMainStreamIsConnectedToOnlyWhileSomebodyWatches() throws Exception {
        RtspCamera.assumeInstalled();
        try (RtspCamera main = RtspCamera.open(Clips.street());
                RtspCamera sub = RtspCamera.open(Clips.street());
                TestEye eye = new TestEye()) {
            awaitUp(eye.watch(eye.camera("KB-1", main.url()).setSubUrl(sub.url())));
            assertThat(main.connections()).isZero();
            assertThat(sub.connections()).isEqualTo(1);
            try (LiveClient viewer = new LiveClient(eye.live("KB-1"))) {
                await().atMost(SOON).until(() -> viewer.fragments().size() > 5);
                assertThat(main.connections()).isEqualTo(1);
            }
        }
        assertThat(NativeHandles.count()).isZero();
    }

    @Test
    void aViewerStaysWhenTheCameraComesBackAndIsToldThatThePictureDoesNotContinue() throws Exception {
        RtspCamera.assumeInstalled();
        RtspCamera camera = RtspCamera.open(Clips.street());
        int port = camera.port();
        try (TestEye eye = new TestEye()) {
            awaitUp(eye.watch(eye.camera("KB-1", camera.url())));
            try (LiveClient viewer = new LiveClient(eye.live("KB-1"))) {
                await().atMost(SOON).until(() -> viewer.fragments().size() > 5);
                camera.close();
                await().atMost(SOON).until(() -> eye.health.stream().anyMatch(said -> said.getState() == State.DOWN));
                camera = RtspCamera.open(Clips.street(), port);
                await().atMost(SOON)
                        .until(() -> viewer.texts().stream().anyMatch(text -> text.contains("discontinuity")));
                int before = viewer.fragments().size();
                await().atMost(SOON).until(() -> viewer.fragments().size() > before + 5);
                List<byte[]> messages = viewer.messages();
                assertThat(messages.stream()
                                .filter(message -> LiveClient.isBox(message, "ftyp"))
                                .count())
                        .isEqualTo(2);
            }
        } finally {
            camera.close();
        }
        assertThat(NativeHandles.count()).isZero();
    }

    @Test
    void aCodecThatBrowsersCannotPlayIsSaidToBeSo() throws Exception {
        try (TestEye eye = new TestEye()) {
            awaitUp(eye.watch(eye.camera("KB-1", Clips.mpeg4().toUri().toString())));
            try (LiveClient viewer = new LiveClient(eye.live("KB-1"))) {
                await().atMost(SOON).until(viewer::isClosed);
                assertThat(viewer.texts()).singleElement().asString().contains("unplayable-codec");
            }
        }
    }

    @Test
    void aCameraThatIsDownOrNotWatchedIsSaidToBeSo() throws Exception {
        try (TestEye eye = new TestEye()) {
            WatchedCamera camera = eye.watch(eye.camera("KB-1", "file:/nowhere/film.mp4"));
            await().atMost(SOON).until(() -> camera.health().getState() == State.DOWN);
            try (LiveClient down = new LiveClient(eye.live("KB-1"));
                    LiveClient unknown = new LiveClient(eye.live("KB-2"))) {
                await().atMost(SOON).until(() -> down.isClosed() && unknown.isClosed());
                assertThat(down.texts().getFirst()).contains("\"down\"");
                assertThat(unknown.texts().getFirst()).contains("\"not-watched\"");
            }
        }
    }

    @Test
    void withoutATokenForThisCameraNobodyWatches() throws Exception {
        try (TestEye eye = new TestEye()) {
            eye.watch(eye.camera("KB-1", Clips.mp4().toUri().toString()));
            String other = eye.live("KB-2").toString().replace("/KB-2", "/KB-1");
            assertThatThrownBy(() -> new LiveClient(URI.create(other))).hasMessageContaining("WebSocketHandshake");
        }
    }

    @Test
    void aSlowViewerGoesOnAtAKeyFrameAndHoldsNobodyUp() throws Exception {
        try (TestEye eye = new TestEye()) {
            WatchedCamera camera =
                    eye.watch(eye.camera("KB-1", Clips.heavy().toUri().toString()));
            awaitUp(camera);
            try (LiveClient slow = new LiveClient(eye.live("KB-1"));
                    LiveClient quick = new LiveClient(eye.live("KB-1"))) {
                await().atMost(SOON).until(() -> slow.fragments().size() > 3);
                slow.pause();
                await().atMost(Duration.ofSeconds(60)).until(() -> camera.droppedFragments() > 20);
                int had = quick.fragments().size();
                slow.resume();
                await().atMost(SOON).until(() -> quick.fragments().size() > had + 20);
                await().atMost(SOON).until(() -> gap(slow.fragments()) > 0);
                List<byte[]> fragments = slow.fragments();
                assertThat(LiveClient.startsWithKeyFrame(fragments.get(gap(fragments))))
                        .isTrue();
            }
        }
        assertThat(NativeHandles.count()).isZero();
    }

    /** The index of the first fragment that does not follow the one before, 0 when all do. */
    private static int gap(List<byte[]> fragments) {
        for (int i = 1; i < fragments.size(); i++) {
            long step = LiveClient.decodeTime(fragments.get(i)) - LiveClient.decodeTime(fragments.get(i - 1));
            if (step > 90_000 / 2) {
                return i;
            }
        }
        return 0;
    }
}
