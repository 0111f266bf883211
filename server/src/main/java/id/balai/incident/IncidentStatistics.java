package id.balai.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents counted, for whoever shows figures. Each method is one query served by an index. */
public interface IncidentStatistics {

    /**
     * How many of one agency in one area.
     *
     * @param agencyCode the agency; null for those that have none
     * @param areaCode the smallest area known; null for those without one
     * @param open somebody still has to work on them
     * @param late of those, how many are late
     * @param resolved resolved since the instant asked for
     */
    record Heap(@Nullable String agencyCode, @Nullable String areaCode, long open, long late, long resolved) {}

    /** How many were opened and how many resolved on a day. */
    record Day(LocalDate day, long opened, long resolved) {}

    /**
     * How many an agency has resolved, and how many of them in time.
     *
     * @param agencyCode the agency
     */
    record OnTime(String agencyCode, long resolved, long inTime) {}

    /** All that is open now, and what was resolved since an instant, of one agency or of all when null. */
    List<Heap> heaps(Instant resolvedSince, @Nullable String agencyCode);

    /** Day by day from {@code first} to {@code last}, both included, by the clock of a zone; days without any too. */
    List<Day> days(LocalDate first, LocalDate last, ZoneId zone, @Nullable String agencyCode);

    /** What each agency has resolved since an instant. */
    List<OnTime> onTime(Instant resolvedSince);
}
