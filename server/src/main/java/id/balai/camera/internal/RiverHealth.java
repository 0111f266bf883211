package id.balai.camera.internal;

import id.balai.platform.Degraded;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The part {@code river} of the program's health: whether what flows between Kafka and the server flows. Without Kafka the
 * city's cases go on, so this never says that the server is down, only that it is degraded.
 */
@Component("riverHealthIndicator")
class RiverHealth implements HealthIndicator {

    private final List<Lifecycled> parts;

    RiverHealth(List<Lifecycled> parts, MeterRegistry meters) {
        this.parts = parts;
        for (Lifecycled part : parts) {
            Gauge.builder("balai.river.waiting", part, each -> each.isWaiting() ? 1 : 0)
                    .description("1 while a part that reads or writes Kafka waits for it")
                    .tag("part", part.name())
                    .register(meters);
        }
    }

    @Override
    public Health health() {
        Health.Builder health =
                parts.stream().anyMatch(Lifecycled::isWaiting) ? Health.status(Degraded.STATUS) : Health.up();
        parts.stream()
                .filter(Lifecycled::isRunning)
                .forEach(part -> health.withDetail(part.name(), part.isWaiting() ? "waits" : "flows"));
        return health.build();
    }
}
