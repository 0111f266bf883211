package id.balai.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final WorkingCalendar OFFICE = calendar("Sen-Kam 07:30-16:00; Jum 07:30-11:30");

    @Test
    void whatBeginsOnFridayGoesOnOnMonday() {
        assertThat(OFFICE.plusWorkingMinutes(at("2026-11-20T11:00"), 60)).isEqualTo(at("2026-11-23T08:00"));
    }

    @Test
    void whatComesAtNightBeginsInTheMorning() {
        assertThat(OFFICE.plusWorkingMinutes(at("2026-11-23T22:00"), 30)).isEqualTo(at("2026-11-24T08:00"));
    }

    @Test
    void whatIsDueAtTheEndOfAShiftIsDueThen() {
        assertThat(OFFICE.plusWorkingMinutes(at("2026-11-23T15:00"), 60)).isEqualTo(at("2026-11-23T16:00"));
    }

    @Test
    void aHolidayIsSkipped() {
        WorkingCalendar withHoliday =
                new WorkingCalendar(OFFICE.hours(), Set.of(LocalDate.parse("2026-11-23")), JAKARTA);

        assertThat(withHoliday.plusWorkingMinutes(at("2026-11-20T11:00"), 60)).isEqualTo(at("2026-11-24T08:00"));
    }

    @Test
    void aNightShiftReachesIntoTheNextDay() {
        WorkingCalendar night = calendar("Sen 22:00-06:00");

        assertThat(night.plusWorkingMinutes(at("2026-11-24T05:00"), 90)).isEqualTo(at("2026-11-30T22:30"));
        assertThat(night.worksAt(at("2026-11-24T05:59"))).isTrue();
        assertThat(night.worksAt(at("2026-11-24T06:00"))).isFalse();
    }

    @Test
    void dayAndNightIsPlainTime() {
        assertThat(WorkingCalendar.always(JAKARTA).plusWorkingMinutes(at("2026-11-22T03:00"), 90))
                .isEqualTo(at("2026-11-22T04:30"));
    }

    @Test
    void anOfficeThatNeverOpensDoesNotHangTheClock() {
        WorkingCalendar closed = new WorkingCalendar(
                WorkingHours.of("Min 08:00-09:00"),
                LocalDate.parse("2026-01-01")
                        .datesUntil(LocalDate.parse("2029-01-01"))
                        .collect(java.util.stream.Collectors.toSet()),
                JAKARTA);

        assertThat(closed.plusWorkingMinutes(at("2026-11-22T03:00"), 60)).isNotNull();
    }

    @Property
    void addingMinutesAndMeasuringThemAgree(
            @ForAll @IntRange(max = 60 * 24 * 30) int startMinute,
            @ForAll @IntRange(min = 1, max = 20_000) int minutes) {
        Instant start = at("2026-11-01T00:00").plus(Duration.ofMinutes(startMinute));
        Instant due = OFFICE.plusWorkingMinutes(start, minutes);
        Assume.that(due.isAfter(start));

        assertThat(OFFICE.workingTimeBetween(start, due)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void readsWhatPeopleWrite() {
        assertThat(WorkingHours.parse("Senin – Jumat 7.30-16.00")).isPresent();
        assertThat(WorkingHours.parse("24 Jam")).contains(WorkingHours.ALWAYS);
        assertThat(WorkingHours.parse("Mon-Fri 08:00-24:00")).isPresent();
        assertThat(WorkingHours.parse("kadang-kadang")).isEmpty();
        assertThat(WorkingHours.parse("Sen-Jum 25:00-26:00")).isEmpty();
    }

    @Property
    void anyTextIsReadOrNotButNeverABug(@ForAll String text) {
        assertThat(WorkingHours.parse(text)).isNotNull();
    }

    private static WorkingCalendar calendar(String hours) {
        return new WorkingCalendar(WorkingHours.of(hours), Set.of(), JAKARTA);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(JAKARTA).toInstant();
    }
}
