package id.balai.eye.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import id.balai.contracts.proto.CameraHealth.Reason;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final long NOW = 1_790_000_000_000L;

    @Test
    void aCameraThatTellsItsTimeIsBelieved() {
        MediaClock clock = new MediaClock();
        long start = (NOW - 2_000) * 1_000;
        assertThat(clock.timeMs(1_500_000, start, NOW)).isEqualTo(NOW - 500);
    }

    @Test
    void aCameraWhoseClockIsHoursOffIsNot() {
        MediaClock clock = new MediaClock();
        long start = (NOW - Duration.ofHours(7).toMillis()) * 1_000;
        assertThat(clock.timeMs(1_500_000, start, NOW)).isEqualTo(NOW);
    }

    @Test
    void withoutACameraClockTimeGoesOnByTheStreamAndNotByArrival() {
        MediaClock clock = new MediaClock();
        assertThat(clock.timeMs(0, Long.MIN_VALUE, NOW)).isEqualTo(NOW);
        assertThat(clock.timeMs(40_000, Long.MIN_VALUE, NOW + 90)).isEqualTo(NOW + 40);
        assertThat(clock.timeMs(80_000, Long.MIN_VALUE, NOW + 95)).isEqualTo(NOW + 80);
    }

    @Test
    void aStreamThatJumpsIsTakenUpAnew() {
        MediaClock clock = new MediaClock();
        clock.timeMs(0, Long.MIN_VALUE, NOW);
        assertThat(clock.timeMs(500_000_000, Long.MIN_VALUE, NOW + 40)).isEqualTo(NOW + 40);
        assertThat(clock.timeMs(500_040_000, Long.MIN_VALUE, NOW + 85)).isEqualTo(NOW + 80);
    }

    @Test
    void aFileThatBeginsAnewGoesOnWhereItWas() {
        Timeline timeline = new Timeline();
        timeline.place(0, 0);
        timeline.place(40_000, 40_000);
        timeline.place(80_000, 80_000);
        timeline.restart();
        timeline.place(0, 0);
        assertThat(timeline.decodeMicros()).isEqualTo(120_000);
        timeline.place(40_000, 40_000);
        assertThat(timeline.decodeMicros()).isEqualTo(160_000);
    }

    @Test
    void packetsWithoutTimesFollowOneAnother() {
        Timeline timeline = new Timeline();
        timeline.place(AV_NOPTS_VALUE, AV_NOPTS_VALUE);
        assertThat(timeline.decodeMicros()).isZero();
        timeline.place(AV_NOPTS_VALUE, 40_000);
        assertThat(timeline.presentMicros()).isEqualTo(40_000);
        timeline.place(AV_NOPTS_VALUE, AV_NOPTS_VALUE);
        assertThat(timeline.decodeMicros()).isEqualTo(80_000);
    }

    @Test
    void waitsGrowAndAreNeverJustTheSame() {
        Backoff backoff = new Backoff(new Random(7));
        assertThat(backoff.afterFailure(Reason.REFUSED)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(backoff.afterFailure(Reason.REFUSED)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_000));
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.afterFailure(Reason.REFUSED)).isLessThanOrEqualTo(Backoff.LONGEST);
        }
        assertThat(backoff.afterFailure(Reason.REFUSED)).isGreaterThanOrEqualTo(Backoff.LONGEST.dividedBy(2));
        backoff.reset();
        assertThat(backoff.afterFailure(Reason.REFUSED)).isLessThanOrEqualTo(Backoff.FIRST);
    }

    @Test
    void aWrongPasswordIsNotTriedOften() {
        assertThat(new Backoff(new Random(1)).afterFailure(Reason.UNAUTHORIZED))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatIsReadAtOnceFlowsAsItWasRecorded() {
        Pacer pacer = new Pacer();
        assertThat(pacer.waitNanos(5_000_000, 1_000)).isZero();
        assertThat(pacer.waitNanos(5_040_000, 1_000)).isEqualTo(40_000_000);
        assertThat(pacer.waitNanos(5_080_000, 100_001_000)).isNegative();
        assertThat(pacer.waitNanos(500_000_000, 100_001_000)).isZero();
    }
}
