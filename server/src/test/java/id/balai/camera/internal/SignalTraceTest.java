package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.contracts.proto.Signal;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The trace of a signal, as an OpenTelemetry collector would be sent it. */
class SignalTraceTest {

    private final List<SpanData> exported = new ArrayList<>();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new Kept()))
            .build();

    private final class Kept implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            exported.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @Test
    void leadsFromTheRuleToTheIncident() {
        Instant met = Instant.now().minus(Duration.ofSeconds(2));
        SignalTrace trace = tracing();

        trace.follow(signal(met), () -> {
            trace.step("picture", () -> "jpeg");
            trace.step("incident", () -> {
                trace.note("balai.incident", "K-1042");
                return "K-1042";
            });
        });

        assertThat(exported).extracting(SpanData::getName).containsExactly("picture", "incident", "signal");
        SpanData signal = exported.getLast();
        assertThat(exported).extracting(SpanData::getTraceId).containsOnly(signal.getTraceId());
        assertThat(exported.subList(0, 2)).extracting(SpanData::getParentSpanId).containsOnly(signal.getSpanId());
        assertThat(signal.getStartEpochNanos()).isEqualTo(met.toEpochMilli() * 1_000_000);
        assertThat(signal.getAttributes().get(AttributeKey.stringKey("balai.camera")))
                .isEqualTo("K-1");
        assertThat(exported.get(1).getAttributes().get(AttributeKey.stringKey("balai.incident")))
                .isEqualTo("K-1042");
    }

    @Test
    void whatFailsIsInIt() {
        SignalTrace trace = tracing();

        assertThatThrownBy(() -> trace.follow(signal(Instant.now()), () -> {
                    throw new IllegalStateException("the eye is away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(exported.getFirst().getStatus())
                .isEqualTo(StatusData.create(io.opentelemetry.api.trace.StatusCode.ERROR, "the eye is away"));
    }

    @Test
    void withoutATracerTheWorkIsDone() {
        SignalTrace trace = new SignalTrace(new StaticListableBeanFactory().getBeanProvider(Tracer.class));
        List<String> done = new ArrayList<>();

        trace.follow(signal(Instant.now()), () -> done.add(trace.step("picture", () -> "jpeg")));

        assertThat(done).containsExactly("jpeg");
    }

    private SignalTrace tracing() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("tracer", new OtelTracer(provider.get("test"), new OtelCurrentTraceContext(), event -> {}));
        return new SignalTrace(beans.getBeanProvider(Tracer.class));
    }

    private static Signal signal(Instant at) {
        return Signal.newBuilder()
                .setSignalId("s-1")
                .setCameraId("K-1")
                .setRuleId("r-1")
                .setAtMs(at.toEpochMilli())
                .build();
    }
}
