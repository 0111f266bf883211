package id.balai.contracts;

import id.balai.contracts.proto.Schedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a rule is awake or a zone counts: windows of the week in the city's own time, where a window may run past midnight.
 */
public final class AwakeHours {

    private static final Logger log = LoggerFactory.getLogger(AwakeHours.class);
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int EVERY_DAY = 0b1111111;

    private final ZoneId zone;
    private final List<Window> windows;

    private AwakeHours(ZoneId zone, List<Window> windows) {
        this.zone = zone;
        this.windows = windows;
    }

    /** From the message; a time zone that nobody knows counts as UTC and is said in the log. */
    public static AwakeHours of(Schedule schedule) {
        List<Window> windows = schedule.getWindowsList().stream()
                .map(window -> new Window(days(window.getDaysList()), window.getFromMinute(), window.getToMinute()))
                .toList();
        return new AwakeHours(windows.isEmpty() ? ZoneOffset.UTC : zone(schedule.getTimeZone()), windows);
    }

    /** True when {@code atMs}, milliseconds since the epoch, is in one of them, or there are none. */
    public boolean contain(long atMs) {
        if (windows.isEmpty()) {
            return true;
        }
        ZonedDateTime local = Instant.ofEpochMilli(atMs).atZone(zone);
        int minute = local.getHour() * 60 + local.getMinute();
        int today = local.getDayOfWeek().getValue();
        for (Window window : windows) {
            if (window.contains(today, minute)) {
                return true;
            }
        }
        return false;
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            log.warn("A schedule names the time zone {}, which is unknown; taken as UTC", name);
            return ZoneOffset.UTC;
        }
    }

    private static int days(List<Integer> named) {
        if (named.isEmpty()) {
            return EVERY_DAY;
        }
        int days = 0;
        for (int day : named) {
            if (day >= 1 && day <= 7) {
                days |= 1 << (day - 1);
            }
        }
        return days;
    }

    /** Days as a bit each, Monday first; the part after midnight belongs to the day on which the window began. */
    private record Window(int days, int fromMinute, int toMinute) {

        boolean contains(int today, int minute) {
            if (fromMinute < toMinute) {
                return on(today) && minute >= fromMinute && minute < toMinute;
            }
            int yesterday = today == 1 ? 7 : today - 1;
            return (on(today) && minute >= fromMinute && minute < MINUTES_A_DAY)
                    || (on(yesterday) && minute < toMinute);
        }

        private boolean on(int day) {
            return (days & (1 << (day - 1))) != 0;
        }
    }
}
