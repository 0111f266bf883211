package id.balai.audit.internal;

import id.balai.platform.LookedUp;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How far the chain is behind the record, for Prometheus. */
@Component
class AuditMeters {

    private final LookedUp<Long> waiting;

    AuditMeters(AuditStore store, MeterRegistry meters) {
        this.waiting = new LookedUp<>(store::countWaiting);
        Gauge.builder("balai.audit.unlinked", waiting, each -> each.get(Long::doubleValue))
                .description("Entries of the audit record that wait to be linked into its chain")
                .register(meters);
    }

    @Scheduled(fixedDelayString = LookedUp.EVERY)
    void look() {
        waiting.look();
    }
}
