package id.balai.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of a week in which an office works, as people write them: {@code Sen-Kam 07:30-16:00; Jum 07:30-11:30} or
 * {@code 24 jam}. A shift that ends at or before its beginning ends on the next day.
 *
 * @param text as written, tidied
 * @param shifts none means day and night, holidays too
 */
public record WorkingHours(String text, List<Shift> shifts) {

    /** Day and night. */
    public static final WorkingHours ALWAYS = new WorkingHours("24 jam", List.of());

    private static final List<String> DAYS = List.of("sen", "sel", "rab", "kam", "jum", "sab", "min");
    private static final Pattern PART = Pattern.compile(
            "(\\p{L}+)(?:\\s*[-–]\\s*(\\p{L}+))?\\s+(\\d{1,2}[:.]\\d{2})\\s*[-–]\\s*(\\d{1,2}[:.]\\d{2})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    public WorkingHours {
        shifts = List.copyOf(shifts);
    }

    /**
     * A stretch of work that begins on each of some days.
     *
     * @param from when it begins
     * @param to when it ends; {@code 00:00} is the end of the day
     */
    public record Shift(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        public Shift {
            days = Set.copyOf(days);
        }
    }

    /** Whether there is no hour without work. */
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean always() {
        return shifts.isEmpty();
    }

    /** Reads what people write; empty when it makes no sense. */
    public static Optional<WorkingHours> parse(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        if (text.toLowerCase(Locale.ROOT).matches("24 ?(jam|hours?)|24/7|always")) {
            return Optional.of(ALWAYS);
        }
        List<Shift> shifts = new ArrayList<>();
        for (String part : text.split("[;,]", -1)) {
            Optional<Shift> shift = parseShift(part.strip());
            if (shift.isEmpty()) {
                return Optional.empty();
            }
            shifts.add(shift.get());
        }
        shifts.sort(Comparator.comparing(
                shift -> shift.days().stream().min(Comparator.naturalOrder()).orElseThrow()));
        return Optional.of(new WorkingHours(text, shifts));
    }

    /** For JSON: the text; one that makes no sense is refused. */
    @JsonCreator
    public static WorkingHours of(String written) {
        return parse(written).orElseThrow(() -> new IllegalArgumentException("no working hours: " + written));
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }

    private static Optional<Shift> parseShift(String part) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<DayOfWeek> first = day(matcher.group(1));
        Optional<DayOfWeek> last = matcher.group(2) == null ? first : day(matcher.group(2));
        Optional<LocalTime> from = time(matcher.group(3));
        Optional<LocalTime> to = time(matcher.group(4));
        if (first.isEmpty() || last.isEmpty() || from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return Optional.empty();
        }
        return Optional.of(new Shift(days(first.get(), last.get()), from.get(), to.get()));
    }

    private static Set<DayOfWeek> days(DayOfWeek first, DayOfWeek last) {
        EnumSet<DayOfWeek> days = EnumSet.of(first);
        for (DayOfWeek day = first; day != last; ) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    private static Optional<DayOfWeek> day(String name) {
        String start = name.toLowerCase(Locale.ROOT);
        start = start.substring(0, Math.min(3, start.length()));
        int index = DAYS.indexOf(start);
        if (index < 0) {
            index = Arrays.asList("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                    .indexOf(start);
        }
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    private static Optional<LocalTime> time(String text) {
        String dotted = text.replace('.', ':');
        try {
            return Optional.of(dotted.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(dotted, TIME));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
