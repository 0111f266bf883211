package id.balai.eye.track;

import id.balai.contracts.proto.ObjectClass;
import id.balai.eye.detect.Detection;
import id.balai.eye.picture.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** A street with objects whose ways are known, as a trembling detector sees it, and a tracker that follows. */
final class Street {

    private final double framesPerSecond;
    private final Random random;
    private final Tracker tracker;
    private final List<Actor> actors = new ArrayList<>();
    private final Map<String, Set<Long>> numbers = new HashMap<>();
    private double tremble = 0.02;
    private double seconds;
    private Tracks newest = new Tracks(List.of(), List.of());

    Street(double framesPerSecond, long seed) {
        this.framesPerSecond = framesPerSecond;
        this.random = new Random(seed);
        this.tracker = new Tracker(TrackerSettings.standard());
    }

    /** An object that is where {@code way} says, or out of sight where it says null. */
    Street with(String name, ObjectClass objectClass, DoubleFunction<@Nullable Sight> way) {
        actors.add(new Actor(name, objectClass, way));
        return this;
    }

    Street tremble(double share) {
        tremble = share;
        return this;
    }

    /** Lets time pass and notes which numbers each object was followed under. */
    Street run(double duration) {
        int frames = (int) Math.round(duration * framesPerSecond);
        for (int frame = 0; frame < frames; frame++) {
            List<Detection> found = new ArrayList<>();
            Map<String, Box> truth = new HashMap<>();
            for (Actor actor : actors) {
                Sight sight = actor.way.apply(seconds);
                if (sight != null) {
                    truth.put(actor.name, sight.box);
                    if (random.nextDouble() >= sight.missed) {
                        found.add(new Detection(shaken(sight.box), actor.objectClass, sight.score));
                    }
                }
            }
            newest = tracker.update(1_000_000 + Math.round(seconds * 1000), found);
            truth.forEach((name, box) -> note(name, box, truth));
            seconds += 1 / framesPerSecond;
        }
        return this;
    }

    private void note(String name, Box box, Map<String, Box> truth) {
        boolean alone =
                truth.values().stream().filter(other -> other.iou(box) > 0.3).count() == 1;
        if (!alone) {
            return;
        }
        newest.live().stream()
                .filter(object -> object.seen() && object.box().iou(box) > 0.6)
                .forEach(object -> numbers.computeIfAbsent(name, unknown -> new HashSet<>())
                        .add(object.number()));
    }

    /** All numbers the object was followed under. */
    Set<Long> numbersOf(String name) {
        return numbers.getOrDefault(name, Set.of());
    }

    List<TrackedObject> live() {
        return newest.live();
    }

    private Box shaken(Box box) {
        double across = box.width() * tremble;
        double down = box.height() * tremble;
        return new Box(
                box.left() + random.nextGaussian() * across,
                box.top() + random.nextGaussian() * down,
                box.right() + random.nextGaussian() * across,
                box.bottom() + random.nextGaussian() * down);
    }

    /**
     * How an object shows at one time.
     *
     * @param box where
     * @param score how sure the detector is when it finds it
     * @param missed how likely the detector misses it
     */
    record Sight(Box box, double score, double missed) {

        static Sight clear(Box box) {
            return new Sight(box, 0.8, 0);
        }
    }

    private record Actor(String name, ObjectClass objectClass, DoubleFunction<@Nullable Sight> way) {}
}
