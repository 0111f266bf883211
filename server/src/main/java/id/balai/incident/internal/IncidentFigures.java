package id.balai.incident.internal;

import id.balai.feed.LiveFigures;
import id.balai.identity.Scope;
import id.balai.incident.IncidentCounts;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many incidents are open and late, told to consoles as it changes: one look at the open ones serves every scope. */
@Component
class IncidentFigures implements LiveFigures {

    private final JdbcClient jdbc;

    IncidentFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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
        return scope -> {
            long open = 0;
            long late = 0;
            for (Heap heap : heaps) {
                if (heap.isSeenBy(scope)) {
                    open += heap.open();
                    late += heap.late();
                }
            }
            return new IncidentCounts(open, late);
        };
    }
}
