package id.balai.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.BalaiServer;
import id.balai.feed.Audience;
import id.balai.feed.Feed;
import id.balai.feed.internal.EventsTest.Console;
import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Two servers on one database, as behind a balancer: either may answer, and either may go. */
class TwoServersTest extends ServerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Environment settings;

    @Autowired
    private Feed feed;

    private ConfigurableApplicationContext other;
    private int otherPort;

    @BeforeEach
    void startTheOther(@TempDir Path data) {
        other = BalaiServer.start(
                "--server.port=0",
                "--spring.datasource.url=" + settings.getProperty("spring.datasource.url"),
                "--spring.datasource.username=" + settings.getProperty("spring.datasource.username"),
                "--spring.datasource.password=" + settings.getProperty("spring.datasource.password"),
                "--balai.data-dir=" + data);
        otherPort =
                Integer.parseInt(Objects.requireNonNull(other.getEnvironment().getProperty("local.server.port")));
    }

    @AfterEach
    void stopTheOther() {
        other.close();
    }

    @Test
    void aSignInAndItsTokenHoldOnTheOtherServerAndEndThereToo() {
        TestClient client = as(Role.OPERATOR).movedTo(otherPort);

        assertThat(client.get("/api/session").status()).isEqualTo(200);
        assertThat(client.put("/api/session/locale", Map.of("locale", "en")).status())
                .isEqualTo(200);
        assertThat(client.delete("/api/session").status()).isEqualTo(204);
        // What another server has ended may live on here for the second that it is kept.
        client.movedTo(port);
        await().atMost(SOON).until(() -> client.get("/api/session").status() == 401);
    }

    @Test
    void whoSignsOutHereHearsNothingMoreThere() throws Exception {
        TestClient client = as(Role.OPERATOR);
        try (Console there = new Console(client.movedTo(otherPort), null).awaitGreeted()) {
            assertThat(client.movedTo(port).delete("/api/session").status()).isEqualTo(204);
            there.awaitEnded();
        }
    }

    @Test
    void guessingAtOneServerIsSlowedAtTheOther() {
        as(Role.OPERATOR);
        Map<String, String> guess = Map.of("username", "tebak-" + UUID.randomUUID(), "password", "salah-sekali-1");
        TestClient guesser = anonymous();
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.post("/api/session", guess).status()).isEqualTo(401);
        }

        TestClient.Answer refused = guesser.movedTo(otherPort).post("/api/session", guess);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isPresent();
    }

    @Test
    void aConsoleThatMovesToTheOtherServerMissesNothing() throws Exception {
        String type = "uji-" + UUID.randomUUID();
        TestClient client = as(Role.OPERATOR);
        Feed otherFeed = other.getBean(Feed.class);
        String lastId;
        try (Console here = new Console(client, null).awaitGreeted()) {
            otherFeed.publish(type, 1, Audience.wholeCity());
            await().atMost(SOON).until(() -> here.dataOf(type).size() == 1);
            lastId = here.told.stream()
                    .filter(told -> told.type().equals(type))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
        feed.publish(type, 2, Audience.wholeCity());
        try (Console there = new Console(client.movedTo(otherPort), lastId)) {
            await().atMost(SOON).until(() -> there.dataOf(type).contains("2"));
            feed.publish(type, 3, Audience.wholeCity());
            await().atMost(SOON).until(() -> there.dataOf(type).contains("3"));
            assertThat(there.dataOf(type)).containsExactly("2", "3");
        }
    }
}
