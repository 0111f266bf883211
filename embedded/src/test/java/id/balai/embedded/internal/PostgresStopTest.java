package id.balai.embedded.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.embedded.internal.PostgresStop.Patience;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresStopTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "300, 200, 100", "1800, 1200, 600", "6000, 4000, 2000", "10000, 6000, 2000"})
    void bothWaysOfStoppingFitIntoTheTime(long limitMillis, long fastMillis, long immediateMillis) {
        Patience patience = Patience.within(Duration.ofMillis(limitMillis));

        assertThat(patience.fast()).isEqualTo(Duration.ofMillis(fastMillis));
        assertThat(patience.immediate()).isEqualTo(Duration.ofMillis(immediateMillis));
    }
}
