package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.proto.Signal;
import id.balai.platform.Role;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A collector that speaks OTLP over HTTP is sent a signal's way to its incident as one trace. */
class TracesSentTest extends RiverServerTest {

    private static final Queue<Span> RECEIVED = new ConcurrentLinkedQueue<>();
    private static final HttpServer COLLECTOR = collector();

    @DynamicPropertySource
    static void withCollector(DynamicPropertyRegistry properties) {
        properties.add(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                () -> "http://127.0.0.1:" + COLLECTOR.getAddress().getPort() + "/v1/traces");
        properties.add("management.tracing.sampling.probability", () -> "1.0");
    }

    @AfterAll
    static void closeCollector() {
        COLLECTOR.stop(0);
    }

    @Test
    void aSignalIsOneTraceFromItsRuleToItsIncident() {
        create(as(Role.ADMINISTRATOR), "o", Map.of());
        category();
        say("o", CameraHealth.State.UP, CameraHealth.Reason.REASON_UNSPECIFIED);
        long metMs = System.currentTimeMillis() - 2_000;
        send(
                Topic.SIGNAL,
                "o",
                Signal.newBuilder()
                        .setSignalId(tag + "-o")
                        .setCameraId(id("o"))
                        .setRuleId("r-1")
                        .setSubjectId(zone("o"))
                        .setCategoryCode("uji-" + tag)
                        .setStartedMs(metMs - 1_000)
                        .setAtMs(metMs)
                        .build());
        Span signal = await("the signal's span")
                .atMost(SOON)
                .until(() -> span("signal", tag + "-o"), Optional::isPresent)
                .orElseThrow();
        assertThat(signal.getStartTimeUnixNano()).isEqualTo(metMs * 1_000_000);
        assertThat(signal.getParentSpanId().isEmpty()).isTrue();
        List<Span> steps = RECEIVED.stream()
                .filter(span -> span.getParentSpanId().equals(signal.getSpanId()))
                .toList();
        assertThat(steps).extracting(Span::getName).contains("picture", "incident");
        assertThat(steps).extracting(Span::getTraceId).containsOnly(signal.getTraceId());
    }

    private static Optional<Span> span(String name, String signalId) {
        return RECEIVED.stream()
                .filter(span -> span.getName().equals(name)
                        && span.getAttributesList().stream()
                                .anyMatch(
                                        each -> each.getValue().getStringValue().equals(signalId)))
                .findFirst();
    }

    private static HttpServer collector() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", TracesSentTest::take);
            server.start();
            return server;
        } catch (IOException unbound) {
            throw new AssertionError(unbound);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = body(exchange)) {
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream())
                    .forEach(RECEIVED::add);
            byte[] taken = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, taken.length == 0 ? -1 : taken.length);
            exchange.getResponseBody().write(taken);
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }
}
