package id.balai.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.testing.MovableClock;
import id.balai.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttemptsTest extends ServerTest {

    private final MovableClock clock = new MovableClock();
    private final List<Attempts.Allowance> allowances =
            List.of(new Attempts.Allowance("test-" + UUID.randomUUID(), 3, Duration.ofSeconds(30)));

    @Test
    void whoFailedTooOftenWaitsAndNoLongerWhenTheClockIsPutBack() {
        Attempts attempts = new Attempts(jdbc, clock);
        for (int i = 0; i < 5; i++) {
            attempts.failed(allowances);
        }
        assertThat(attempts.findWait(allowances))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90)));
        clock.advance(Duration.ofMinutes(2));
        assertThat(attempts.findWait(allowances)).isEmpty();

        for (int i = 0; i < 5; i++) {
            attempts.failed(allowances);
        }
        clock.advance(Duration.ofHours(-1));
        assertThat(attempts.findWait(allowances)).isEmpty();
        attempts.failed(allowances);
        assertThat(attempts.findWait(allowances)).isEmpty();
    }
}
