package id.balai.bench.detect;

import id.balai.contracts.proto.Analysis;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.GroundCalibration;
import id.balai.contracts.proto.Line;
import id.balai.contracts.proto.PicturePoint;
import id.balai.contracts.proto.Zone;
import id.balai.simulator.ClipRenderer;
import id.balai.simulator.DemoCity;
import id.balai.simulator.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A street of the demo city that a detector looks at.
 *
 * @param clip 640 by 360 pixels, 12 pictures a second
 * @param camera its zones, lines and calibration
 */
record Street(Path clip, CameraConfig camera) {

    /** Cars, a crowd and a junction: little, something and much that moves. */
    private static final Map<Scene, String> CAMERAS =
            Map.of(Scene.STREET, "KB-0001", Scene.MARKET, "KB-0002", Scene.JUNCTION, "KB-0003");

    /** Streets of so long a film each, made in {@code folder} when they are not there. */
    static List<Street> all(Path folder, List<Scene> scenes, Duration length) throws IOException {
        Path city = folder.resolve("city");
        if (Files.notExists(city.resolve("zones.json"))) {
            DemoCity.generate(city, DemoCity.RTSP_BASE, DemoCity.SEED);
        }
        JsonNode cameras = JsonMapper.shared().readTree(Files.readAllBytes(city.resolve("zones.json")));
        List<Street> streets = new ArrayList<>();
        for (Scene scene : scenes) {
            Path clip = folder.resolve("%s-%d.mp4".formatted(scene.fileName(), length.toSeconds()));
            if (Files.notExists(clip)) {
                ClipRenderer.render(scene, length, clip);
            }
            for (JsonNode camera : cameras) {
                if (camera.get("cameraId").asString().equals(CAMERAS.get(scene))) {
                    streets.add(new Street(clip, config(camera)));
                }
            }
        }
        return streets;
    }

    /** Its camera with another detector. */
    CameraConfig with(String detector) {
        return camera.toBuilder()
                .setAnalysis(Analysis.newBuilder().setDetector(detector))
                .build();
    }

    private static CameraConfig config(JsonNode camera) {
        CameraConfig.Builder config =
                CameraConfig.newBuilder().setCameraId(camera.get("cameraId").asString());
        for (JsonNode zone : camera.get("zones")) {
            Zone.Builder drawn =
                    config.addZonesBuilder().setZoneId(zone.get("id").asString());
            zone.get("points").forEach(corner -> drawn.addPoints(point(corner)));
        }
        for (JsonNode line : camera.get("lines")) {
            config.addLines(Line.newBuilder()
                    .setLineId(line.get("id").asString())
                    .setFrom(point(line.get("from")))
                    .setTo(point(line.get("to"))));
        }
        GroundCalibration.Builder calibration = GroundCalibration.newBuilder();
        camera.get("calibration").forEach(number -> calibration.addHomography(number.asDouble()));
        return config.setCalibration(calibration).build();
    }

    private static PicturePoint point(JsonNode pair) {
        return PicturePoint.newBuilder()
                .setX((float) pair.get(0).asDouble())
                .setY((float) pair.get(1).asDouble())
                .build();
    }
}
