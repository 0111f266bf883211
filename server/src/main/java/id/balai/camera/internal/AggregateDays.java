package id.balai.camera.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The table of figures and its partitions, of a day (UTC) each. What is asked about a day or two is read from their
 * partitions by name: among the four hundred of a city that keeps its figures PostgreSQL takes longer to find the right one
 * than to read an hour from it (0.15 and 0.07 ms), and each of its processes has to open them all.
 */
@Component
class AggregateDays {

    /** Of all days. */
    static final String TABLE = "camera_aggregate";

    private static final int MOST_BY_NAME = 2;

    private volatile Set<LocalDate> byName = Set.of();

    /** From now on these may be read by name: they are there, and nobody is about to drop them. */
    void readByName(Collection<LocalDate> days) {
        byName = Set.copyOf(days);
    }

    /** The tables that hold what is from {@code from} inclusive to {@code to} exclusive. */
    List<String> tables(Instant from, Instant to) {
        if (!to.isAfter(from) || Duration.between(from, to).toDays() > MOST_BY_NAME) {
            return List.of(TABLE);
        }
        List<LocalDate> days =
                day(from).datesUntil(day(to.minusNanos(1)).plusDays(1)).toList();
        return days.size() <= MOST_BY_NAME && byName.containsAll(days)
                ? days.stream().map(AggregateDays::partition).toList()
                : List.of(TABLE);
    }

    /** The partition of a day. */
    static String partition(LocalDate day) {
        return TABLE + "_" + day.toString().replace('-', '_');
    }

    /** The day of a partition, which may be named with its schema. */
    static LocalDate dayOf(String partition) {
        String name = partition.substring(partition.lastIndexOf(TABLE));
        return LocalDate.parse(name.substring(TABLE.length() + 1).replace('_', '-'));
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
