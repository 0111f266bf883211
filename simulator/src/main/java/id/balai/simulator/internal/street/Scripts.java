package id.balai.simulator.internal.street;

import id.balai.simulator.Scene;
import java.util.List;

/** What happens in each scene, over a loop of {@value #LOOP_SECONDS} s. Traffic keeps left. */
final class Scripts {
    static final double LOOP_SECONDS = 120;
    private static final double BEHIND = -16;
    private static final double BEYOND = 82;
    private static final Script.Mix CARS = new Script.Mix(0.12, 0.1);
    private static final Script.Mix MOTORCYCLES = new Script.Mix(1, 0);

    private Scripts() {}

    static List<Actor> of(Scene scene) {
        var script = new Script(LOOP_SECONDS, 4200 + scene.ordinal());
        switch (scene) {
            case STREET -> street(script);
            case MARKET -> market(script);
            case JUNCTION -> junction(script);
            case PARK -> park(script);
            case SCHOOL -> school(script);
            case LANE -> lane(script);
            case RIVER -> river(script);
        }
        return script.actors();
    }

    /** A car stands where it must not for {@code 15.6 .. 100} s of the loop; its driver is away meanwhile. */
    private static void street(Script script) {
        script.add(
                Kind.CAR,
                10,
                new Motion(0, 1)
                        .at(0, -1.9, BEHIND, 0, 9)
                        .at(2.6, -2.1, 7.6, -0.5, 8)
                        .stand(5.6, 90, -5.85, 21)
                        .at(93.5, -3.4, 30, 1.3, 5.5)
                        .at(96, -1.9, 47, 0, 8.5)
                        .at(100.1, -1.9, BEYOND, 0, 8.5),
                2);
        script.visitor(19, new double[] {-7.4, 21.4}, new double[] {-10.2, 18}, 66, new double[] {-7.4, 21.4});
        script.lane(-1.9, BEHIND, BEYOND, 9, 8, CARS, new Script.Window(5, 13));
        script.lane(-5.4, BEHIND, BEYOND, 9, 9, CARS, new Script.Window(0, 107));
        script.lane(-3.6, BEHIND, BEYOND, 9.6, 5, MOTORCYCLES, new Script.Window(9, 17));
        script.lane(1.9, BEYOND, BEHIND, 10, 8, CARS, Script.Window.NEVER);
        script.lane(5.2, BEYOND, BEHIND, 8.4, 11, CARS, Script.Window.NEVER);
        script.lane(3.5, BEYOND, BEHIND, 9.4, 5.5, MOTORCYCLES, Script.Window.NEVER);
        script.lane(6.4, BEYOND, BEHIND, 7.4, 10, MOTORCYCLES, Script.Window.NEVER);
        script.walkers(-8.1, 0.6, -4, 70, 15);
        script.walkers(8.0, 0.5, 4, 70, 24);
    }

    /** A crowd gathers from 15 s, is there from 40 to 85 s, and is gone at 105 s. */
    private static void market(Script script) {
        script.walkers(-1, 3, -4, 44, 9);
        for (int i = 0; i < 20; i++) {
            double column = i % 5;
            double row = Math.floor(i / 5.0);
            double[] place = {-4.2 + column * 1.55 + row % 2 * 0.5, 10.2 + row * 2.5};
            double start = 12 + i * 1.1;
            double[] from = i % 3 == 0 ? new double[] {-1 + column * 0.5, -4} : new double[] {-3.5 + column, 40};
            double walk = Math.hypot(place[0] - from[0], place[1] - from[1]) / 1.2;
            double leave = 86 + script.random.nextDouble() * 8;
            script.visitor(start, from, place, leave - start - walk, i % 2 == 0 ? from : new double[] {0.5, -4});
        }
        for (int i = 0; i < 4; i++) {
            double y = 7.5 + i * 6.6;
            script.visitor(i * 25, new double[] {3, 42}, new double[] {3.0, y}, 25, new double[] {-1, -4});
        }
        script.lane(0.6, -6, 46, 2.8, 60, MOTORCYCLES, new Script.Window(8, 95));
    }

