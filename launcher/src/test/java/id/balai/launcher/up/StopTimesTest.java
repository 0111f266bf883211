package id.balai.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopTimesTest {

    private static final Duration WHOLE = Duration.ofSeconds(10);

    // Near the end of its range, as System.nanoTime may be.
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final StopTimes times = new StopTimes(WHOLE, now::get);

    @Test
    void whereEachStepTakesAllThatItMayTheWholeIsInTime() {
        Duration server = taken(times.server());
        Duration parts = taken(times.parts());
        Duration database = taken(times.database());

        assertThat(server.plus(parts).plus(database)).isEqualTo(WHOLE);
        assertThat(server).isEqualTo(Duration.ofSeconds(4));
        assertThat(parts).isEqualTo(Duration.ofSeconds(4));
        assertThat(database).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatOneStepLeavesTheNextOnesHave() {
        taken(Duration.ofSeconds(1));

        assertThat(times.parts()).isEqualTo(Duration.ofSeconds(5));
        taken(Duration.ofSeconds(1));
        assertThat(times.database()).isEqualTo(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @CsvSource({"7, 1, 3", "8, 0, 2", "9, 0, 1", "10, 0, 0", "12, 0, 0"})
    void aStepThatTookTooLongIsMadeUpForByThoseAfterIt(long tookSeconds, long parts, long database) {
        taken(Duration.ofSeconds(tookSeconds));

        assertThat(times.parts()).isEqualTo(Duration.ofSeconds(parts));
        assertThat(times.database()).isEqualTo(Duration.ofSeconds(database));
    }

    private Duration taken(Duration time) {
        now.addAndGet(time.toNanos());
        return time;
    }
}
