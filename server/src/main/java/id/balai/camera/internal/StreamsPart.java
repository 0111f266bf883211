package id.balai.camera.internal;

import id.balai.platform.BalaiProperties;
import id.balai.platform.BalaiProperties.ProcessRole;
import id.balai.platform.Degraded;
import id.balai.stream.StreamsHealth;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;

/**
 * The part {@code streams} of the program's health, in a process that runs them: whether observations become signals and
 * figures here. Streams that start, or share out the cameras anew because another process came or went, are well for some
 * minutes. When they have ended for good a process that serves people too is degraded; one that does nothing else is down.
 */
@Component("streamsHealthIndicator")
@Conditional(StreamsPart.WhereTheyRun.class)
class StreamsPart implements HealthIndicator {

    /** Longer than reading the memory of a city's zones from the broker takes. */
    static final Duration MAY_TAKE = Duration.ofMinutes(3);

    private final StreamsRunner runner;
    private final BalaiProperties properties;

    StreamsPart(StreamsRunner runner, BalaiProperties properties) {
        this.runner = runner;
        this.properties = properties;
    }

    /** Where none run there is no such part. */
    static final class WhereTheyRun implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment settings = context.getEnvironment();
            ProcessRole role =
                    Binder.get(settings).bind("balai.role", ProcessRole.class).orElse(ProcessRole.ALL);
            return role != ProcessRole.SERVER
                    && !settings.getProperty("balai.kafka", "").isBlank();
        }
    }

    @Override
    public Health health() {
        return runner.health()
                .map(streams -> of(streams, properties.role()))
                .orElseGet(() -> Health.up().build());
    }

    static Health of(StreamsHealth streams, ProcessRole role) {
        Health.Builder health = switch (streams.state()) {
            case RUNNING, CLOSED -> Health.up();
            case WAITING_FOR_BROKER, STARTING ->
                streams.stoppedFor().compareTo(MAY_TAKE) <= 0 ? Health.up() : Health.status(Degraded.STATUS);
            case FAILED -> role == ProcessRole.STREAM ? Health.down() : Health.status(Degraded.STATUS);
        };
        health.withDetail(
                "state", streams.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (!streams.problem().isEmpty()) {
            health.withDetail("problem", streams.problem());
        }
        return health.build();
    }
}
