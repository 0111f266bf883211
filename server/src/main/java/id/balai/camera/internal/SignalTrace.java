package id.balai.camera.internal;

import id.balai.contracts.proto.Signal;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The way of a signal as a trace (OpenTelemetry): it begins when the rule was met, so the time in Kafka shows, and has a
 * span for each step up to the incident. Without a tracer the steps are done all the same.
 */
@Component
class SignalTrace {

    private final Tracer tracer;

    SignalTrace(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer.getIfAvailable(() -> Tracer.NOOP);
    }

    /** Does the whole work on a signal within a trace of its own. */
    void follow(Signal signal, Runnable work) {
        Span span = tracer.spanBuilder()
                .setNoParent()
                .name("signal")
                .kind(Span.Kind.CONSUMER)
                .startTimestamp(signal.getAtMs(), TimeUnit.MILLISECONDS)
                .tag("balai.signal", signal.getSignalId())
                .tag("balai.camera", signal.getCameraId())
                .tag("balai.rule", signal.getRuleId())
                .start();
        within(span, () -> {
            span.event("taken in");
            work.run();
            return true;
        });
    }

    /** Does one step of it. */
    <T> T step(String name, Supplier<T> work) {
        return within(tracer.nextSpan().name(name).start(), work);
    }

    /** Says something of the step at hand. */
    void note(String key, String value) {
        Span span = tracer.currentSpan();
        if (span != null) {
            span.tag(key, value);
        }
    }

    private <T> T within(Span span, Supplier<T> work) {
        try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
            return work.get();
        } catch (RuntimeException failed) {
            span.error(failed);
            throw failed;
        } finally {
            span.end();
        }
    }
}
