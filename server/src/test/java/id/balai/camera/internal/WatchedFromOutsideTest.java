package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.platform.Role;
import id.balai.testing.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alerts and the dashboard that the project offers ask for metrics that there are, and health has its parts. */
class WatchedFromOutsideTest extends RiverServerTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:balai|hikaricp|http_server|jvm|process|disk)_[a-z_]+");

    private static final Pattern TOO_LITTLE = Pattern.compile("(?:sum|max|min)\\((balai_[a-z_]+)\\) <(.*)");

    @ParameterizedTest
    @ValueSource(strings = {"ops/prometheus/balai-alerts.yml", "ops/grafana/balai.json"})
    void everyMetricThatIsAskedForIsExported(String file) throws IOException {
        Set<String> named = named(file);
        assertThat(named).hasSizeGreaterThan(10);
        TestClient administrator = as(Role.ADMINISTRATOR);
        // The streams' figures are there once the streams have begun.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(exported(administrator)).containsAll(named));
    }

    /** A sum of what nobody exports any more is no small number but nothing, and wakes nobody. */
    @Test
    void anAlertOfTooLittleAlsoSpeaksWhenThereIsNone() throws IOException {
        Matcher tooLittle = TOO_LITTLE.matcher(Files.readString(Path.of("..", "ops/prometheus/balai-alerts.yml")));
        Set<String> metrics = new TreeSet<>();
        while (tooLittle.find()) {
            metrics.add(tooLittle.group(1));
            assertThat(tooLittle.group(2)).contains("or absent(" + tooLittle.group(1) + ")");
        }
        assertThat(metrics).containsExactly("balai_stream_running");
    }

    @Test
    void healthHasParts() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        await().atMost(SOON)
                .until(() -> administrator
                        .get("/actuator/health")
                        .json()
                        .path("components")
                        .path("river")
                        .path("status")
                        .asString()
                        .equals("UP"));
        var parts = administrator.get("/actuator/health").json().path("components");
        assertThat(parts.path("db").path("status").asString()).isEqualTo("UP");
        assertThat(parts.path("diskSpace").path("status").asString()).isEqualTo("UP");
        assertThat(parts.path("river").path("details").path("signal-intake").asString())
                .isEqualTo("flows");
        await().atMost(SOON)
                .until(() -> administrator
                        .get("/actuator/health")
                        .json()
                        .path("components")
                        .path("streams")
                        .path("details")
                        .path("state")
                        .asString()
                        .equals("running"));
        var forAnybody = anonymous().get("/actuator/health").json().path("components");
        assertThat(forAnybody.path("river").path("status").asString()).isEqualTo("UP");
        assertThat(forAnybody.path("river").has("details")).isFalse();
    }

    private static Set<String> named(String file) throws IOException {
        Matcher matcher = METRIC.matcher(Files.readString(Path.of("..").resolve(file)));
        Set<String> named = new TreeSet<>();
        while (matcher.find()) {
            named.add(matcher.group());
        }
        return named;
    }

    private static Set<String> exported(TestClient administrator) {
        return administrator
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }
}
