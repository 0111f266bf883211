package id.balai.camera.internal;

import id.balai.camera.RuleSchedule;
import id.balai.camera.Scene;
import id.balai.platform.BalaiException.FieldFault;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Checks what people drew on a camera's picture. */
final class SceneCheck {

    private static final int MAX_SUBJECTS = 32;
    private static final int MAX_POINTS = 64;
    private static final int MAX_NAME = 100;
    private static final int MAX_WINDOWS = 21;
    private static final int HOMOGRAPHY_NUMBERS = 9;
    private static final GeometryFactory PLANE = new GeometryFactory();

    private final List<FieldFault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** What does not hold; empty when all does. */
    static List<FieldFault> faults(Scene scene) {
        SceneCheck check = new SceneCheck();
        check.check(scene);
        return check.faults;
    }

    private void check(Scene scene) {
        if (scene.zones().size() + scene.lines().size() > MAX_SUBJECTS) {
            fault("zones", "too-many", MAX_SUBJECTS);
            return;
        }
        for (int i = 0; i < scene.zones().size(); i++) {
            zone("zones[" + i + "]", scene.zones().get(i));
        }
        for (int i = 0; i < scene.lines().size(); i++) {
            line("lines[" + i + "]", scene.lines().get(i));
        }
        List<Double> calibration = scene.calibration();
        if (calibration != null
                && (calibration.size() != HOMOGRAPHY_NUMBERS
                        || calibration.stream().anyMatch(each -> each == null || !Double.isFinite(each))
                        || Math.abs(determinant(calibration)) < 1e-12)) {
            fault("calibration", "malformed");
        }
    }

    private void zone(String field, Scene.@Nullable Zone zone) {
        if (zone == null) {
            fault(field, "required");
            return;
        }
        subject(field, zone.id(), zone.name());
        if (zone.purpose() == null) {
            fault(field + ".purpose", "required");
        }
        List<List<Double>> points = zone.points();
        if (points == null || points.size() < 3) {
            fault(field + ".points", "too-few-points");
            return;
        }
        if (points.size() > MAX_POINTS) {
            fault(field + ".points", "too-many", MAX_POINTS);
            return;
        }
        boolean allInside = true;
        for (int i = 0; i < points.size(); i++) {
            allInside &= point(field + ".points[" + i + "]", points.get(i));
        }
        if (allInside && !isSimple(points)) {
            fault(field + ".points", "zone-crosses-itself", String.valueOf(zone.name()));
        }
        if (zone.schedule() != null) {
            schedule(field + ".schedule", zone.schedule(), faults);
        }
    }

    private void line(String field, Scene.@Nullable Line line) {
        if (line == null) {
            fault(field, "required");
            return;
        }
        subject(field, line.id(), line.name());
        boolean inside = point(field + ".from", line.from()) & point(field + ".to", line.to());
        if (inside && line.from().equals(line.to())) {
            fault(field + ".to", "malformed");
        }
    }

    private void subject(String field, @Nullable String id, @Nullable String name) {
        if (id == null || !DraftCheck.ID.matcher(id).matches()) {
            fault(field + ".id", "malformed");
        } else if (!ids.add(id)) {
            fault(field + ".id", "twice", id);
        }
        if (name == null || name.isBlank()) {
            fault(field + ".name", "required");
        } else if (name.length() > MAX_NAME) {
            fault(field + ".name", "too-long", MAX_NAME);
        }
    }

    private boolean point(String field, @Nullable List<Double> point) {
        if (point == null || point.size() != 2) {
            fault(field, "malformed");
            return false;
        }
        for (Double share : point) {
            if (share == null || !(share >= 0 && share <= 1)) {
                fault(field, "out-of-range", 0, 1);
                return false;
            }
        }
        return true;
    }

    private static boolean isSimple(List<List<Double>> points) {
        Coordinate[] ring = new Coordinate[points.size() + 1];
        for (int i = 0; i < points.size(); i++) {
            ring[i] = new Coordinate(points.get(i).get(0), points.get(i).get(1));
        }
        ring[points.size()] = ring[0].copy();
        Polygon polygon = PLANE.createPolygon(ring);
        return polygon.isValid() && polygon.getArea() > 1e-6;
    }

    /** Gathers what does not hold of a schedule. */
    static void schedule(String field, RuleSchedule schedule, List<FieldFault> faults) {
        if (schedule.windows().size() > MAX_WINDOWS) {
            faults.add(FieldFault.of(field, "too-many", MAX_WINDOWS));
        }
        for (int i = 0; i < schedule.windows().size(); i++) {
            RuleSchedule.Window window = schedule.windows().get(i);
            String at = field + ".windows[" + i + "]";
            if (window == null) {
                faults.add(FieldFault.of(at, "required"));
                continue;
            }
            if (window.days().stream().anyMatch(day -> day == null || day < 1 || day > 7)) {
                faults.add(FieldFault.of(at + ".days", "out-of-range", 1, 7));
            }
            if (!isTime(window.from()) || !isTime(window.to())) {
                faults.add(FieldFault.of(at + ".from", "malformed"));
            }
        }
    }

    /** Minutes since midnight; 24:00 is the end of the day. */
    static int minuteOf(String time) {
        return time.equals("24:00") ? 24 * 60 : LocalTime.parse(time).toSecondOfDay() / 60;
    }

    private static boolean isTime(@Nullable String time) {
        try {
            return time != null && minuteOf(time) >= 0;
        } catch (DateTimeParseException malformed) {
            return false;
        }
    }

    private static double determinant(List<Double> h) {
        return h.get(0) * (h.get(4) * h.get(8) - h.get(5) * h.get(7))
                - h.get(1) * (h.get(3) * h.get(8) - h.get(5) * h.get(6))
                + h.get(2) * (h.get(3) * h.get(7) - h.get(4) * h.get(6));
    }

    private void fault(String field, String code, Object... arguments) {
        faults.add(FieldFault.of(field, code, arguments));
    }
}
