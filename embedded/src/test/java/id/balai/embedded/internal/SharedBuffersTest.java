package id.balai.embedded.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedBuffersTest {

    private static final long GIGABYTE = 1L << 30;

    @ParameterizedTest
    @CsvSource({"1, 256", "4, 256", "8, 512", "24, 1536", "256, 2048"})
    void itIsAShareOfTheMachineBetweenBounds(long gigabytes, long megabytes) {
        assertThat(SharedBuffers.megabytes(gigabytes * GIGABYTE)).isEqualTo(megabytes);
    }

    @Test
    void itIsReckonedForThisMachine() {
        assertThat(SharedBuffers.megabytes()).isBetween(256L, 2_048L);
    }
}
