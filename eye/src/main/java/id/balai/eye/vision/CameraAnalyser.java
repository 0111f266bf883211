package id.balai.eye.vision;

import id.balai.contracts.proto.CameraConfig;
import id.balai.eye.detect.ActivityGate;
import id.balai.eye.detect.Detection;
import id.balai.eye.track.TrackedObject;
import id.balai.eye.track.Tracker;
import id.balai.eye.track.Tracks;
import id.balai.eye.zone.Scene;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One camera's analysis: gate, detector, tracker, zones. */
final class CameraAnalyser implements FrameAnalyser {

    private final DetectorChoice choice;
    private final String trackPrefix;
    private final ActivityGate gate = new ActivityGate();
    private final Tracker tracker;
    private final Scene scene;
    private volatile DetectorChoice.Chosen chosen;
    private volatile @Nullable Overlay overlay;
    private CameraConfig config;
    private Tracks tracks = new Tracks(List.of(), List.of());

    CameraAnalyser(CameraConfig config, ObservationSink sink, DetectorChoice choice, long startedMs) {
        this.config = config;
        this.choice = choice;
        this.trackPrefix = config.getCameraId() + "-" + base36(startedMs) + "-";
        this.chosen = choice.choose(config);
        this.tracker = new Tracker(chosen.settings());
        this.scene = new Scene(config.getCameraId(), this::trackId, sink);
        scene.configure(config);
    }

    @Override
    public void analyse(Frame frame) {
        if (!chosen.gated() || gate.passes(frame)) {
            List<Detection> found = chosen.detector().detect(frame);
            tracks = tracker.update(frame.timeMs(), found);
            chosen.detector().followed(tracks.live());
        } else {
            // Nothing moved, so all are where they were.
            tracks = new Tracks(tracks.live(), List.of());
        }
        scene.update(frame.timeMs(), tracks);
        overlay = describe(frame.timeMs(), tracks.live());
    }

    @Override
    public @Nullable Overlay newestOverlay() {
        return overlay;
    }

    @Override
    public void configure(CameraConfig newer) {
        boolean otherDetector =
                !newer.getAnalysis().getDetector().equals(config.getAnalysis().getDetector())
                        || !newer.getCalibration().equals(config.getCalibration());
        config = newer;
        scene.configure(newer);
        if (otherDetector) {
            DetectorChoice.Chosen former = chosen;
            chosen = choice.choose(newer);
            tracker.use(chosen.settings());
            former.detector().close();
        }
    }

    @Override
    public String detector() {
        return chosen.detector().name();
    }

    @Override
    public void close() {
        scene.end(tracker.end());
        chosen.detector().close();
        gate.close();
    }

    private Overlay describe(long timeMs, List<TrackedObject> objects) {
        return new Overlay(
                timeMs,
                objects.stream()
                        .filter(TrackedObject::present)
                        .map(object -> new Overlay.Box(
                                trackId(object.number()),
                                object.objectClass(),
                                (float) object.classConfidence(),
                                (float) object.box().clipped().left(),
                                (float) object.box().clipped().top(),
                                (float) object.box().clipped().right(),
                                (float) object.box().clipped().bottom()))
                        .toList());
    }

    private String trackId(long number) {
        return trackPrefix + base36(number);
    }

    private static String base36(long number) {
        return Long.toString(number, 36).toUpperCase(Locale.ROOT);
    }
}
