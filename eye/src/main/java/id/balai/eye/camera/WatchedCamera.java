package id.balai.eye.camera;

import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.proto.CameraHealth.Reason;
import id.balai.contracts.proto.CameraHealth.State;
import id.balai.eye.decode.CameraDecoder;
import id.balai.eye.decode.DecodeMode;
import id.balai.eye.decode.NewestPicture;
import id.balai.eye.live.LiveStream;
import id.balai.eye.live.Viewer;
import id.balai.eye.picture.Polygon;
import id.balai.eye.picture.Spot;
import id.balai.eye.snapshot.Snapshot;
import id.balai.eye.snapshot.SnapshotMaker;
import id.balai.eye.snapshot.SnapshotRequest;
import id.balai.eye.source.CameraSource;
import id.balai.eye.source.PacketConsumer;
import id.balai.eye.source.SourceException;
import id.balai.eye.source.SourceStatus;
import id.balai.eye.vision.FrameAnalyser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One camera that is being watched: read, analysed, shown. */
public final class WatchedCamera implements AutoCloseable {

    private static final long HEALTH_EACH_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long FRESH_MS = 2_500;

    private final EyeParts parts;
    private final String id;
    private final FrameAnalyser analyser;
    private final CameraDecoder decoder;
    private final HealthMeter meter = new HealthMeter();
    private final ViewersWait viewersWait = new ViewersWait(System.nanoTime());

    private volatile CameraConfig config;
    private volatile @Nullable Streams streams;
    private volatile SourceStatus withoutSource = SourceStatus.notRead(State.CONNECTING, Reason.REASON_UNSPECIFIED, "");
    private long healthSentNanos;

    /** The connections for one pair of addresses. */
    private record Streams(
            CameraAddresses addresses,
            CameraSource analysed,
            LiveStream live,
            @Nullable LiveOnDemand onDemand) {

        SourceStatus liveStatus() {
            return onDemand == null ? analysed.status() : onDemand.status();
        }

        void close() {
            analysed.close();
            if (onDemand == null) {
                live.close();
            } else {
                onDemand.close();
            }
        }
    }

    /** Begins to watch the camera of {@code config}. */
    public WatchedCamera(CameraConfig config, EyeParts parts) {
        this.parts = parts;
        this.id = config.getCameraId();
        this.config = config;
        this.analyser = parts.analysers().create(config, parts.sink());
        this.decoder = new CameraDecoder(id, parts.pool(), config.getAnalysis(), analyser);
        connect();
    }

    private void connect() {
        try {
            CameraAddresses addresses = CameraAddresses.of(config, parts.sealer(), parts.filesAllowed());
            Streams opened = open(addresses);
            streams = opened;
            opened.analysed().start();
        } catch (SourceException unusable) {
            withoutSource = SourceStatus.notRead(State.DOWN, unusable.reason(), unusable.detail());
        }
        sendHealth();
    }

    private Streams open(CameraAddresses addresses) {
        LiveOnDemand onDemand = addresses.isShared()
                ? null
                : new LiveOnDemand(id, addresses.main(), parts.options(), parts.allocator());
        LiveStream live = onDemand == null ? new LiveStream(parts.allocator()) : onDemand.stream();
        List<PacketConsumer> consumers = new ArrayList<>();
        if (onDemand == null) {
            consumers.add(live);
        }
        consumers.add(decoder);
        CameraSource source = new CameraSource(id, addresses.analysed(), parts.options(), consumers, this::sendHealth);
        return new Streams(addresses, source, live, onDemand);
    }

    /** Takes a newer configuration: connects anew where the addresses differ, and otherwise goes on watching. */
    public void configure(CameraConfig newer) {
        config = newer;
        decoder.configure(newer.getAnalysis());
        decoder.whileIdle(() -> analyser.configure(newer));
        if (!sameAddresses(newer)) {
            disconnect();
            connect();
        }
    }

