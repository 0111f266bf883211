package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.city.WorkingCalendar;
import id.balai.city.WorkingHours;
import id.balai.incident.Category;
import id.balai.incident.ClockKind;
import id.balai.incident.Deadlines;
import id.balai.incident.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlaClockTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /** Thursday 19 March 2026 is a holiday in this calendar. */
    private final SlaClock clock = new SlaClock((agency, from, minutes) -> new WorkingCalendar(
                    WorkingHours.of("Sen-Kam 07:30-16:00; Jum 07:30-11:30"), Set.of(LocalDate.of(2026, 3, 19)), WIB)
            .plusWorkingMinutes(from, minutes));

    @Test
    void runsDayAndNightWhereItMust() {
        Deadlines due = clock.deadlines(category(ClockKind.ALL_HOURS, 15, 120), "damkar", at("2026-03-14T23:50"));

        assertThat(due).isEqualTo(new Deadlines(at("2026-03-15T00:05"), at("2026-03-15T01:50")));
    }

    @Test
    void standsStillOverTheWeekend() {
        // Friday 13 March, half an hour before the end: 30 minutes today, the rest on Monday.
        Deadlines due = clock.deadlines(category(ClockKind.WORKING_HOURS, 60, 120), "dishub", at("2026-03-13T11:00"));

        assertThat(due).isEqualTo(new Deadlines(at("2026-03-16T08:00"), at("2026-03-16T09:00")));
    }

    @Test
    void beginsInTheMorningWhenItIsToldAtNight() {
        Deadlines due = clock.deadlines(category(ClockKind.WORKING_HOURS, 30, 600), "dishub", at("2026-03-15T22:00"));

        assertThat(due).isEqualTo(new Deadlines(at("2026-03-16T08:00"), at("2026-03-17T09:00")));
    }

    @Test
    void standsStillOnAHoliday() {
        // Wednesday 18 March 15:30; Thursday is a holiday; Friday goes on.
        Deadlines due = clock.deadlines(category(ClockKind.WORKING_HOURS, 60, 90), "dishub", at("2026-03-18T15:30"));

        assertThat(due).isEqualTo(new Deadlines(at("2026-03-20T08:00"), at("2026-03-20T08:30")));
    }

    private static Category category(ClockKind kind, int respond, int resolve) {
        return new Category(
                "c", "c", "c", "a", List.of(), Priority.NORMAL, respond, resolve, kind, 0, 0, null, true, 1);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }
}
