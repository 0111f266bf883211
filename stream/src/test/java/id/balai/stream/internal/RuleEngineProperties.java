package id.balai.stream.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.proto.GeoPoint;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Rule;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.ZoneAggregate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every sequence of observations, however the camera behaves. */
class RuleEngineProperties {

    private static final String CAMERA = "KB-0001";

    /** One second: how long after the one before, and how many people. */
    record Moment(int afterMs, int people) {}

    @Property(tries = 300)
    void aSignalMeansThatTheConditionHeldForTheDurationWithoutABreak(
            @ForAll("moments") List<Moment> moments, @ForAll("rules") Rule rule) {
        List<Observation> river = river(moments);
        for (Signal signal : run(river, rule, false).signals) {
            assertThat(signal.getAtMs() - signal.getStartedMs())
                    .isGreaterThanOrEqualTo(rule.getDurationSeconds() * 1000L);
            long last = signal.getStartedMs();
            for (Observation each : river) {
                if (each.getAtMs() >= signal.getStartedMs() && each.getAtMs() <= signal.getAtMs()) {
                    assertThat(each.getZone().getCounts(0).getCount()).isGreaterThan((int) rule.getValue());
                    assertThat(each.getAtMs() - last).isLessThanOrEqualTo(RuleEngine.ZONE_GAP_MS);
                    last = each.getAtMs();
                }
            }
        }
    }

    @Property(tries = 300)
    void signalsAreApartByTheCoolDownAndHaveIdsOfTheirOwn(
            @ForAll("moments") List<Moment> moments, @ForAll("rules") Rule rule) {
        List<Signal> signals = run(river(moments), rule, false).signals;
        assertThat(signals.stream().map(Signal::getSignalId)).doesNotHaveDuplicates();
        for (int i = 1; i < signals.size(); i++) {
            assertThat(signals.get(i).getAtMs() - signals.get(i - 1).getAtMs())
                    .isGreaterThan(rule.getCoolDownSeconds() * 1000L);
        }
    }

    @Property(tries = 200)
    void aRestartAtAnyMomentChangesNothing(@ForAll("moments") List<Moment> moments, @ForAll("rules") Rule rule) {
        List<Observation> river = river(moments);
        Run straight = run(river, rule, false);
        Run restarted = run(river, rule, true);
        assertThat(restarted.signals).isEqualTo(straight.signals);
        assertThat(restarted.aggregates).isEqualTo(straight.aggregates);
    }

    @Property(tries = 200)
    void whatIsReadTwiceAfterACrashCountsOnce(
            @ForAll("moments") List<Moment> moments, @ForAll("rules") Rule rule, @ForAll int where) {
        List<Observation> river = river(moments);
        Run straight = run(river, rule, false);
        int from = Math.floorMod(where, river.size());
        Run again = new Run(rule);
        for (int i = 0; i < river.size(); i++) {
            again.take(river.get(i), i);
            if (i == river.size() / 2) {
                for (int repeated = Math.min(from, i); repeated <= i; repeated++) {
                    again.take(river.get(repeated), repeated);
                }
            }
        }
        assertThat(new LinkedHashSet<>(again.signals)).isEqualTo(new LinkedHashSet<>(straight.signals));
        for (int seconds : new int[] {60, 900, 3600}) {
            assertThat(again.newestOfEachWindow(seconds)).isEqualTo(straight.newestOfEachWindow(seconds));
        }
    }

    @Property(tries = 200)
    void everyObservationIsInExactlyOneMinuteOneQuarterAndOneHour(@ForAll("moments") List<Moment> moments) {
        List<Observation> river = river(moments);
        Run run = run(river, Given.crowdRule(1000, 0).build(), false);
        run.memory.tellOpen(run.aggregates::add);
        for (int seconds : List.of(60, 900, 3600)) {
            long counted = run.newestOfEachWindow(seconds).stream()
                    .mapToLong(ZoneAggregate::getObservations)
                    .sum();
            assertThat(counted).as("windows of %s s", seconds).isEqualTo(river.size());
        }
    }

    @Provide
    Arbitrary<List<Moment>> moments() {
        Arbitrary<Integer> after = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(40, Arbitraries.just(1000)),
                net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(1, 9_000)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(9_000, 400_000)));
        Arbitrary<Integer> people = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.integers().between(5, 9)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 9)));
        return Combinators.combine(after, people)
                .as(Moment::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(400);
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(0, 4))
                .as((duration, coolDown, release) -> Given.crowdRule(4, duration)
                        .setCoolDownSeconds(coolDown)
                        .setReleaseValue(release)
                        .build());
    }

    private static List<Observation> river(List<Moment> moments) {
        List<Observation> river = new ArrayList<>();
        long atMs = Given.MONDAY_0800;
        for (Moment moment : moments) {
            atMs += moment.afterMs;
            river.add(Given.people(CAMERA, atMs, moment.people));
        }
        return river;
    }

    private static Run run(List<Observation> river, Rule rule, boolean restarting) {
        Run run = new Run(rule);
        for (int i = 0; i < river.size(); i++) {
            run.take(river.get(i), i);
            if (restarting) {
                run.restart();
            }
        }
        return run;
    }

    private static final class Run {
        private final List<CompiledRule> rules;
        private final List<Signal> signals = new ArrayList<>();
        private final List<ZoneAggregate> aggregates = new ArrayList<>();
        private SubjectMemory memory = new SubjectMemory(CAMERA, "plaza", 0);

        Run(Rule rule) {
            rules = List.of(CompiledRule.of(rule));
        }

        void take(Observation observation, long offset) {
            memory.take(observation, offset, 0, rules, GeoPoint.getDefaultInstance(), signals::add, aggregates::add);
        }

        void restart() {
            try {
                memory = SubjectMemory.of(CAMERA, "plaza", 0, memory.toBytes());
            } catch (com.google.protobuf.InvalidProtocolBufferException broken) {
                throw new AssertionError(broken);
            }
        }

        List<ZoneAggregate> newestOfEachWindow(int seconds) {
            var newest = new java.util.TreeMap<Long, ZoneAggregate>();
            for (ZoneAggregate each : aggregates) {
                if (each.getWindowSeconds() == seconds) {
                    newest.put(each.getWindowStartMs(), each);
                }
            }
            return List.copyOf(newest.values());
        }
    }
}
