package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.BalaiServer;
import id.balai.platform.BalaiProperties.ProcessRole;
import id.balai.platform.Degraded;
import id.balai.stream.StreamsHealth;
import id.balai.stream.StreamsHealth.State;
import id.balai.testing.TestClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What health says of the streams. */
class StreamsPartTest extends RiverServerTest {

    private static final Duration LONG = StreamsPart.MAY_TAKE.plusSeconds(1);

    @Autowired
    private Environment settings;

    @Test
    void whileTheyStartOrShareOutTheCamerasAnewAllIsWellForSomeMinutes() {
        for (State state : List.of(State.WAITING_FOR_BROKER, State.STARTING)) {
            assertThat(status(state, Duration.ofSeconds(1), ProcessRole.ALL)).isEqualTo(Status.UP);
            assertThat(status(state, StreamsPart.MAY_TAKE, ProcessRole.STREAM)).isEqualTo(Status.UP);
            assertThat(status(state, LONG, ProcessRole.ALL)).isEqualTo(Degraded.STATUS);
            assertThat(status(state, LONG, ProcessRole.STREAM)).isEqualTo(Degraded.STATUS);
        }
        assertThat(status(State.RUNNING, Duration.ZERO, ProcessRole.STREAM)).isEqualTo(Status.UP);
    }

    @Test
    void aProcessThatDoesNothingElseIsDownWhenTheyHaveEnded() {
        assertThat(status(State.FAILED, Duration.ZERO, ProcessRole.STREAM)).isEqualTo(Status.DOWN);
        assertThat(status(State.FAILED, Duration.ZERO, ProcessRole.ALL)).isEqualTo(Degraded.STATUS);
    }

    @Test
    void aStreamProcessWhoseStreamsAreDeadSaysSo(@TempDir Path data) {
        try (ConfigurableApplicationContext process = start(
                data,
                "stream",
                "--balai.kafka-partitions=12",
                "--balai.kafka-client[main.consumer.fetch.min.bytes]=many")) {
            TestClient anybody = anonymous().movedTo(port(process));

            await().atMost(SOON).until(() -> anybody.get("/actuator/health").status() == 503);
            assertThat(part(anybody).path("status").asString()).isEqualTo("DOWN");
        }
    }

    @Test
    void aServerThatRunsNoneHasNoSuchPart(@TempDir Path data) {
        assertThat(part(anonymous()).path("status").asString()).isNotEmpty();
        try (ConfigurableApplicationContext process = start(data, "server")) {
            assertThat(part(anonymous().movedTo(port(process))).isMissingNode()).isTrue();
        }
    }

    private static JsonNode part(TestClient client) {
        return client.get("/actuator/health").json().path("components").path("streams");
    }

    private static Status status(State state, Duration stoppedFor, ProcessRole role) {
        return StreamsPart.of(new StreamsHealth(state, stoppedFor, 0, 0, 0, 0, 0, 0, 0, 0, 0, ""), role)
                .getStatus();
    }

    private ConfigurableApplicationContext start(Path data, String role, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + settings.getProperty("spring.datasource.url"),
                "--spring.datasource.username=" + settings.getProperty("spring.datasource.username"),
                "--spring.datasource.password=" + settings.getProperty("spring.datasource.password"),
                "--balai.kafka=" + settings.getProperty("balai.kafka"),
                "--balai.role=" + role,
                "--balai.data-dir=" + data));
        all.addAll(List.of(more));
        return BalaiServer.start(all.toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext process) {
        return Integer.parseInt(Objects.requireNonNull(process.getEnvironment().getProperty("local.server.port")));
    }
}
