package id.balai.simulator.internal.city;

import id.balai.simulator.internal.street.GroundArea;
import id.balai.simulator.internal.street.GroundLine;
import id.balai.simulator.internal.street.Homography;
import id.balai.simulator.internal.street.PoleCamera;
import id.balai.simulator.internal.street.SceneLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code zones.json} says of a camera: zones and lines on its picture, its ground calibration and its rules. */
final class Zones {
    /** Cameras on whose zones rules are awake from the start; the rest is for whoever tries it out. */
    private static final Set<String> WITH_PARKING_RULE = Set.of("KB-0001", "KB-0015");

    private static final Set<String> WITH_CROWD_RULE = Set.of("KB-0002", "KB-0009");
    private static final int CROWD = 8;

    private Zones() {}

    static List<Map<String, Object>> of(List<Camera> cameras) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Camera camera : cameras) {
            if (camera.scene() != null) {
                all.add(of(camera, SceneLayout.of(camera.scene())));
            }
        }
        return all;
    }

    private static Map<String, Object> of(Camera camera, SceneLayout layout) {
        PoleCamera eye = layout.camera();
        List<Object> zones = new ArrayList<>();
        List<Object> rules = new ArrayList<>();
        for (GroundArea area : layout.areas()) {
            String id = camera.code() + "-" + area.id();
            Map<String, Object> zone = new LinkedHashMap<>();
            zone.put("id", id);
            zone.put("name", area.name());
            zone.put("purpose", area.purpose());
            zone.put("points", area.onPicture(eye).stream().map(Zones::pair).toList());
            zones.add(zone);
            if (area.purpose().equals("NO_STOPPING") && WITH_PARKING_RULE.contains(camera.code())) {
                rules.add(rule(id, "Parkir liar", "VEHICLE_STANDING_SECONDS", "AT_LEAST", 60, 0, 30, "parkir-liar"));
            }
            if (area.purpose().equals("CROWD") && WITH_CROWD_RULE.contains(camera.code())) {
                rules.add(rule(id, "Kerumunan", "PEOPLE", "ABOVE", CROWD, 30, CROWD - 2, "kerumunan"));
            }
        }
        List<Object> lines = new ArrayList<>();
        for (GroundLine line : layout.lines()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", camera.code() + "-" + line.id());
            entry.put("name", line.name());
            List<Homography.Point> ends = line.onPicture(eye);
            entry.put("from", pair(ends.getFirst()));
            entry.put("to", pair(ends.getLast()));
            lines.add(entry);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("cameraId", camera.code());
        result.put("zones", zones);
        result.put("lines", lines);
        result.put("calibration", eye.pictureToGround().toArray());
        result.put("rules", rules);
        return result;
    }

    private static Map<String, Object> rule(
            String subject,
            String name,
            String metric,
            String comparison,
            int value,
            int durationSeconds,
            int releaseValue,
            String category) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", subject + "-aturan");
        rule.put("subjectId", subject);
        rule.put("name", name);
        rule.put("metric", metric);
        rule.put("comparison", comparison);
        rule.put("value", value);
        rule.put("durationSeconds", durationSeconds);
        rule.put("releaseValue", releaseValue);
        rule.put("coolDownSeconds", 600);
        rule.put("schedule", Map.of("windows", List.of()));
        rule.put("categoryCode", category);
        rule.put("enabled", true);
        return rule;
    }

    private static double[] pair(Homography.Point point) {
        return new double[] {round(point.x()), round(point.y())};
    }

    private static double round(double share) {
        return Math.round(share * 1e5) / 1e5;
    }
}