    /** Lights change each 30 s: first the street along is free, then the one across. */
    private static void junction(Script script) {
        for (int cycle = 0; cycle < 2; cycle++) {
            double green = cycle * 60.0;
            double[] lanes = {-1.9, -5.3, 1.9, 5.3};
            for (double x : lanes) {
                boolean away = x < 0;
                double from = away ? BEHIND - 14 : BEYOND;
                double to = away ? BEYOND : BEHIND;
                double sign = away ? 1 : -1;
                for (int k = 0; k < 3; k++) {
                    double stop = (away ? 11.2 : 38.8) - sign * 6.8 * k;
                    double arrive = green - 26 + k * 6 + script.random.nextDouble() * 3;
                    Kind kind = k == 2 && x > 4 ? Kind.TRUCK : Kind.CAR;
                    script.add(kind, arrive, waiting(x, from, stop, to, 9 * sign, green + 1 + k * 1.6 - arrive));
                }
                for (double at = green + 8; at < green + 19; at += 5 + script.random.nextDouble() * 2) {
                    script.add(CARS.pick(script.random), at, Motion.straight(x, from, x, to, 9));
                }
            }
            for (int k = 0; k < 4; k++) {
                double arrive = green - 24 + k * 4;
                double start = green + 0.4 + k * 0.5 - arrive;
                script.add(Kind.MOTORCYCLE, arrive, waiting(-3.6, BEHIND - 14, 12.6 - k * 2.4, BEYOND, 8.6, start));
                script.add(Kind.MOTORCYCLE, arrive + 1, waiting(3.6, BEYOND, 37.4 + k * 2.4, BEHIND, -8.6, start - 1));
            }
            double across = green + 31;
            double[] rows = {26.9, 30.2, 23.1, 19.8};
            for (double y : rows) {
                boolean right = y > 25;
                for (double at = across + script.random.nextDouble() * 2;
                        at < across + 19;
                        at += 3.4 + script.random.nextDouble() * 2) {
                    Kind kind = script.random.nextDouble() < 0.6 ? Kind.MOTORCYCLE : CARS.pick(script.random);
                    script.add(kind, at, Motion.straight(right ? -42 : 42, y, right ? 42 : -42, y, 8.5));
                }
            }
        }
        script.walkers(-8.6, 0.4, 0, 16, 25);
        script.walkers(8.7, 0.5, 36, 70, 25);
    }

    private static Motion waiting(double x, double from, double stop, double to, double velocity, double goSeconds) {
        double direction = Math.signum(velocity);
        double speed = Math.abs(velocity);
        double brake = 14;
        double free = (Math.abs(stop - from) - brake) / speed;
        double stopped = free + 2 * brake / speed;
        double go = Math.max(stopped + 1, goSeconds);
        double moving = go + 2 * brake / speed;
        double afterStart = stop + direction * brake;
        return new Motion(0, direction)
                .at(0, x, from, 0, velocity)
                .at(free, x, stop - direction * brake, 0, velocity)
                .stand(stopped, go, x, stop)
                .at(moving, x, afterStart, 0, velocity)
                .at(moving + Math.abs(to - afterStart) / speed, x, to, 0, velocity);
    }

    private static void park(Script script) {
        script.walkers(-0.5, 1.4, 2, 50, 14);
        for (int i = 0; i < 9; i++) {
            double angle = i * 0.7;
            double[] place = {-0.5 + Math.cos(angle) * 5.2, 15.5 + Math.sin(angle) * 5.5};
            double[] from = i % 2 == 0 ? new double[] {-0.5, 48} : new double[] {-22, 30};
            script.visitor(i * 9, from, place, 45 + i * 2, i % 3 == 0 ? new double[] {0, 1} : new double[] {20, 30});
        }
        for (int i = 0; i < 5; i++) {
            script.add(Kind.PERSON, i * 23 + 4, jog(script.random.nextDouble()));
        }
        for (int i = 0; i < 4; i++) {
            double y = 30 + (i % 2 - 0.5);
            script.add(Kind.PERSON, i * 29 + 8, Motion.straight(-24, y, 24, y, 1.3));
        }
    }

