package id.balai.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {

    @Test
    void countsFromTheFirstToTheLastTime() {
        assertThat(longest(1_000, 2_000, 3_000, 4_000, 5_000)).isEqualTo(4_000);
    }

    @ParameterizedTest
    @CsvSource({"10000, 12000", "10001, 1000"})
    void isBrokenByASilenceThatRulesDoNotCount(long silence, long longest) {
        assertThat(longest(1_000, 2_000, 2_000 + silence, 3_000 + silence)).isEqualTo(longest);
    }

    @Test
    void keepsTheLongestOfItsParts() {
        assertThat(longest(0, 4_000, 60_000, 61_000)).isEqualTo(4_000);
    }

    @Test
    void isNothingWhenToldOfOnceOrNever() {
        assertThat(longest()).isZero();
        assertThat(longest(1_000)).isZero();
    }

    private static long longest(long... times) {
        Stretch stretch = new Stretch();
        LongStream.of(times).forEach(stretch::goesOnAt);
        return stretch.longestMillis();
    }
}
