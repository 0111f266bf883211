package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestClient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInTest extends ServerTest {

    @ParameterizedTest
    @EnumSource
    void everyRoleSignsInAndIsTheOneItSays(Role role) {
        TestClient client = as(role);

        assertThat(client.get("/api/session").json().path("role").asString()).isEqualTo(role.name());
    }

    @Test
    void wrongPasswordIsToldInTheAskedLanguage() {
        as(Role.OPERATOR);
        TestClient.Answer answer = anonymous()
                .inLanguage("en")
                .post("/api/session", Map.of("username", "uji-operator", "password", "not-this-one"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("bad-credentials");
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).isEqualTo("Wrong user name or password.");
    }

    @Test
    void aRequestWithoutTheCsrfHeaderIsRefused() {
        TestClient client = as(Role.OPERATOR);
        var request = java.net.http.HttpRequest.newBuilder(
                        client.builder("/api/session").build().uri())
                .DELETE()
                .build();

        var answer = client.http()
                .sendAsync(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                .join();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"csrf\"");
    }

    /** The test's own address is loopback, which is a proxy's. */
    @Test
    void behindAProxyFailuresCountByTheAddressItSawAndNotByWhatTheCallerMadeUp() {
        String name = "tebak-" + UUID.randomUUID();
        Map<String, String> guess = Map.of("username", name, "password", "salah-sekali-1");
        for (int i = 0; i < 5; i++) {
            assertThat(from("198.51.100." + i + ", 203.0.113.7")
                            .post("/api/session", guess)
                            .status())
                    .isEqualTo(401);
        }
        assertThat(from("198.51.100.99, 203.0.113.7")
                        .post("/api/session", guess)
                        .status())
                .isEqualTo(429);

        assertThat(from("203.0.113.8").post("/api/session", guess).status()).isEqualTo(401);
        assertThat(as(Role.ADMINISTRATOR)
                        .get("/api/audit?action=sign-in-failed&actor=" + name)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(entry -> entry.path("address").asString()))
                .containsExactly(
                        "203.0.113.8", "203.0.113.7", "203.0.113.7", "203.0.113.7", "203.0.113.7", "203.0.113.7");
    }

    @Test
    void thatAnAddressIsMadeToWaitIsInTheAuditRecordOnce() {
        String name = "tebak-" + UUID.randomUUID();
        Map<String, String> guess = Map.of("username", name, "password", "salah-sekali-1");
        TestClient guesser = from("203.0.113.9");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.post("/api/session", guess).status()).isEqualTo(401);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(guesser.post("/api/session", guess).status()).isEqualTo(429);
        }

        assertThat(as(Role.ADMINISTRATOR)
                        .get("/api/audit?action=sign-in-refused&actor=" + name)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(entry -> entry.path("address").asString()))
                .containsExactly("203.0.113.9");
    }

    private TestClient from(String forwardedFor) {
        return anonymous().withHeader("X-Forwarded-For", forwardedFor);
    }

    @Test
    void afterSignOutTheSessionIsGone() {
        TestClient client = as(Role.OPERATOR);

        assertThat(client.delete("/api/session").status()).isEqualTo(204);
        assertThat(client.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void whatNoRuleSpeaksOfIsDenied() {
        assertThat(as(Role.ADMINISTRATOR).get("/api/nothing-here").status()).isEqualTo(403);
        assertThat(anonymous().get("/api/nothing-here").status()).isEqualTo(401);
    }

    @Test
    void theCommandLinesTokenActsAsAdministrator() throws Exception {
        String token = java.nio.file.Files.readString(dataDir().resolve("run/cli.token"));

        assertThat(anonymous()
                        .withBearer(token)
                        .get("/api/session")
                        .json()
                        .path("username")
                        .asString())
                .isEqualTo("cli");
        assertThat(anonymous().withBearer("x" + token).get("/api/session").status())
                .isEqualTo(401);
    }
}
