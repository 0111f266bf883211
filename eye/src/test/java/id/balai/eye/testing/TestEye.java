package id.balai.eye.testing;

import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Track;
import id.balai.contracts.secret.EyeToken;
import id.balai.contracts.secret.KeyFile;
import id.balai.contracts.secret.Sealer;
import id.balai.eye.BlindAnalysers;
import id.balai.eye.camera.Cameras;
import id.balai.eye.camera.EyeParts;
import id.balai.eye.camera.WatchedCamera;
import id.balai.eye.decode.DecodePool;
import id.balai.eye.http.EyeRequests;
import id.balai.eye.http.EyeServer;
import id.balai.eye.http.Unsent;
import id.balai.eye.source.SourceOptions;
import id.balai.eye.vision.AnalyserFactory;
import id.balai.eye.vision.ObservationSink;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A whole eye but for Kafka: cameras are given by the test, and what it says is kept. */
public final class TestEye implements AutoCloseable {

    private final KeyFile key = KeyFile.ofSecret(new byte[32]);
    private final EyeToken tokens = new EyeToken(key, Clock.systemUTC());
    private final AtomicLong versions = new AtomicLong();
    private final DecodePool pool = new DecodePool(2);

    /** What was said of cameras' health, oldest first. */
    public final Queue<CameraHealth> health = new ConcurrentLinkedQueue<>();

    private final Cameras cameras;
    private final EyeServer server;

    /** One that sees nothing. */
    public TestEye() throws IOException {
        this(new BlindAnalysers());
    }

    /** One that sees by {@code analysers}. */
    public TestEye(AnalyserFactory analysers) throws IOException {
        cameras = new Cameras(new EyeParts(
                "eye-test",
                "http://127.0.0.1",
                pool,
                analysers,
                new Discard(),
                health::add,
                new Sealer(key),
                PooledByteBufAllocator.DEFAULT,
                new SourceOptions(Duration.ofSeconds(5), Duration.ofSeconds(5)),
                true));
        server = new EyeServer(
                "127.0.0.1", 0, new EyeRequests("eye-test", cameras, tokens, () -> new Unsent(0, 0), true));
    }

    private static final class Discard implements ObservationSink {
        @Override
        public void observation(Observation observation) {}

        @Override
        public void track(Track track) {}
    }

    /** A configuration, watched, newer than any before, nothing analysed. */
    public CameraConfig.Builder camera(String id, String mainUrl) {
        return CameraConfig.newBuilder()
                .setCameraId(id)
                .setVersion(versions.incrementAndGet())
                .setMainUrl(mainUrl)
                .setWatched(true)
                .setAnalysis(Analysis.newBuilder().setFramesPerSecond(0));
    }

    /** Watches it as {@code config} says. */
    public WatchedCamera watch(CameraConfig.Builder config) throws InterruptedException {
        CameraConfig built = config.build();
        cameras.apply(Map.of(built.getCameraId(), built));
        return cameras.find(built.getCameraId()).orElseThrow();
    }

    /** Lets the camera of {@code id} go. */
    public void forget(String id) throws InterruptedException {
        cameras.apply(Collections.singletonMap(id, null));
    }

    /** The cameras watched now. */
    public Cameras cameras() {
        return cameras;
    }

    /** Seals credentials for a camera. */
    public Sealer sealer() {
        return new Sealer(key);
    }

    /** A token for a camera, good for a minute. */
    public String token(String cameraId) {
        return tokens.issue(EyeToken.camera(cameraId), Duration.ofMinutes(1));
    }

    /** A token to have an address probed. */
    public String probeToken() {
        return tokens.issue(EyeToken.probe(), Duration.ofMinutes(1));
    }

    /** An address of its HTTP interface. */
    public URI http(String target) {
        return URI.create("http://127.0.0.1:" + server.port() + target);
    }

    /** Where {@code cameraId} is watched live. */
    public URI live(String cameraId) {
        return URI.create("ws://127.0.0.1:" + server.port() + "/live/" + cameraId + "?token=" + token(cameraId));
    }

    @Override
    public void close() {
        cameras.close();
        server.close();
        pool.close();
    }
}
