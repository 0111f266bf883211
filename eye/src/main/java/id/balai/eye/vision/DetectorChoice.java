package id.balai.eye.vision;

import id.balai.contracts.proto.CameraConfig;
import id.balai.eye.detect.Detector;
import id.balai.eye.detect.NetworkPool;
import id.balai.eye.models.Model;
import id.balai.eye.models.ModelStore;
import id.balai.eye.motion.MotionDetector;
import id.balai.eye.picture.GroundPlane;
import id.balai.eye.track.TrackerSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which detector a camera gets: the one its settings name, or the best one installed, or the built-in one. */
final class DetectorChoice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DetectorChoice.class);

    private final ModelStore store;
    private final List<Model> installed;
    private final int poolSize;
    private final Map<String, NetworkPool> pools = new HashMap<>();

    DetectorChoice(ModelStore store, int poolSize) {
        this.store = store;
        this.installed = store.installed();
        this.poolSize = poolSize;
    }

    Chosen choose(CameraConfig config) {
        String wanted = config.getAnalysis().getDetector();
        if (wanted.equals(MotionDetector.NAME)) {
            return motion(config);
        }
        Optional<Model> named =
                installed.stream().filter(model -> model.name().equals(wanted)).findFirst();
        if (named.isEmpty() && !wanted.isEmpty()) {
            LOG.warn("Camera {} wants the detector {}, which is not installed.", config.getCameraId(), wanted);
        }
        return named.or(() -> installed.stream().findFirst()).map(this::network).orElseGet(() -> motion(config));
    }

    private Chosen network(Model model) {
        Model.Scores scores = model.scores();
        return new Chosen(
                pool(model).detector(),
                TrackerSettings.standard().withScores(scores.sure(), scores.least(), scores.fresh()),
                true);
    }

    private static Chosen motion(CameraConfig config) {
        // Its model of the background has to see each frame.
        return new Chosen(
                new MotionDetector(GroundPlane.of(config.getCalibration())), TrackerSettings.standard(), false);
    }

    private synchronized NetworkPool pool(Model model) {
        return pools.computeIfAbsent(
                model.name(),
                name -> new NetworkPool(
                        name,
                        store.find(model).orElseThrow(),
                        model.input(),
                        model.decoder(),
                        model.scores().least(),
                        poolSize));
    }

    @Override
    public synchronized void close() {
        pools.values().forEach(NetworkPool::close);
        pools.clear();
    }

    /**
     * A camera's detector.
     *
     * @param detector the camera's own
     * @param settings how its detections are followed
     * @param gated whether it may be spared frames on which nothing moves
     */
    record Chosen(Detector detector, TrackerSettings settings, boolean gated) {}
}
