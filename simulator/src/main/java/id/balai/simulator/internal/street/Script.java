package id.balai.simulator.internal.street;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Collects the actors of a scene. Times are seconds of the loop; what is on its way at the loop's end goes on at its start. */
final class Script {
    /** A vehicle in a lane needs so much time behind the one before it. */
    private static final double LEAST_HEADWAY_SECONDS = 2.6;

    final double loopSeconds;
    final Random random;
    private final List<Actor> actors = new ArrayList<>();

    Script(double loopSeconds, long seed) {
        this.loopSeconds = loopSeconds;
        this.random = new Random(seed);
    }

    List<Actor> actors() {
        return List.copyOf(actors);
    }

    Script add(Kind kind, double start, Motion motion) {
        return add(kind, start, motion, random.nextInt(1 << 20));
    }

    Script add(Kind kind, double start, Motion motion, int look) {
        if (motion.seconds() >= loopSeconds) {
            throw new IllegalArgumentException("a way takes less than a loop");
        }
        actors.add(new Actor(actors.size() + 1, kind, motion, start, look));
        return this;
    }

    /** A lane along y, all at one speed, so that nothing drives through anything. */
    void lane(double x, double fromY, double toY, double speed, double meanHeadwaySeconds, Mix mix, Window closed) {
        double at = random.nextDouble() * meanHeadwaySeconds;
        while (at < loopSeconds - LEAST_HEADWAY_SECONDS) {
            if (!closed.contains(at)) {
                Kind kind = mix.pick(random);
                double aside = (random.nextDouble() - 0.5) * (kind == Kind.MOTORCYCLE ? 0.7 : 0.3);
                var candidate = new Actor(
                        actors.size() + 1,
                        kind,
                        Motion.straight(x + aside, fromY, x + aside, toY, speed),
                        at,
                        random.nextInt(1 << 20));
                if (isFree(candidate)) {
                    actors.add(candidate);
                }
            }
            at += LEAST_HEADWAY_SECONDS
                    + -Math.log(1 - random.nextDouble() * 0.95)
                            * Math.max(0.1, meanHeadwaySeconds - LEAST_HEADWAY_SECONDS);
        }
    }

    /** Whether a vehicle keeps clear of those that are there already; what stands is therefore added first. */
    private boolean isFree(Actor candidate) {
        for (double since = 0; since < candidate.motion().seconds(); since += 0.2) {
            Pose own = candidate.motion().pose(since);
            double at = candidate.start() + since;
            for (Actor other : actors) {
                if (other.kind() != Kind.PERSON && other.isThere(at, loopSeconds)) {
                    Pose pose = other.motion().pose(other.since(at, loopSeconds));
                    if (Kind.touch(candidate.kind(), own, other.kind(), pose)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** People on a pavement, both ways. */
    void walkers(double x, double spread, double fromY, double toY, double everySeconds) {
        for (double at = random.nextDouble() * everySeconds;
                at < loopSeconds;
                at += everySeconds * (0.6 + random.nextDouble() * 0.8)) {
            boolean back = random.nextBoolean();
            double aside = x + (random.nextDouble() - 0.5) * 2 * spread;
            double speed = 1.05 + random.nextDouble() * 0.4;
            add(Kind.PERSON, at, Motion.straight(aside, back ? toY : fromY, aside, back ? fromY : toY, speed));
        }
    }

    /** Someone who comes, stays about a place for a while, and goes. */
    void visitor(double start, double[] from, double[] place, double staySeconds, double[] to) {
        double walk = 1.2;
        double x = place[0];
        double y = place[1];
        double dx = x - from[0];
        double dy = y - from[1];
        double length = Math.max(0.5, Math.hypot(dx, dy));
        double at = length / walk + 1;
        Motion motion = new Motion(random.nextDouble() - 0.5, random.nextDouble() - 0.5)
                .at(0, from[0], from[1], dx / length * walk, dy / length * walk)
                .at(at, x, y, 0, 0);
        double end = at + staySeconds;
        while (at < end - 8) {
            double pause = 2 + random.nextDouble() * 3;
            motion.at(at + pause, x, y, 0, 0);
            x = place[0] + (random.nextDouble() - 0.5) * 1.5;
            y = place[1] + (random.nextDouble() - 0.5) * 1.5;
            at += pause + 2 + random.nextDouble();
            motion.at(at, x, y, 0, 0);
        }
        motion.at(end, x, y, 0, 0);
        double away = Math.max(0.5, Math.hypot(to[0] - x, to[1] - y));
        motion.at(end + away / walk + 1, to[0], to[1], (to[0] - x) / away * walk, (to[1] - y) / away * walk);
        add(Kind.PERSON, start, motion);
    }

    /** A time in which a lane is closed to new vehicles, in seconds of the loop; it may go past the loop's end. */
    record Window(double from, double to) {
        static final Window NEVER = new Window(0, 0);

        boolean contains(double seconds) {
            return from <= to ? seconds >= from && seconds < to : seconds >= from || seconds < to;
        }
    }

    /** Shares of motorcycles and trucks; the rest are cars. */
    record Mix(double motorcycles, double trucks) {
        Kind pick(Random random) {
            double share = random.nextDouble();
            return share < motorcycles ? Kind.MOTORCYCLE : share < motorcycles + trucks ? Kind.TRUCK : Kind.CAR;
        }
    }
}
