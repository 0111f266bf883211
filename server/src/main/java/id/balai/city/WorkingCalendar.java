package id.balai.city;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Reckons with the time an office works. On a holiday no shift begins; an office that works day and night knows none.
 *
 * @param hours of the week
 * @param holidays days without work
 * @param zone whose days and hours are meant
 */
public record WorkingCalendar(WorkingHours hours, Set<LocalDate> holidays, ZoneId zone) {

    /** An office that does not open for so long has a mistake in its register; its clock then runs by day and night. */
    private static final int SEARCH_DAYS = 400;

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
    }

    /** Day and night. */
    public static WorkingCalendar always(ZoneId zone) {
        return new WorkingCalendar(WorkingHours.ALWAYS, Set.of(), zone);
    }

    private record Stretch(Instant from, Instant to) {}

    /**
     * The moment when the office will have worked for so many minutes since {@code from}. Work that is done exactly at the
     * end of a shift is done then, not at the beginning of the next.
     */
    public Instant plusWorkingMinutes(Instant from, long minutes) {
        Duration left = Duration.ofMinutes(minutes);
        if (hours.always()) {
            return from.plus(left);
        }
        Instant reached = from;
        int idleDays = 0;
        // A shift of yesterday may reach into today.
        for (LocalDate day = from.atZone(zone).toLocalDate().minusDays(1);
                idleDays < SEARCH_DAYS;
                day = day.plusDays(1)) {
            List<Stretch> stretches = stretchesOf(day);
            idleDays = stretches.isEmpty() ? idleDays + 1 : 0;
            for (Stretch stretch : stretches) {
                Instant start = later(stretch.from(), reached);
                Duration available = Duration.between(start, stretch.to());
                if (available.isNegative()) {
                    continue;
                }
                if (available.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                left = left.minus(available);
                reached = stretch.to();
            }
        }
        return reached.plus(left);
    }

    /** How long the office works between two moments; zero when they are the wrong way round. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        if (hours.always()) {
            return Duration.between(from, to);
        }
        Duration worked = Duration.ZERO;
        Instant reached = from;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate().minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch stretch : stretchesOf(day)) {
                Instant start = later(stretch.from(), reached);
                Instant end = stretch.to().isBefore(to) ? stretch.to() : to;
                if (start.isBefore(end)) {
                    worked = worked.plus(Duration.between(start, end));
                    reached = end;
                }
            }
        }
        return worked;
    }

    /** Whether the office works at this moment. */
    public boolean worksAt(Instant moment) {
        return !workingTimeBetween(moment, moment.plusSeconds(1)).isZero();
    }

    private List<Stretch> stretchesOf(LocalDate day) {
        if (holidays.contains(day)) {
            return List.of();
        }
        List<Stretch> stretches = new ArrayList<>();
        for (WorkingHours.Shift shift : hours.shifts()) {
            if (shift.days().contains(day.getDayOfWeek())) {
                LocalDate end = shift.to().isAfter(shift.from()) ? day : day.plusDays(1);
                stretches.add(new Stretch(
                        day.atTime(shift.from()).atZone(zone).toInstant(),
                        end.atTime(shift.to()).atZone(zone).toInstant()));
            }
        }
        stretches.sort(Comparator.comparing(Stretch::from));
        return stretches;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
