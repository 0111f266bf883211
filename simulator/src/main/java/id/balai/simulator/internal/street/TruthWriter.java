package id.balai.simulator.internal.street;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what truly happens in a clip, beside it: for each picture the objects with class, box in shares, share of the box
 * that is seen, place in metres; then who stood in which area from when to when, and who crossed which line how.
 */
final class TruthWriter implements AutoCloseable {
    /** Slower than this is standing, in metres a second. */
    private static final double STANDING_SPEED = 0.2;

    private static final double LEAST_STANDING_SECONDS = 5;

    private record Standing(int track, Kind kind, String area, double from, double to) {}

    private record Crossing(int track, Kind kind, String line, double at, boolean forward) {}

    private final SceneLayout layout;
    private final OutputStream out;
    private final JsonGenerator json;
    private final Map<String, Standing> open = new TreeMap<>();
    private final Map<Integer, Seen> last = new HashMap<>();
    private final java.util.ArrayList<Standing> standings = new java.util.ArrayList<>();
    private final java.util.ArrayList<Crossing> crossings = new java.util.ArrayList<>();

    TruthWriter(Path file, SceneLayout layout, String scene, int width, int height, int framesPerSecond)
            throws IOException {
        this.layout = layout;
        out = Files.newOutputStream(file);
        json = JsonMapper.builder().build().createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("scene", scene);
        json.writeNumberProperty("width", width);
        json.writeNumberProperty("height", height);
        json.writeNumberProperty("framesPerSecond", framesPerSecond);
        json.writeArrayPropertyStart("frames");
    }

    /** Adds what is on the next picture. */
    void add(double seconds, List<Seen> seen) {
        json.writeStartObject();
        json.writeNumberProperty("at", round(seconds, 1e3));
        json.writeArrayPropertyStart("objects");
        for (Seen object : seen) {
            json.writeStartObject();
            json.writeNumberProperty("track", object.id());
            json.writeStringProperty("class", object.kind().name());
            array("box", object.left(), object.top(), object.right(), object.bottom());
            json.writeNumberProperty("visible", round(object.visible(), 1e2));
            array("ground", object.x(), object.y());
            json.writeNumberProperty("speed", round(object.speed(), 1e2));
            json.writeEndObject();
            stand(seconds, object);
            cross(seconds, object);
            last.put(object.id(), object);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void stand(double seconds, Seen object) {
        for (GroundArea area : layout.areas()) {
            String key = area.id() + " " + object.id();
            boolean stands = object.speed() < STANDING_SPEED && area.contains(object.x(), object.y());
            Standing since = open.get(key);
            if (stands) {
                double from = since == null ? seconds : since.from;
                open.put(key, new Standing(object.id(), object.kind(), area.id(), from, seconds));
            } else if (since != null) {
                keep(since);
                open.remove(key);
            }
        }
    }

    private void keep(Standing standing) {
        if (standing.to - standing.from >= LEAST_STANDING_SECONDS) {
            standings.add(standing);
        }
    }

    /** Seen along a line from its start to its end, "forward" is from its left to its right. */
    private void cross(double seconds, Seen object) {
        Seen before = last.get(object.id());
        if (before == null || Math.hypot(before.x() - object.x(), before.y() - object.y()) > 5) {
            return;
        }
        for (GroundLine line : layout.lines()) {
            double was = side(line, before.x(), before.y());
            double is = side(line, object.x(), object.y());
            double dx = line.to().x() - line.from().x();
            double dy = line.to().y() - line.from().y();
            double along = ((object.x() - line.from().x()) * dx
                            + (object.y() - line.from().y()) * dy)
                    / (dx * dx + dy * dy);
            if (was < 0 != is < 0 && along >= 0 && along <= 1) {
                crossings.add(new Crossing(object.id(), object.kind(), line.id(), seconds, was > 0));
            }
        }
    }

    /** Positive on the left of the line. */
    private static double side(GroundLine line, double x, double y) {
        return (line.to().x() - line.from().x()) * (y - line.from().y())
                - (line.to().y() - line.from().y()) * (x - line.from().x());
    }

    /** Writes the summaries and ends the file. */
    void finish() {
        json.writeEndArray();
        open.values().forEach(this::keep);
        json.writeArrayPropertyStart("standing");
        for (Standing standing : standings) {
            json.writeStartObject();
            json.writeNumberProperty("track", standing.track);
            json.writeStringProperty("class", standing.kind.name());
            json.writeStringProperty("zone", standing.area);
            json.writeNumberProperty("from", round(standing.from, 1e3));
            json.writeNumberProperty("to", round(standing.to, 1e3));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("crossings");
        for (Crossing crossing : crossings) {
            json.writeStartObject();
            json.writeNumberProperty("track", crossing.track);
            json.writeStringProperty("class", crossing.kind.name());
            json.writeStringProperty("line", crossing.line);
            json.writeNumberProperty("at", round(crossing.at, 1e3));
            json.writeBooleanProperty("forward", crossing.forward);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void array(String name, double... values) {
        json.writeArrayPropertyStart(name);
        for (double value : values) {
            json.writeNumber(round(value, 1e4));
        }
        json.writeEndArray();
    }

    private static double round(double value, double unit) {
        return Math.round(value * unit) / unit;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
