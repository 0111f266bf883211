package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T10:00:00Z, 2026-11-28T11:00:00Z, _2026_11_28",
        "2026-11-28T00:00:00Z, 2026-11-29T00:00:00Z, _2026_11_28",
        "2026-11-28T23:30:00Z, 2026-11-29T00:30:00Z, _2026_11_28 _2026_11_29",
        // More days than are read by name.
        "2026-11-28T23:00:00Z, 2026-11-30T01:00:00Z, ''",
        "2026-01-01T00:00:00Z, 2026-11-28T01:00:00Z, ''",
        // A day that may not be there.
        "2026-11-27T23:30:00Z, 2026-11-28T00:30:00Z, ''",
        // Nothing at all, and the wrong way round.
        "2026-11-28T10:00:00Z, 2026-11-28T10:00:00Z, ''",
        "2026-11-28T10:00:00Z, 2026-11-28T09:00:00Z, ''",
        // As far apart as time goes.
        "-1000000000-01-01T00:00:00Z, +1000000000-12-31T23:59:59Z, ''"
    })
    void aDayOrTwoAreReadByName(Instant from, Instant to, String partitions) {
        AggregateDays days = new AggregateDays();
        days.readByName(
                List.of(LocalDate.parse("2026-11-28"), LocalDate.parse("2026-11-29"), LocalDate.parse("2026-11-30")));
        assertThat(days.tables(from, to))
                .containsExactly(List.of(partitions.split(" ")).stream()
                        .map(suffix -> "camera_aggregate" + suffix)
                        .toArray(String[]::new));
    }

    @Test
    void nothingIsReadByNameBeforeItIsKnownToBeThere() {
        Instant noon = Instant.parse("2026-11-28T12:00:00Z");
        assertThat(new AggregateDays().tables(noon.minusSeconds(3_600), noon)).containsExactly("camera_aggregate");
    }

    @Test
    void aPartitionTellsItsDay() {
        LocalDate day = LocalDate.parse("2026-02-03");
        assertThat(AggregateDays.dayOf(AggregateDays.partition(day))).isEqualTo(day);
        assertThat(AggregateDays.dayOf("public.camera_aggregate_2026_02_03")).isEqualTo(day);
    }
}