    /** Round the plaza, at a jog. */
    private static Motion jog(double wobble) {
        double speed = 2.4;
        double radius = 8 + wobble;
        var motion = new Motion(0, 1).at(0, -12, 30, speed, 0);
        double seconds = 0;
        double lastX = -12;
        double lastY = 30;
        for (int i = 0; i <= 16; i++) {
            double angle = Math.PI / 2 - i * Math.PI / 8;
            double x = -0.5 + Math.cos(angle) * radius * 0.8;
            double y = 16 + Math.sin(angle) * radius;
            seconds += Math.max(0.5, Math.hypot(x - lastX, y - lastY) / speed);
            motion.at(seconds, x, y, Math.sin(angle) * speed, -Math.cos(angle) * speed);
            lastX = x;
            lastY = y;
        }
        return motion.at(seconds + 8, 20, 30, speed, 0);
    }

    private static void school(Script script) {
        for (int i = 0; i < 7; i++) {
            double start = 4 + i * 15.5;
            double y = 11.5 + i * 3.1 % 7;
            script.add(
                    Kind.MOTORCYCLE,
                    start,
                    new Motion(0, 1)
                            .at(0, -1.6, BEHIND, 0, 6)
                            .at((y - 9 - BEHIND) / 6, -1.8, y - 9, -0.3, 5.5)
                            .stand((y - 9 - BEHIND) / 6 + 3.2, (y - 9 - BEHIND) / 6 + 14, -3.35, y)
                            .at((y - 9 - BEHIND) / 6 + 18, -1.8, y + 10, 0.4, 5.5)
                            .at((y - 9 - BEHIND) / 6 + 30, -1.6, BEYOND, 0, 6));
            double out = start + (y - 9 - BEHIND) / 6 + 4.5;
            script.add(Kind.PERSON, out, Motion.straight(-4.3, y, -13, 14 + i % 3, 1.3), 1 | i << 4);
        }
        script.lane(-1.5, BEHIND, BEYOND, 6.5, 40, CARS, new Script.Window(2, 100));
        script.lane(1.5, BEYOND, BEHIND, 7, 14, CARS, Script.Window.NEVER);
        script.lane(2.9, BEYOND, BEHIND, 7.6, 7, MOTORCYCLES, Script.Window.NEVER);
        script.walkers(-5.6, 1.0, -2, 60, 13);
        script.walkers(5.6, 0.7, 6, 60, 26);
        for (int i = 0; i < 4; i++) {
            script.add(Kind.PERSON, 10 + i * 28, Motion.straight(5, 22.8, -12, 15, 1.2), 1 | i << 5);
        }
        script.visitor(0, new double[] {-7, 30}, new double[] {-4.8, 20}, 70, new double[] {-7, 40});
    }

    private static void lane(Script script) {
        script.add(Kind.CAR, 62, Motion.straight(-0.2, 56, -0.2, -10, 3), 4);
        script.lane(-1.1, -8, 56, 4.2, 17, MOTORCYCLES, Script.Window.NEVER);
        script.lane(1.2, 56, -8, 4.6, 15, MOTORCYCLES, Script.Window.NEVER);
        script.walkers(-1.9, 0.2, -4, 52, 24);
        for (int i = 0; i < 3; i++) {
            double[] home = {-3.2, 9 + i * 6.0};
            script.visitor(i * 38 + 3, home, new double[] {-1.9, 10 + i * 5.0}, 24, new double[] {3.2, 14 + i * 4.0});
        }
    }

    private static void river(Script script) {
        script.lane(-1.7, BEHIND, BEYOND, 7.5, 11, CARS, Script.Window.NEVER);
        script.lane(-2.9, BEHIND, BEYOND, 8.2, 9, MOTORCYCLES, Script.Window.NEVER);
        script.lane(1.7, BEYOND, BEHIND, 7.8, 10, CARS, Script.Window.NEVER);
        script.lane(2.9, BEYOND, BEHIND, 8.4, 8, MOTORCYCLES, Script.Window.NEVER);
        script.walkers(-4.3, 0.5, 0, 70, 16);
        script.visitor(5, new double[] {-4.3, 50}, new double[] {-4.6, 18}, 60, new double[] {-4.2, 0});
    }
}
