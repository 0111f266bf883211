package id.balai.indicator.internal;

import id.balai.city.Agencies;
import id.balai.city.Agency;
import id.balai.city.Area;
import id.balai.city.AreaLevel;
import id.balai.city.Areas;
import id.balai.identity.Scope;
import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentStatistics;
import id.balai.incident.IncidentStatistics.Heap;
import id.balai.incident.IncidentStatistics.OnTime;
import id.balai.incident.IncidentSummary;
import id.balai.incident.Incidents;
import id.balai.indicator.CameraFigures;
import id.balai.indicator.internal.Overview.AgencyFigures;
import id.balai.indicator.internal.Overview.AreaFigures;
import id.balai.indicator.internal.Overview.TrendDay;
import id.balai.platform.BalaiProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts the overview, and keeps it for two seconds: many look, and none of them sees it older than that. */
@Component
class OverviewMaker {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration SHARE_FRESH = Duration.ofMinutes(1);
    private static final int TREND_DAYS = 14;
    private static final int SHARE_DAYS = 30;
    private static final int ATTENTION = 5;

    private final IncidentStatistics statistics;
    private final Incidents incidents;
    private final Agencies agencies;
    private final Areas areas;
    private final ObjectProvider<CameraFigures> cameras;
    private final Clock clock;
    private final ZoneId zone;
    private final Kept<Scope, Overview> overviews;
    private final Kept<String, Map<String, OnTime>> shares;

    OverviewMaker(
            IncidentStatistics statistics,
            Incidents incidents,
            Agencies agencies,
            Areas areas,
            ObjectProvider<CameraFigures> cameras,
            Clock clock,
            BalaiProperties properties) {
        this.statistics = statistics;
        this.incidents = incidents;
        this.agencies = agencies;
        this.areas = areas;
        this.cameras = cameras;
        this.clock = clock;
        this.zone = properties.timeZone();
        this.overviews = new Kept<>(FRESH, clock);
        this.shares = new Kept<>(SHARE_FRESH, clock);
    }

    /** The overview of what somebody of this scope may see: the whole city, or one agency. */
    Overview overview(Scope scope) {
        return overviews.get(scope, this::count);
    }

    private Overview count(Scope scope) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        String agency = scope.onlyAgency();
        List<Heap> heaps = statistics.heaps(today.atStartOfDay(zone).toInstant(), agency);
        List<TrendDay> trend = statistics.days(today.minusDays(TREND_DAYS - 1L), today, zone, agency).stream()
                .map(day -> new TrendDay(day.day(), day.opened(), day.resolved()))
                .toList();
        CameraFigures.Counts seen = cameras.stream()
                .findFirst()
                .map(figures -> figures.counts(scope))
                .orElse(CameraFigures.Counts.NONE);
        return new Overview(
                now,
                sum(heaps, heap -> true, Heap::open),
                sum(heaps, heap -> true, Heap::late),
                trend.getLast().opened(),
                sum(heaps, heap -> true, Heap::resolved),
                seen.up(),
                seen.active(),
                seen.planned(),
                byAgency(heaps, scope),
                byKecamatan(heaps),
                trend,
                attention(agency));
    }

    private List<AgencyFigures> byAgency(List<Heap> heaps, Scope scope) {
        Map<String, OnTime> shares = this.shares.get(
                "all",
                key -> statistics.onTime(clock.instant().minus(Duration.ofDays(SHARE_DAYS))).stream()
                        .collect(Collectors.toMap(OnTime::agencyCode, share -> share)));
        return agencies.list().stream()
                .filter(agency -> scope.maySeeAgency(agency.code()))
                .map(agency -> figures(agency, heaps, shares.get(agency.code())))
                .toList();
    }

    private static AgencyFigures figures(Agency agency, List<Heap> heaps, @Nullable OnTime share) {
        Predicate<Heap> its = heap -> agency.code().equals(heap.agencyCode());
        return new AgencyFigures(
                agency.code(),
                agency.shortName(),
                sum(heaps, its, Heap::open),
                sum(heaps, its, Heap::late),
                sum(heaps, its, Heap::resolved),
                share == null || share.resolved() == 0 ? null : (double) share.inTime() / share.resolved());
    }

    private List<AreaFigures> byKecamatan(List<Heap> heaps) {
        return areas.list(AreaLevel.KECAMATAN, null).stream()
                .map(kecamatan -> figures(kecamatan, heaps))
                .toList();
    }

    private static AreaFigures figures(Area area, List<Heap> heaps) {
        Predicate<Heap> its = heap -> heap.areaCode() != null
                && (heap.areaCode().equals(area.code()) || heap.areaCode().startsWith(area.code() + "."));
        return new AreaFigures(
                area.code(),
                area.name(),
                sum(heaps, its, Heap::open),
                sum(heaps, its, Heap::late),
                sum(heaps, its, Heap::resolved));
    }

    private List<IncidentSummary> attention(@Nullable String agency) {
        IncidentFilter open = IncidentFilter.allOpen().seenBy(agency, null);
        List<IncidentSummary> attention = new ArrayList<>(incidents.listOpen(open.thatAreLate(true), ATTENTION));
        if (attention.size() < ATTENTION) {
            attention.addAll(incidents.listOpen(open.thatAreLate(false), ATTENTION - attention.size()));
        }
        return attention;
    }

    private static long sum(List<Heap> heaps, Predicate<Heap> which, ToLongFunction<Heap> what) {
        return heaps.stream().filter(which).mapToLong(what).sum();
    }
}
