package id.balai.eye.zone;

import id.balai.contracts.proto.Crossing;
import id.balai.contracts.proto.Line;
import id.balai.contracts.proto.LineObservation;
import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.picture.Box;
import id.balai.eye.picture.Spot;
import id.balai.eye.track.TrackedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * Counts who crosses one line. An object has crossed when its ground point has gone from one side to the other by more
 * than a share of its size, so one that stops on the line and trembles is counted once at most each way it really goes.
 */
final class LineCounter {

    private static final double LEAST_DEPTH = 0.004;
    private static final double DEPTH_SIZES = 0.06;
    private static final double BEYOND_ENDS = 0.02;

    private final String lineId;
    private final Spot from;
    private final Spot to;
    private final LongFunction<String> trackId;
    private final Map<Long, Way> ways = new HashMap<>();
    private final Map<Kind, List<String>> crossed = new LinkedHashMap<>();

    LineCounter(Line line, LongFunction<String> trackId) {
        this.lineId = line.getLineId();
        this.from = Spot.of(line.getFrom());
        this.to = Spot.of(line.getTo());
        this.trackId = trackId;
    }

    /** Follows the objects' ways; tells nothing yet. */
    void update(List<TrackedObject> objects) {
        Set<Long> numbers = objects.stream().map(TrackedObject::number).collect(Collectors.toSet());
        ways.keySet().retainAll(numbers);
        for (TrackedObject object : objects) {
            if (object.seen()) {
                ways.computeIfAbsent(object.number(), number -> new Way(object.birthBox()))
                        .go(object);
            }
        }
    }

    /** What crossed since the last call. */
    LineObservation take() {
        LineObservation.Builder observation = LineObservation.newBuilder().setLineId(lineId);
        crossed.forEach((kind, trackIds) -> observation.addCrossings(Crossing.newBuilder()
                .setObjectClass(kind.objectClass)
                .setForward(kind.forward)
                .setCount(trackIds.size())
                .addAllTrackIds(trackIds)));
        crossed.clear();
        return observation.build();
    }

    boolean hasCrossings() {
        return !crossed.isEmpty();
    }

    /** Distance from the endless line in picture heights: positive on the right, seen along it. */
    private double side(Spot spot) {
        double acrossX = (to.x() - from.x()) * Box.ASPECT;
        double acrossY = to.y() - from.y();
        double length = Math.max(1e-9, Math.hypot(acrossX, acrossY));
        return (acrossX * (spot.y() - from.y()) - acrossY * (spot.x() - from.x()) * Box.ASPECT) / length;
    }

    /** Where along the line a spot is: 0 at its start, 1 at its end. */
    private double along(Spot spot) {
        double acrossX = (to.x() - from.x()) * Box.ASPECT;
        double acrossY = to.y() - from.y();
        double squared = Math.max(1e-9, acrossX * acrossX + acrossY * acrossY);
        return ((spot.x() - from.x()) * Box.ASPECT * acrossX + (spot.y() - from.y()) * acrossY) / squared;
    }

    private record Kind(ObjectClass objectClass, boolean forward) {}

    /** One object's way past the line. */
    private final class Way {

        private boolean right;
        private Spot last;
        private double passedAt;

        private Way(Box birth) {
            last = birth.ground();
            right = side(last) > 0;
            passedAt = Double.NaN;
        }

        private void go(TrackedObject object) {
            Spot now = object.box().ground();
            double before = side(last);
            double after = side(now);
            if (before > 0 != after > 0) {
                double share = before / (before - after);
                passedAt = along(
                        new Spot(last.x() + (now.x() - last.x()) * share, last.y() + (now.y() - last.y()) * share));
            }
            last = now;
            double depth = Math.max(LEAST_DEPTH, DEPTH_SIZES * object.box().size());
            if (after > 0 != right && Math.abs(after) >= depth) {
                right = after > 0;
                if (passedAt >= -BEYOND_ENDS && passedAt <= 1 + BEYOND_ENDS) {
                    crossed.computeIfAbsent(new Kind(object.objectClass(), right), kind -> new ArrayList<>())
                            .add(trackId.apply(object.number()));
                }
            }
        }
    }
}
