package id.balai.eye.track;

import id.balai.eye.picture.GroundPlane;
import id.balai.eye.picture.GroundPlane.Metres;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Speeds over the ground, from the way of each object's ground point over about the last second. */
public final class SpeedMeter {

    private static final double WINDOW_SECONDS = 1.2;
    private static final double LEAST_SECONDS = 0.4;
    private static final double KMH = 3.6;
    private static final double ABSURD_KMH = 200;

    private final Map<Long, Deque<Sample>> samples = new HashMap<>();
    private @Nullable GroundPlane ground;

    /** A meter without calibration, which measures nothing. */
    public SpeedMeter() {}

    /** Measures on {@code plane} from now on; null measures nothing. */
    public void calibrate(@Nullable GroundPlane plane) {
        ground = plane;
        samples.clear();
    }

    /** Takes the objects as they are now; those not among them are forgotten. */
    public void update(List<TrackedObject> objects) {
        GroundPlane plane = ground;
        if (plane == null) {
            return;
        }
        Set<Long> numbers = objects.stream().map(TrackedObject::number).collect(Collectors.toSet());
        samples.keySet().retainAll(numbers);
        for (TrackedObject object : objects) {
            if (object.seen()) {
                plane.at(object.box().ground()).ifPresent(place -> add(object, place));
            }
        }
    }

    private void add(TrackedObject object, Metres place) {
        Deque<Sample> way = samples.computeIfAbsent(object.number(), number -> new ArrayDeque<>());
        way.addLast(new Sample(object.ageSeconds(), place));
        while (object.ageSeconds() - way.getFirst().ageSeconds > WINDOW_SECONDS) {
            way.removeFirst();
        }
    }

    /** Speed in km/h; empty without calibration, before it is known, and when the figure would be absurd. */
    public OptionalDouble kmh(TrackedObject object) {
        return Optional.ofNullable(samples.get(object.number()))
                .map(SpeedMeter::kmh)
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble kmh(Deque<Sample> way) {
        Sample first = way.getFirst();
        Sample last = way.getLast();
        double seconds = last.ageSeconds - first.ageSeconds;
        if (seconds < LEAST_SECONDS) {
            return OptionalDouble.empty();
        }
        double speed = first.place.distance(last.place) / seconds * KMH;
        return speed > ABSURD_KMH ? OptionalDouble.empty() : OptionalDouble.of(speed);
    }

    private record Sample(double ageSeconds, Metres place) {}
}