    private boolean sameAddresses(CameraConfig newer) {
        Streams now = streams;
        try {
            CameraAddresses wanted = CameraAddresses.of(newer, parts.sealer(), parts.filesAllowed());
            return now != null && now.addresses().equals(wanted);
        } catch (SourceException unusable) {
            return false;
        }
    }

    /** The camera's id. */
    public String id() {
        return id;
    }

    /** What it is watched by. */
    public CameraConfig config() {
        return config;
    }

    /** {@code viewer} begins to watch live. It is told when that is impossible. */
    public void join(Viewer viewer) {
        Streams now = streams;
        SourceStatus status = now == null ? withoutSource : now.liveStatus();
        if (now == null || status.state() == State.DOWN) {
            viewer.fail("down", "the camera gives no video: " + status.detail());
        } else if (now.onDemand() != null) {
            now.onDemand().join(viewer);
        } else {
            now.live().join(viewer);
        }
    }

    /** {@code viewer} watches no longer. */
    public void leave(Viewer viewer) {
        Streams now = streams;
        if (now != null) {
            now.live().leave(viewer);
        }
    }

    /** How many watch live. */
    public int viewers() {
        Streams now = streams;
        return now == null ? 0 : now.live().viewers();
    }

    /** Fragments of live video that viewers who were behind did not get. */
    public long droppedFragments() {
        Streams now = streams;
        return now == null ? 0 : now.live().droppedFragments();
    }

    /**
     * The newest picture, empty when there is none within {@code waitMs}.
     *
     * @throws InterruptedException when interrupted while waiting for a frame
     */
    public Optional<Snapshot> snapshot(SnapshotRequest request, long waitMs) throws InterruptedException {
        NewestPicture newest = decoder.newest();
        long have = newest.timeMs();
        boolean stale = decoder.mode() == DecodeMode.NONE && have < System.currentTimeMillis() - FRESH_MS;
        if (stale) {
            decoder.wantSnapshot();
        }
        Optional<NewestPicture.Taken> taken = newest.await(stale ? have : 0, waitMs);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        try (NewestPicture.Taken picture = taken.get()) {
            return Optional.of(SnapshotMaker.make(picture, analyser.newestOverlay(), zones(), request));
        }
    }

    private List<Polygon> zones() {
        return config.getZonesList().stream()
                .map(zone ->
                        new Polygon(zone.getPointsList().stream().map(Spot::of).toList()))
                .toList();
    }

    /** How it does now. */
    public CameraHealth health() {
        CameraHealth.Builder health = CameraHealth.newBuilder()
                .setCameraId(id)
                .setEyeId(parts.eyeId())
                .setEyeUrl(parts.eyeUrl())
                .setDecodeMode(decoder.mode().label())
                .setDetector(analyser.detector())
                .setFramesDropped(decoder.dropped());
        synchronized (meter) {
            meter.write(status(), System.currentTimeMillis(), health);
        }
        return health.build();
    }

    private SourceStatus status() {
        Streams now = streams;
        return now == null ? withoutSource : now.analysed().status();
    }

    private void sendHealth() {
        healthSentNanos = System.nanoTime();
        parts.health().accept(health());
    }

    /** Looks after what is due; called each second. */
    void tick() {
        long now = System.nanoTime();
        if (now - healthSentNanos >= HEALTH_EACH_NANOS) {
            sendHealth();
        }
        Streams open = streams;
        if (open == null) {
            return;
        }
        if (open.onDemand() != null) {
            open.onDemand().tick();
        }
        SourceStatus live = open.liveStatus();
        if (viewersWait.isOver(live.state(), now)) {
            open.live().failAll("down", "the camera gives no video: " + live.detail());
        }
    }

    /** Ends reading soon without waiting for it. */
    void stop() {
        Streams open = streams;
        if (open != null) {
            open.analysed().stop();
        }
    }

    private void disconnect() {
        Streams open = streams;
        streams = null;
        withoutSource = SourceStatus.notRead(State.CONNECTING, Reason.REASON_UNSPECIFIED, "");
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        disconnect();
        decoder.close();
        analyser.close();
    }
}
