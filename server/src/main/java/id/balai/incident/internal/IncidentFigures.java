package id.balai.incident.internal;

import id.balai.feed.LiveFigures;
import id.balai.identity.Scope;
import id.balai.incident.IncidentCounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many incidents are open and late, told to consoles as it changes: one look at the open ones serves every scope. */
@Component
class IncidentFigures implements LiveFigures {

    private final JdbcClient jdbc;
    private final CategoryRegister categories;

    IncidentFigures(JdbcClient jdbc, CategoryRegister categories) {
        this.jdbc = jdbc;
        this.categories = categories;
    }

    /** How many of one category that informs agencies, and of the agency that has them. */
    private record Informing(@Nullable String agencyCode, String categoryCode, long open, long late) {}

    private record Heap(
            @Nullable String agencyCode, @Nullable String areaCode, long open, long late) {

        boolean isSeenBy(Scope scope) {
            String agency = scope.onlyAgency();
            return scope.wholeCity() || (agency != null ? agency.equals(agencyCode) : scope.maySeeArea(areaCode));
        }
    }

    @Override
    public String type() {
        return "counts";
    }

    @Override
    public Set<String> changedBy() {
        return Set.of(IncidentNews.TYPE);
    }

    @Override
    public Function<Scope, Object> look() {
        List<Heap> heaps = jdbc.sql("""
                        select agency_code, area_code, count(*) as open, count(late) as late from incident where open
                        group by agency_code, area_code
                        """)
                .query((row, number) -> new Heap(
                        row.getString("agency_code"),
                        row.getString("area_code"),
                        row.getLong("open"),
                        row.getLong("late")))
                .list();
        Map<String, Set<String>> informed = categories.informing();
        List<Informing> informing = informing(
                informed.values().stream().flatMap(Set::stream).distinct().toArray(String[]::new));
        return scope -> {
            long open = 0;
            long late = 0;
            for (Heap heap : heaps) {
                if (heap.isSeenBy(scope)) {
                    open += heap.open();
                    late += heap.late();
                }
            }
            String agency = scope.onlyAgency();
            Set<String> categoriesToo = agency == null ? Set.of() : informed.getOrDefault(agency, Set.of());
            for (Informing heap : informing) {
                if (categoriesToo.contains(heap.categoryCode()) && !Objects.equals(agency, heap.agencyCode())) {
                    open += heap.open();
                    late += heap.late();
                }
            }
            return new IncidentCounts(open, late);
        };
    }

    /** Apart from the rest, and only of such categories: the rest is counted from an index that knows of no category. */
    private List<Informing> informing(String[] categoryCodes) {
        if (categoryCodes.length == 0) {
            return List.of();
        }
        return jdbc.sql("""
                        select agency_code, category_code, count(*) as open, count(late) as late from incident
                        where open and category_code = any(?) group by agency_code, category_code
                        """)
                .param(categoryCodes)
                .query((row, number) -> new Informing(
                        row.getString("agency_code"),
                        row.getString("category_code"),
                        row.getLong("open"),
                        row.getLong("late")))
                .list();
    }
}
