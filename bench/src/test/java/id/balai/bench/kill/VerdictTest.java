package id.balai.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.bench.cluster.Crowds.Crowd;
import id.balai.bench.cluster.Crowds.Told;
import id.balai.bench.cluster.Crowds.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final List<Zone> ZONES = List.of(new Zone("A", "A-1"), new Zone("B", "B-1"));
    private static final List<Crowd> CROWDS = List.of(new Crowd(0, 10_000), new Crowd(10_000, 20_000));

    private final Verdict verdict = new Verdict();

    @Test
    void findsNothingWhereEachCrowdHasItsSignals() {
        verdict.checkSignals(
                CROWDS,
                ZONES,
                List.of(new Told("A", 4_000), new Told("A", 14_000), new Told("B", 4_000), new Told("B", 14_000)));

        assertThat(verdict.lost()).isEmpty();
        assertThat(verdict.doubled()).isEmpty();
    }

    @Test
    void findsOneThatIsLostAndOneThatCameTwiceThoughTheNumberIsRight() {
        verdict.checkSignals(
                CROWDS,
                ZONES,
                List.of(new Told("A", 4_000), new Told("A", 5_000), new Told("B", 4_000), new Told("B", 14_000)));

        assertThat(verdict.lost()).hasSize(1);
        assertThat(verdict.doubled()).hasSize(1);
    }

    @Test
    void findsOneOfNoCrowd() {
        verdict.checkSignals(
                CROWDS.subList(0, 1),
                ZONES,
                List.of(new Told("A", 4_000), new Told("B", 4_000), new Told("B", 14_000)));

        assertThat(verdict.lost()).isEmpty();
        assertThat(verdict.doubled()).hasSize(1);
    }
}
