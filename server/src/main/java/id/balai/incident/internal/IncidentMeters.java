package id.balai.incident.internal;

import id.balai.incident.IncidentCounts;
import id.balai.incident.IncidentFilter;
import id.balai.platform.LookedUp;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many incidents are open and late, for Prometheus. */
@Component
class IncidentMeters {

    private final LookedUp<IncidentCounts> counts;

    IncidentMeters(IncidentQueries queries, MeterRegistry meters) {
        this.counts = new LookedUp<>(() -> queries.counts(IncidentFilter.allOpen()));
        show("open", IncidentCounts::open, meters);
        show("late", IncidentCounts::late, meters);
    }

    @Scheduled(fixedDelayString = LookedUp.EVERY)
    void look() {
        counts.look();
    }

    private void show(String which, ToDoubleFunction<IncidentCounts> of, MeterRegistry meters) {
        Gauge.builder("balai.incidents", counts, each -> each.get(of))
                .description("Incidents that are open, and the late ones among them")
                .tag("state", which)
                .register(meters);
    }
}
