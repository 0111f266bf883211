package id.balai.indicator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.testing.MovableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger made = new AtomicInteger();
    private final Kept<String, Integer> kept = new Kept<>(Duration.ofMinutes(5), clock);

    @Test
    void isMadeAnewWhenItsTimeIsOver() {
        assertThat(ask()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(4));
        assertThat(ask()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void isMadeAnewWhenTheClockWasPutBack() {
        assertThat(ask()).isEqualTo(1);
        clock.advance(Duration.ofHours(-1));
        assertThat(ask()).isEqualTo(2);
    }

    private int ask() {
        return kept.get("city", key -> made.incrementAndGet());
    }
}
