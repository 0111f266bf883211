package id.balai.incident.internal;

import id.balai.incident.IncidentCounts;
import id.balai.incident.IncidentFilter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How many incidents are open and late, for Prometheus. Counted when it asks. */
@Component
class IncidentMeters {

    IncidentMeters(IncidentQueries queries, MeterRegistry meters) {
        show("open", IncidentCounts::open, queries, meters);
        show("late", IncidentCounts::late, queries, meters);
    }

    private static void show(
            String which, ToDoubleFunction<IncidentCounts> of, IncidentQueries queries, MeterRegistry meters) {
        Gauge.builder("balai.incidents", queries, each -> of.applyAsDouble(each.counts(IncidentFilter.allOpen())))
                .description("Incidents that are open, and the late ones among them")
                .tag("state", which)
                .register(meters);
    }
}
