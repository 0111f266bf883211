package id.balai.eye.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.Line;
import id.balai.contracts.proto.PicturePoint;
import id.balai.eye.models.ModelStore;
import id.balai.eye.track.ObjectGroups;
import id.balai.eye.vision.Recorder.TimedCrossing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real vehicles on a real street, counted by eye before. The film and the models are not part of the project. */
class StreetPassesTest {

    /** A whole number of seconds, so that a crossing's second is that of the film. */
    private static final long START_MS = 1_700_000_000_000L;

    /** An observation tells the second of a crossing, not the frame. */
    private static final double SECOND = 1;

    @ParameterizedTest
    @CsvSource({"fastestdet,8", "fastestdet,10", "fastestdet,12", "nanodet-m,8"})
    void countsThePassingVehicles(String detector, double framesPerSecond) throws IOException {
        Optional<Path> shared = SharedFolder.find();
        assumeTrue(shared.isPresent(), "no folder shared/videos beside the repository");
        Path folder = shared.get();
        JsonNode truth = JsonMapper.shared()
                .readTree(folder.resolve("videos/street-passes.truth.json").toFile());
        Recorder seen = watch(folder, truth, detector, framesPerSecond);

        Count count = count(truth, seen.crossings("line"));

        assertThat(count.found).as("passes found: %s", count).hasSizeGreaterThanOrEqualTo(7);
        assertThat(count.wrong).as("passes that were none: %s", count).hasSizeLessThanOrEqualTo(1);
    }

    private static Recorder watch(Path folder, JsonNode truth, String detector, double framesPerSecond)
            throws IOException {
        Recorder seen = new Recorder();
        ModelStore store = new ModelStore(List.of(folder.resolve("models")));
        CameraConfig config = CameraConfig.newBuilder()
                .setCameraId("street")
                .setAnalysis(Analysis.newBuilder().setDetector(detector))
                .addLines(line(truth))
                .build();
        try (StandardAnalyserFactory factory = new StandardAnalyserFactory(store, 1);
                FrameAnalyser analyser = factory.create(config, seen)) {
            assertThat(analyser.detector()).isEqualTo(detector);
            new Clip(folder.resolve("videos/street-passes.mp4"), 640, 352)
                    .read(framesPerSecond, START_MS, analyser::analyse);
        }
        return seen;
    }

    private static Line line(JsonNode truth) {
        return Line.newBuilder()
                .setLineId("line")
                .setFrom(point(truth, truth.at("/line/from")))
                .setTo(point(truth, truth.at("/line/to")))
                .build();
    }

    private static PicturePoint point(JsonNode truth, JsonNode pixels) {
        return PicturePoint.newBuilder()
                .setX((float) (pixels.get(0).asDouble() / truth.get("width").asDouble()))
                .setY((float) (pixels.get(1).asDouble() / truth.get("height").asDouble()))
                .build();
    }

    /** Gives each pass the nearest crossing within the tolerance, and each crossing to one pass at most. */
    private static Count count(JsonNode truth, List<TimedCrossing> crossings) {
        double rate = truth.get("fps").asDouble();
        double tolerance = truth.get("frameTolerance").asDouble() / rate + SECOND;
        List<Double> open = new ArrayList<>();
        for (TimedCrossing timed : crossings) {
            if (timed.crossing().getForward()
                    && ObjectGroups.motorised(timed.crossing().getObjectClass())) {
                for (int i = 0; i < timed.crossing().getCount(); i++) {
                    open.add((timed.atMs() - START_MS) / 1000.0 - SECOND / 2);
                }
            }
        }
        List<Double> all = List.copyOf(open);
        List<Integer> found = new ArrayList<>();
        for (JsonNode pass : truth.get("passes")) {
            double at = pass.get("frame").asInt() / rate;
            for (Iterator<Double> each = open.iterator(); each.hasNext(); ) {
                if (Math.abs(each.next() - at) <= tolerance) {
                    each.remove();
                    found.add(pass.get("frame").asInt());
                    break;
                }
            }
        }
        return new Count(all, found, open);
    }

    private record Count(List<Double> all, List<Integer> found, List<Double> wrong) {}
}
