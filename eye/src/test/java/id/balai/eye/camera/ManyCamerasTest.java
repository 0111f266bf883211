package id.balai.eye.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.proto.CameraHealth.Reason;
import id.balai.contracts.proto.CameraHealth.State;
import id.balai.eye.source.NativeHandles;
import id.balai.eye.testing.Clips;
import id.balai.eye.testing.RtspCamera;
import id.balai.eye.testing.TestEye;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ManyCamerasTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void badCamerasDoNotSlowAGoodOne() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TestEye eye = new TestEye()) {
            for (int i = 0; i < 10; i++) {
                eye.watch(eye.camera("SILENT-" + i, "rtsp://127.0.0.1:" + silent.getLocalPort() + "/x"));
                eye.watch(eye.camera("GONE-" + i, "file:/nowhere/film.mp4"));
            }
            WatchedCamera good =
                    eye.watch(eye.camera("GOOD", Clips.mp4().toUri().toString())
                            .setAnalysis(Analysis.newBuilder().setFramesPerSecond(5)));
            await().atMost(SOON).until(() -> good.health().getFramesPerSecond() > 23);
            CameraHealth health = good.health();
            assertThat(health.getDecodeMode()).isEqualTo("full");
            // One may be: while the first is decoded and looked at, which is slow, the next is due.
            assertThat(health.getFramesDropped()).isLessThanOrEqualTo(1);
            assertThat(eye.cameras().find("GONE-3").orElseThrow().health().getReason())
                    .isEqualTo(Reason.NOT_FOUND);
            await().atMost(SOON)
                    .until(() -> eye.cameras()
                                    .find("SILENT-3")
                                    .orElseThrow()
                                    .health()
                                    .getReason()
                            == Reason.TIMED_OUT);
        }
        assertThat(NativeHandles.count()).isZero();
    }

    @Test
    void aPasswordIsOpenedWithTheKeyFileOnly() throws Exception {
        RtspCamera.assumeInstalled();
        try (RtspCamera guarded = RtspCamera.guarded(Clips.street(), "operator", "rahasia");
                TestEye eye = new TestEye()) {
            byte[] sealed = eye.sealer().seal("KB-1", "operator:rahasia");
            WatchedCamera opened =
                    eye.watch(eye.camera("KB-1", guarded.url()).setCredentialsSealed(ByteString.copyFrom(sealed)));
            await().atMost(SOON).until(() -> opened.health().getState() == State.UP);
            // Sealed for another camera.
            WatchedCamera stolen =
                    eye.watch(eye.camera("KB-2", guarded.url()).setCredentialsSealed(ByteString.copyFrom(sealed)));
            assertThat(stolen.health().getState()).isEqualTo(State.DOWN);
            assertThat(stolen.health().getDetail()).contains("key file");
        }
        assertThat(NativeHandles.count()).isZero();
    }

    @Test
    void aChangeOfAddressConnectsAnewAndAnotherChangeDoesNot() throws Exception {
        try (TestEye eye = new TestEye()) {
            String url = Clips.mp4().toUri().toString();
            WatchedCamera camera = eye.watch(eye.camera("KB-1", url));
            await().atMost(SOON).until(() -> camera.health().getState() == State.UP);
            eye.watch(eye.camera("KB-1", url).setAnalysis(Analysis.newBuilder().setFramesPerSecond(2)));
            assertThat(camera.health().getState()).isEqualTo(State.UP);
            assertThat(camera.health().getDecodeMode()).isEqualTo("full");
            eye.watch(eye.camera("KB-1", "file:/nowhere/film.mp4"));
            await().atMost(SOON).until(() -> camera.health().getReason() == Reason.NOT_FOUND);
            eye.watch(eye.camera("KB-1", url).setWatched(true));
            await().atMost(SOON).until(() -> camera.health().getState() == State.UP);
            eye.forget("KB-1");
            assertThat(eye.cameras().list()).isEmpty();
        }
        assertThat(NativeHandles.count()).isZero();
    }
}
