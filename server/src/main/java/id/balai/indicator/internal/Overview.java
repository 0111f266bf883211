package id.balai.indicator.internal;

import id.balai.incident.IncidentSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the city, or of one agency's affairs, at an instant.
 *
 * @param at when it was counted
 * @param openedToday and resolvedToday: since midnight by the city's clock
 * @param openTrend the last 14 days, today the last
 * @param attention up to five open incidents somebody should ask about: the late ones by priority, then the others
 */
record Overview(
        Instant at,
        long open,
        long late,
        long openedToday,
        long resolvedToday,
        long camerasUp,
        long camerasActive,
        long camerasPlanned,
        List<AgencyFigures> byAgency,
        List<AreaFigures> byKecamatan,
        List<TrendDay> openTrend,
        List<IncidentSummary> attention) {

    /**
     * An agency's figures.
     *
     * @param onTimeShare30d of what it resolved in the last 30 days the share resolved in time, 0 to 1; null when there
     *     was nothing
     */
    record AgencyFigures(
            String agencyCode,
            String shortName,
            long open,
            long late,
            long resolvedToday,
            @Nullable Double onTimeShare30d) {}

    /** A kecamatan's figures. */
    record AreaFigures(String code, String name, long open, long late, long resolvedToday) {}

    /** A day's figures. */
    record TrendDay(LocalDate day, long opened, long resolved) {}
}
