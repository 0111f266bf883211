package id.balai.camera.internal;

import id.balai.platform.BalaiProperties;
import id.balai.platform.ClockPutBack;
import id.balai.platform.Shed;
import id.balai.stream.StreamSettings;
import id.balai.stream.Streams;
import id.balai.stream.StreamsHealth;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the streams in this process, where that is its role, and shows what they do as metrics. */
@Component
class StreamsRunner implements SmartLifecycle {

    private final BalaiProperties properties;
    private final MeterRegistry meters;
    private @Nullable Streams streams;

    StreamsRunner(BalaiProperties properties, MeterRegistry meters) {
        this.properties = properties;
        this.meters = meters;
    }

    @Override
    public synchronized void start() {
        if (properties.runsStreams() && streams == null) {
            Streams started = new Streams(settings());
            started.start();
            streams = started;
            show(started);
        }
    }

    @EventListener
    synchronized void onClockPutBack(ClockPutBack event) {
        Streams running = streams;
        if (running != null) {
            // It takes seconds, and others wait to be told.
            Thread.ofPlatform().daemon().name("balai-stream-again").start(running::startAgain);
        }
    }

    /** How the streams of this process are; empty when none have been started, or they have been stopped. */
    synchronized Optional<StreamsHealth> health() {
        return Optional.ofNullable(streams).map(Streams::health);
    }

    private StreamSettings settings() {
        Path state = properties.dataDir().resolve("streams").toAbsolutePath();
        return properties.kafkaPartitions() == 0
                ? StreamSettings.forOneMachine(properties.kafka(), state)
                : StreamSettings.forCluster(
                        properties.kafka(), state, properties.kafkaPartitions(), properties.kafkaClient());
    }

    @Override
    public synchronized void stop() {
        if (streams != null) {
            streams.close();
            streams = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return streams != null;
    }

    private void show(Streams started) {
        Gauge.builder("balai.stream.lag", started, each -> each.health().lagRecords())
                .description("Observations on the broker that are not taken in yet")
                .register(meters);
        Gauge.builder("balai.stream.running", started, StreamsRunner::running).register(meters);
        count("balai.stream.observations", started, StreamsHealth::observations);
        count("balai.stream.late", started, StreamsHealth::late);
        count("balai.stream.malformed", started, StreamsHealth::malformed);
        FunctionCounter.builder(Shed.NAME, started, each -> each.health().shed())
                .tag(Shed.WHAT, "observation")
                .register(meters);
        count("balai.stream.signals", started, StreamsHealth::signals);
        count("balai.stream.aggregates", started, StreamsHealth::aggregates);
    }

    private void count(String name, Streams started, ToDoubleFunction<StreamsHealth> of) {
        FunctionCounter.builder(name, started, each -> of.applyAsDouble(each.health()))
                .register(meters);
    }

    private static double running(Streams streams) {
        return streams.health().state() == StreamsHealth.State.RUNNING ? 1 : 0;
    }
}
