package id.balai.eye.decode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FrameRateTest {

    @Property
    void asManyFramesAreTakenAsAreWanted(
            @ForAll @IntRange(min = 5, max = 60) int camera, @ForAll @DoubleRange(min = 0.5, max = 30) double wanted) {
        FrameRate rate = new FrameRate(wanted);
        int taken = 0;
        int seconds = 60;
        for (int i = 0; i < camera * seconds; i++) {
            taken += rate.takes(1_000_000 + Math.round(i * 1_000.0 / camera), i % (2 * camera) == 0) ? 1 : 0;
        }
        double expected = Math.min(camera, wanted) * seconds;
        assertThat((double) taken).isBetween(expected * 0.9 - 2, expected * 1.12 + 2);
    }

    @Test
    void aClockThatWasSetBackStopsNothing() {
        FrameRate rate = new FrameRate(1);
        assertThat(rate.takes(1_000_000, true)).isTrue();
        assertThat(rate.takes(1_000_500, false)).isFalse();
        assertThat(rate.takes(10_000, false)).isTrue();
        assertThat(rate.takes(10_040, false)).isFalse();
    }
}
