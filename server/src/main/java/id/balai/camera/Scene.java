package id.balai.camera;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn on a camera's picture. Points are shares of the picture's width and height, 0 to 1, from the upper left.
 *
 * @param zones polygons, not closed
 * @param lines directed lines
 * @param calibration the homography from picture shares to metres on the ground, nine numbers row by row; null when the
 *     ground was not measured
 * @param version counts changes; 0 before the first
 */
public record Scene(
        List<Zone> zones, List<Line> lines, @Nullable List<Double> calibration, long version) {

    /** Nothing drawn yet. */
    public static final Scene EMPTY = new Scene(List.of(), List.of(), null, 0);

    /** Copies the lists, with nothing in the place of a part where nothing was sent, which is for the check to name. */
    public Scene {
        zones = copy(zones);
        lines = copy(lines);
        calibration = calibration == null ? null : copy(calibration);
    }

    private static <T> List<T> copy(List<T> sent) {
        return Collections.unmodifiableList(new ArrayList<>(sent));
    }

    /**
     * A polygon.
     *
     * @param id unique among all zones and lines of the city
     * @param name for people
     * @param purpose what the place is
     * @param points at least three, each x and y
     * @param schedule when its purpose applies; null for always
     */
    public record Zone(
            String id,
            String name,
            ZonePurpose purpose,
            List<List<Double>> points,
            @Nullable RuleSchedule schedule) {}

    /**
     * A directed line. A crossing from its left to its right, seen from {@code from} to {@code to}, is forward.
     *
     * @param id unique among all zones and lines of the city
     * @param name for people
     * @param from x and y
     * @param to x and y
     */
    public record Line(String id, String name, List<Double> from, List<Double> to) {}
}
