package id.balai.stream.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.proto.Comparison;
import id.balai.contracts.proto.Rule;
import id.balai.contracts.proto.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RuleEngineTest {

    private static final long T = Given.MONDAY_0800;

    private final RuleEngine engine = RuleEngine.forZones();
    private final List<Long> signalsAtSecond = new ArrayList<>();
    private CompiledRule rule = CompiledRule.of(Given.crowdRule(5, 30).build());
    private RuleMemory memory = RuleMemory.fresh(0);

    @Test
    void signalsOnceTheConditionHeldForTheWholeDuration() {
        observe(0, 29, 6);
        assertThat(signalsAtSecond).isEmpty();
        observe(30, 600, 6);
        assertThat(signalsAtSecond).containsExactly(30L);
        assertThat(memory.sinceMs()).isEqualTo(T);
    }

    @Test
    void withoutADurationTheFirstObservationSignals() {
        rule = CompiledRule.of(Given.crowdRule(5, 0).build());
        observe(7, 8, 6);
        assertThat(signalsAtSecond).containsExactly(7L);
    }

    @Test
    void oneObservationBelowBreaksTheDuration() {
        observe(0, 20, 6);
        observe(21, 21, 5);
        observe(22, 51, 6);
        assertThat(signalsAtSecond).isEmpty();
        observe(52, 52, 6);
        assertThat(signalsAtSecond).containsExactly(52L);
    }

    @Test
    void eachComparisonMeansWhatItSays() {
        assertThat(holds(Comparison.ABOVE, 5, 5)).isFalse();
        assertThat(holds(Comparison.ABOVE, 5, 5.1)).isTrue();
        assertThat(holds(Comparison.AT_LEAST, 5, 5)).isTrue();
        assertThat(holds(Comparison.AT_LEAST, 5, 4.9)).isFalse();
        assertThat(holds(Comparison.BELOW, 5, 5)).isFalse();
        assertThat(holds(Comparison.BELOW, 5, 4.9)).isTrue();
        assertThat(holds(Comparison.AT_MOST, 5, 5)).isTrue();
        assertThat(holds(Comparison.AT_MOST, 5, 5.1)).isFalse();
        assertThat(holds(Comparison.COMPARISON_UNSPECIFIED, 5, 5)).isFalse();
    }

    @Test
    void anEpisodeLastsUntilTheReleaseValueIsPassed() {
        rule = CompiledRule.of(Given.crowdRule(5, 0).setReleaseValue(3).build());
        observe(0, 0, 6);
        observe(1, 10, 3);
        observe(11, 20, 6);
        assertThat(signalsAtSecond).containsExactly(0L);
        observe(21, 21, 2);
        observe(22, 22, 6);
        assertThat(signalsAtSecond).containsExactly(0L, 22L);
    }

    @Test
    void aReleaseValueOnTheWrongSideDoesNotFlap() {
        rule = CompiledRule.of(Given.crowdRule(5, 0).setReleaseValue(9).build());
        observe(0, 100, 7);
        assertThat(signalsAtSecond).containsExactly(0L);
        observe(101, 101, 5);
        observe(102, 102, 7);
        assertThat(signalsAtSecond).containsExactly(0L, 102L);
    }

    @Test
    void theCoolDownBeginsWithTheEpisodesEndAndHoldingMeanwhileCounts() {
        rule = CompiledRule.of(Given.crowdRule(5, 10).setCoolDownSeconds(60).build());
        observe(0, 20, 6);
        observe(21, 21, 0);
        observe(22, 90, 6);
        assertThat(signalsAtSecond).containsExactly(10L, 81L);
    }

    @Test
    void aGapLongerThanTenSecondsBreaksTheDurationAndAShorterOneDoesNot() {
        observe(0, 10, 6);
        observe(20, 25, 6);
        observe(36, 65, 6);
        assertThat(signalsAtSecond).isEmpty();
        observe(66, 66, 6);
        assertThat(signalsAtSecond).containsExactly(66L);
    }

    @Test
    void anEpisodeSurvivesASilenceOfMinutesButNotALongOne() {
        rule = CompiledRule.of(Given.crowdRule(5, 0).build());
        observe(0, 0, 6);
        observe(300, 300, 6);
        assertThat(signalsAtSecond).containsExactly(0L);
        observe(601, 601, 6);
        assertThat(signalsAtSecond).containsExactly(0L, 601L);
    }

    @Test
    void lateAndRepeatedObservationsChangeNothing() {
        observe(0, 15, 6);
        RuleMemory before = memory;
        step(10, OptionalDouble.of(0));
        step(15, OptionalDouble.of(0));
        assertThat(memory).isEqualTo(before);
        observe(16, 30, 6);
        assertThat(signalsAtSecond).containsExactly(30L);
    }

    @Test
    void anAbsentValueIsAGapNotAZero() {
        observe(0, 15, 6);
        for (long second = 16; second < 24; second++) {
            step(second, OptionalDouble.empty());
        }
        observe(24, 30, 6);
        assertThat(signalsAtSecond).containsExactly(30L);
    }

    @Test
    void aCameraWhoseClockIsSetBackIsBelievedAndCountsAnew() {
        observe(3600, 3620, 6);
        observe(0, 29, 6);
        assertThat(signalsAtSecond).isEmpty();
        observe(30, 30, 6);
        assertThat(signalsAtSecond).containsExactly(30L);
    }

    @Test
    void aClockSetBackInAnEpisodeSignalsNoSecondTime() {
        observe(3600, 3630, 6);
        observe(0, 100, 6);
        assertThat(signalsAtSecond).containsExactly(3630L);
        observe(101, 101, 0);
        observe(102, 132, 6);
        assertThat(signalsAtSecond).containsExactly(3630L, 132L);
    }

    @Test
    void aChangedConditionCountsAnewAndMaySignalAgain() {
        observe(0, 30, 6);
        rule = CompiledRule.of(Given.crowdRule(4, 30).setVersion(2).build());
        observe(31, 60, 6);
        assertThat(signalsAtSecond).containsExactly(30L);
        observe(61, 61, 6);
        assertThat(signalsAtSecond).containsExactly(30L, 61L);
    }

    @Test
    void aNewNameOrCategoryLeavesTheEpisodeAsItIs() {
        observe(0, 15, 6);
        rule = CompiledRule.of(Given.crowdRule(5, 30)
                .setVersion(2)
                .setName("Kerumunan di alun-alun")
                .setCategoryCode("keramaian")
                .setCoolDownSeconds(5)
                .build());
        observe(16, 100, 6);
        assertThat(signalsAtSecond).containsExactly(30L);
    }

    @Test
    void asleepNothingHoldsAndAnEpisodeEnds() {
        Rule.Builder untilNine = Given.crowdRule(5, 30)
                .setSchedule(Schedule.newBuilder()
                        .setTimeZone("Asia/Jakarta")
                        .addWindows(
                                Schedule.Window.newBuilder().setFromMinute(0).setToMinute(9 * 60)));
        rule = CompiledRule.of(untilNine.build());
        observe(3590, 3700, 6);
        assertThat(signalsAtSecond).isEmpty();
        observe(86_400 - 60, 86_400, 6);
        assertThat(signalsAtSecond).containsExactly(86_400L - 30);
        observe(86_401 + 3_500, 86_401 + 3_700, 6);
        assertThat(memory.phase()).isEqualTo(RuleMemory.Phase.IDLE);
    }

    @Test
    void lowValuesReleaseUpwards() {
        rule = CompiledRule.of(Given.crowdRule(5, 0)
                .setComparison(Comparison.BELOW)
                .setReleaseValue(8)
                .build());
        observe(0, 0, 4);
        observe(1, 1, 7);
        observe(2, 2, 4);
        assertThat(signalsAtSecond).containsExactly(0L);
        observe(3, 3, 9);
        observe(4, 4, 4);
        assertThat(signalsAtSecond).containsExactly(0L, 4L);
    }

    private static boolean holds(Comparison comparison, double threshold, double value) {
        return CompiledRule.of(
                        Given.crowdRule(threshold, 0).setComparison(comparison).build())
                .holds(value);
    }

    private void observe(long fromSecond, long toSecond, double value) {
        for (long second = fromSecond; second <= toSecond; second++) {
            step(second, OptionalDouble.of(value));
        }
    }

    private void step(long second, OptionalDouble value) {
        RuleEngine.Outcome outcome = engine.step(rule, memory, T + second * 1000, value);
        memory = outcome.memory();
        if (outcome.signalDue()) {
            signalsAtSecond.add(second);
        }
    }
}
