package id.balai.bench.detect;

import id.balai.bench.Bench;
import id.balai.bench.Report;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Track;
import id.balai.eye.decode.Scaler;
import id.balai.eye.detect.Detection;
import id.balai.eye.models.Model;
import id.balai.eye.models.ModelStore;
import id.balai.eye.motion.MotionDetector;
import id.balai.eye.picture.GroundPlane;
import id.balai.eye.track.Tracker;
import id.balai.eye.track.TrackerSettings;
import id.balai.eye.track.Tracks;
import id.balai.eye.vision.Frame;
import id.balai.eye.vision.FrameAnalyser;
import id.balai.eye.vision.ObservationSink;
import id.balai.eye.vision.StandardAnalyserFactory;
import id.balai.simulator.ClipRenderer;
import id.balai.simulator.Scene;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Frames of the demo's streets looked at five times a second by the built-in detector, stage by stage, and by the
 * networks that are installed; and beside it the same films decoded and not looked at. What is told is the processor
 * time of one thread for each frame looked at, so that neither sleeping nor the machine's other work counts.
 */
@Command(name = "detect", mixinStandardHelpOptions = true, description = "Frames looked at, against decoding alone.")
public final class DetectBench extends Bench {

    private static final double FRAMES_PER_SECOND = 5;
    private static final double FILM_FRAMES_PER_SECOND = 12;
    private static final double MS = 1000;

    /** A whole number of seconds. */
    private static final long START_MS = 1_700_000_000_000L;

    private static final ObservationSink NOBODY = new ObservationSink() {
        @Override
        public void observation(Observation observation) {}

        @Override
        public void track(Track track) {}
    };

    @Option(names = "--models", description = "Folder of models, besides those that BALAI_MODELS names.")
    private @Nullable Path models;

    @Override
    protected void measure(Report report) throws IOException {
        say("making the films ...");
        List<Street> streets = quick()
                ? Street.all(folder(), List.of(Scene.STREET), Duration.ofSeconds(2))
                : Street.all(folder(), List.of(Scene.STREET, Scene.MARKET, Scene.JUNCTION), ClipRenderer.LOOP);
        ModelStore store = ModelStore.of(System.getenv(), Optional.ofNullable(models));
        // The factory also sets OpenCV as it is in an eye.
        try (StandardAnalyserFactory factory = new StandardAnalyserFactory(store, 1)) {
            measure(report, streets, factory, store.installed());
        }
    }

    private void measure(Report report, List<Street> streets, StandardAnalyserFactory factory, List<Model> installed)
            throws IOException {
        double bare = twice(streets, "decoding alone", this::decode).totalMsPerFrame();
        report.decimal("decode_ms", bare, 3);
        Stages motion = twice(streets, MotionDetector.NAME, this::motion);
        motion.msPerFrame().forEach((stage, ms) -> report.decimal("motion_" + stage + "_ms", ms, 3));
        report.decimal("motion_frames_per_core", MS / motion.totalMsPerFrame(), 0)
                .decimal("ratio", motion.totalMsPerFrame() / bare, 2);
        for (Model model : installed) {
            Stages network = twice(streets, model.name(), (street, stages) -> network(street, stages, factory, model));
            report.decimal(model.name() + "_frames_per_core", MS / network.totalMsPerFrame(), 0);
        }
    }

    /** Looks at one street. */
    private interface Pass {
        void over(Street street, Stages stages) throws IOException;
    }

    /** The just-in-time compiler has done its work when it is measured. */
    private Stages twice(List<Street> streets, String name, Pass pass) throws IOException {
        Stages stages = new Stages();
        for (int round = 0; round < 2; round++) {
            stages = new Stages();
            for (Street street : streets) {
                pass.over(street, stages);
            }
        }
        say(
                "%s: %.2f ms a frame, %d frames%s",
                name,
                stages.totalMsPerFrame(),
                stages.frames(),
                stages.msPerFrame().entrySet().stream()
                        .map(stage -> "; %s %.2f".formatted(stage.getKey(), stage.getValue()))
                        .collect(Collectors.joining()));
        return stages;
    }

    private void decode(Street street, Stages stages) throws IOException {
        look(street, stages, false, frame -> {});
    }

    private void motion(Street street, Stages stages) throws IOException {
        Tracker tracker = new Tracker(TrackerSettings.standard());
        id.balai.eye.zone.Scene zones = new id.balai.eye.zone.Scene("bench", Long::toString, NOBODY);
        zones.configure(street.camera());
        try (MotionDetector detector =
                new MotionDetector(GroundPlane.of(street.camera().getCalibration()))) {
            look(street, stages, true, frame -> {
                List<Detection> found = detector.detect(frame);
                stages.end("detect");
                Tracks tracks = tracker.update(frame.timeMs(), found);
                detector.followed(tracks.live());
                stages.end("follow");
                zones.update(frame.timeMs(), tracks);
                stages.end("zones");
            });
        }
    }

    private void network(Street street, Stages stages, StandardAnalyserFactory factory, Model model)
            throws IOException {
        try (FrameAnalyser analyser = factory.create(street.with(model.name()), NOBODY)) {
            look(street, stages, true, frame -> {
                analyser.analyse(frame);
                stages.end("analyse");
            });
        }
    }

    /** Decodes all of a street's film and shows the frames that are due. */
    private static void look(Street street, Stages stages, boolean scaled, Consumer<Frame> shown) throws IOException {
        try (ClipReader reader = new ClipReader(street.clip());
                Scaler scaler = new Scaler()) {
            int due = 0;
            stages.begin();
            for (int i = 0; reader.next(); i++) {
                stages.end("decode");
                double at = i / FILM_FRAMES_PER_SECOND;
                if (at * FRAMES_PER_SECOND < due) {
                    continue;
                }
                due++;
                stages.frame();
                if (scaled) {
                    var bgr = scaler.scale(reader.frame(), ClipRenderer.WIDTH);
                    stages.end("scale");
                    long timeMs = START_MS + Math.round(at * MS);
                    shown.accept(
                            new Frame(bgr, scaler.width(), scaler.height(), scaler.strideBytes(), timeMs, i == 0, due));
                }
            }
        }
    }
}
