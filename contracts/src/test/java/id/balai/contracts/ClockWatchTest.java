package id.balai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.ClockWatch.Look;
import id.balai.contracts.ClockWatch.Looks;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final long T = 1_767_571_200_000L;
    private static final long SECOND = 1_000_000_000;

    private final Looks looks = new Looks(new Look(T, 77));

    @Test
    void aClockThatGoesAsTimeDoesIsNotSet() {
        assertThat(looks.next(new Look(T + 1_003, 77 + SECOND))).isEmpty();
        // The machine was asleep, or too busy to look.
        assertThat(looks.next(new Look(T + 601_003, 77 + 601 * SECOND))).isEmpty();
    }

    @Test
    void aStepIsToldOnceByHowMuchItWas() {
        long back = T + 1_000 - 3_600_000;
        assertThat(looks.next(new Look(back, 77 + SECOND))).contains(Duration.ofHours(-1));
        assertThat(looks.next(new Look(back + 1_000, 77 + 2 * SECOND))).isEmpty();
        assertThat(looks.next(new Look(back + 62_000, 77 + 3 * SECOND))).contains(Duration.ofMinutes(1));
    }

    @Test
    void smallCorrectionsAreNotTold() {
        assertThat(looks.next(new Look(T + 3_000, 77 + SECOND))).isEmpty();
        assertThat(looks.next(new Look(T + 6_000, 77 + 2 * SECOND))).isEmpty();
    }
}
