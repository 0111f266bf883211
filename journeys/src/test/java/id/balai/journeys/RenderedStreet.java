package id.balai.journeys;

import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.GroundCalibration;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.PicturePoint;
import id.balai.contracts.proto.Track;
import id.balai.contracts.proto.Zone;
import id.balai.eye.models.ModelStore;
import id.balai.eye.vision.Frame;
import id.balai.eye.vision.FrameAnalyser;
import id.balai.eye.vision.ObservationSink;
import id.balai.eye.vision.StandardAnalyserFactory;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A street of the demo as the eye's built-in detector sees it, and the truth that the simulator wrote beside its clip. */
final class RenderedStreet {

    /** A whole number of seconds, so that seconds of the clip are seconds of the observations. */
    static final long START_MS = 1_700_000_000_000L;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final double FRAMES_PER_SECOND = 6;

    private final JsonNode truth;
    private final CameraConfig config;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();

    private RenderedStreet(JsonNode truth, CameraConfig config) {
        this.truth = truth;
        this.config = config;
    }

    /**
     * Looks at a clip from its first picture to its last.
     *
     * @param clip the clip; its truth lies beside it
     * @param scene the entry of zones.json of a camera that shows it
     */
    static RenderedStreet look(Path clip, JsonNode scene) throws IOException {
        JsonMapper json = JsonMapper.shared();
        String truth = clip.getFileName().toString().replace(".mp4", ".truth.json");
        RenderedStreet street = new RenderedStreet(json.readTree(clip.resolveSibling(truth)), config(scene));
        try (StandardAnalyserFactory factory = new StandardAnalyserFactory(new ModelStore(List.of()), 1);
                FrameAnalyser analyser = factory.create(street.config, street.new Notes())) {
            street.show(clip, analyser);
        }
        return street;
    }

    private static CameraConfig config(JsonNode scene) {
        CameraConfig.Builder config = CameraConfig.newBuilder()
                .setCameraId(scene.get("cameraId").asString())
                .setAnalysis(Analysis.newBuilder().setDetector("motion"));
        for (JsonNode zone : scene.get("zones")) {
            Zone.Builder drawn = Zone.newBuilder().setZoneId(zone.get("id").asString());
            zone.get("points")
                    .forEach(point -> drawn.addPoints(PicturePoint.newBuilder()
                            .setX((float) point.get(0).asDouble())
                            .setY((float) point.get(1).asDouble())));
            config.addZones(drawn);
        }
        GroundCalibration.Builder calibration = GroundCalibration.newBuilder();
        scene.get("calibration").forEach(number -> calibration.addHomography(number.asDouble()));
        return config.setCalibration(calibration).build();
    }

    private final class Notes implements ObservationSink {
        @Override
        public void observation(Observation observation) {
            observations.add(observation);
        }

        @Override
        public void track(Track track) {
            tracks.add(track);
        }
    }

    private void show(Path clip, FrameAnalyser analyser) throws IOException {
        List<String> command = List.of(
                Loader.load(ffmpeg.class),
                "-nostdin",
                "-v",
                "error",
                "-i",
                clip.toString(),
                "-vf",
                "fps=" + FRAMES_PER_SECOND,
                "-f",
                "rawvideo",
                "-pix_fmt",
                "bgr24",
                "-");
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        byte[] pixels = new byte[WIDTH * HEIGHT * 3];
        try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream(), pixels.length));
                BytePointer memory = new BytePointer(pixels.length)) {
            for (int i = 0; true; i++) {
                in.readFully(pixels);
                memory.position(0).put(pixels, 0, pixels.length);
                long atMs = START_MS + Math.round(i * 1000 / FRAMES_PER_SECOND);
                analyser.analyse(new Frame(memory, WIDTH, HEIGHT, WIDTH * 3, atMs, i == 0, i));
            }
        } catch (EOFException end) {
            return;
        } finally {
            process.destroy();
        }
    }

    /** What was said of one zone, by time. */
    List<Observation> zone(String zoneId) {
        return observations.stream()
                .filter(observation -> observation.getZone().getZoneId().equals(zoneId))
                .toList();
    }

    /** What was said of the ways of objects. */
    List<Track> tracks() {
        return tracks;
    }

    /** The corners of a zone. */
    List<PicturePoint> corners(String zoneId) {
        return config.getZonesList().stream()
                .filter(zone -> zone.getZoneId().equals(zoneId))
                .findFirst()
                .orElseThrow()
                .getPointsList();
    }

    /** What truly was there at {@code atMs}: objects with track, class, box, visible. */
    List<JsonNode> truthAt(long atMs) {
        JsonNode frames = truth.get("frames");
        long index = Math.round(
                (atMs - START_MS) / 1000.0 * truth.get("framesPerSecond").asInt());
        return list(frames.get((int) Math.clamp(index, 0, frames.size() - 1L)).get("objects"));
    }

    /** Who truly stood where: track, class, zone, from, to in seconds. */
    List<JsonNode> standing() {
        return list(truth.get("standing"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
