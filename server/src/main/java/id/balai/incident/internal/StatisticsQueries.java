package id.balai.incident.internal;

import id.balai.incident.IncidentStatistics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in PostgreSQL. */
@Repository
class StatisticsQueries implements IncidentStatistics {

    private final JdbcClient jdbc;

    StatisticsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Heap> heaps(Instant resolvedSince, @Nullable String agencyCode) {
        return jdbc.sql("""
                        select agency_code, area_code, sum(open) as open, sum(late) as late, sum(resolved) as resolved
                        from (
                            select agency_code, area_code, count(*) as open, count(late) as late, 0 as resolved
                            from incident where open group by agency_code, area_code
                            union all
                            select agency_code, area_code, 0, 0, count(*)
                            from incident where resolved_at >= :since group by agency_code, area_code) as counted
                        where :agency::text is null or agency_code = :agency
                        group by agency_code, area_code
                        """)
                .param("since", IncidentRows.time(resolvedSince))
                .param("agency", agencyCode)
                .query((row, number) -> new Heap(
                        row.getString("agency_code"),
                        row.getString("area_code"),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("resolved")))
                .list();
    }

    @Override
    public List<Day> days(LocalDate first, LocalDate last, ZoneId zone, @Nullable String agencyCode) {
        return jdbc.sql("""
                        with opened as (
                            select (opened_at at time zone :zone)::date as day, count(*) as many from incident
                            where opened_at >= :from and opened_at < :to
                              and (:agency::text is null or agency_code = :agency)
                            group by 1),
                        resolved as (
                            select (resolved_at at time zone :zone)::date as day, count(*) as many from incident
                            where resolved_at >= :from and resolved_at < :to
                              and (:agency::text is null or agency_code = :agency)
                            group by 1)
                        select days.day::date as day, coalesce(opened.many, 0) as opened,
                            coalesce(resolved.many, 0) as resolved
                        from generate_series(:first::date, :last::date, interval '1 day') as days (day)
                        left join opened on opened.day = days.day::date
                        left join resolved on resolved.day = days.day::date
                        order by 1
                        """)
                .param("zone", zone.getId())
                .param("from", IncidentRows.time(first.atStartOfDay(zone).toInstant()))
                .param(
                        "to",
                        IncidentRows.time(last.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("first", first)
                .param("last", last)
                .param("agency", agencyCode)
                .query((row, number) ->
                        new Day(row.getObject("day", LocalDate.class), row.getLong("opened"), row.getLong("resolved")))
                .list();
    }

    @Override
    public List<OnTime> onTime(Instant resolvedSince) {
        return jdbc.sql("""
                        select agency_code, count(*) as resolved, count(*) filter (where resolved_at <= resolve_by) as in_time
                        from incident where resolved_at >= :since and agency_code is not null group by agency_code
                        """)
                .param("since", IncidentRows.time(resolvedSince))
                .query((row, number) ->
                        new OnTime(row.getString("agency_code"), row.getLong("resolved"), row.getLong("in_time")))
                .list();
    }
}
