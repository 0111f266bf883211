package id.balai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.proto.Schedule;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwakeHoursTest {

    private static final int MONDAY = 1;
    private static final int SUNDAY = 7;

    @Test
    void withoutWindowsItIsAlways() {
        assertThat(AwakeHours.of(Schedule.getDefaultInstance()).contain(0)).isTrue();
    }

    @Test
    void windowsAreInTheCitysTimeAndTheirEndIsOutside() {
        AwakeHours hours = AwakeHours.of(schedule("Asia/Jakarta", List.of(MONDAY), 7 * 60, 16 * 60));
        assertThat(hours.contain(at("Asia/Jakarta", 5, 7, 0))).isTrue();
        assertThat(hours.contain(at("Asia/Jakarta", 5, 6, 59))).isFalse();
        assertThat(hours.contain(at("Asia/Jakarta", 5, 15, 59))).isTrue();
        assertThat(hours.contain(at("Asia/Jakarta", 5, 16, 0))).isFalse();
        // The same instant is two hours later on the clock of Jayapura.
        assertThat(hours.contain(at("Asia/Jayapura", 5, 8, 59))).isFalse();
        assertThat(hours.contain(at("Asia/Jayapura", 5, 9, 0))).isTrue();
        assertThat(hours.contain(at("Asia/Jakarta", 6, 8, 0))).isFalse();
    }

    @Test
    void aWindowPastMidnightBelongsToTheDayItBeganOn() {
        AwakeHours hours = AwakeHours.of(schedule("Asia/Jakarta", List.of(SUNDAY), 22 * 60, 4 * 60));
        assertThat(hours.contain(at("Asia/Jakarta", 4, 22, 0))).isTrue();
        assertThat(hours.contain(at("Asia/Jakarta", 5, 3, 59))).isTrue();
        assertThat(hours.contain(at("Asia/Jakarta", 5, 4, 0))).isFalse();
        assertThat(hours.contain(at("Asia/Jakarta", 4, 3, 0))).isFalse();
        assertThat(hours.contain(at("Asia/Jakarta", 5, 23, 0))).isFalse();
    }

    @Test
    void equalEndsAreTheWholeDayFromThatHourOn() {
        AwakeHours hours = AwakeHours.of(schedule("Asia/Jakarta", List.of(), 0, 0));
        assertThat(hours.contain(at("Asia/Jakarta", 7, 12, 0))).isTrue();
    }

    @Test
    void anUnknownTimeZoneIsTakenAsUtc() {
        AwakeHours hours = AwakeHours.of(schedule("Asia/Nowhere", List.of(MONDAY), 0, 60));
        assertThat(hours.contain(at("UTC", 5, 0, 30))).isTrue();
        assertThat(hours.contain(at("Asia/Jakarta", 5, 0, 30))).isFalse();
    }

    private static Schedule schedule(String timeZone, List<Integer> days, int from, int to) {
        return Schedule.newBuilder()
                .setTimeZone(timeZone)
                .addWindows(Schedule.Window.newBuilder()
                        .addAllDays(days)
                        .setFromMinute(from)
                        .setToMinute(to))
                .build();
    }

    /** In January 2026, of which the 4th is a Sunday. */
    private static long at(String zone, int day, int hour, int minute) {
        return LocalDateTime.of(2026, 1, day, hour, minute)
                .atZone(ZoneId.of(zone))
                .toInstant()
                .toEpochMilli();
    }
}
