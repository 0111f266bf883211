package id.balai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.testing.ServerTest;
import id.balai.testing.TestClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageHeadersTest extends ServerTest {

    private static final Pattern NONCE = Pattern.compile("style-src 'self' 'nonce-([\\w-]{22})';");

    @Test
    void noScriptButOurOwnMayRun() {
        TestClient.Answer answer = anonymous().get("/api/session");

        String policy = answer.header("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("script-src 'self';", "style-src 'self';", "connect-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
    }

    /** A word that somebody could foresee, or that is in the header and not on the page, would be none. */
    @Test
    void aPageKnowsItsOwnStylesByAWordThatIsNewEachTime() {
        Set<String> words = new HashSet<>();
        for (String page : List.of("/ops", "/ops", "/index.html")) {
            TestClient.Answer answer = anonymous().get(page);
            Matcher word =
                    NONCE.matcher(answer.header("Content-Security-Policy").orElseThrow());
            assertThat(word.find()).isTrue();
            assertThat(answer.text())
                    .contains("nonce=\"" + word.group(1) + "\"")
                    .doesNotContain("balai-nonce");
            assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
            words.add(word.group(1));
        }
        assertThat(words).hasSize(3);
    }

    @Test
    void theSessionCookieIsForHttpOnlyAndSecureBehindTls() throws Exception {
        as(Role.OPERATOR);
        TestClient client = anonymous();
        client.get("/api/session");
        HttpRequest signIn = client.builder("/api/session")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Proto", "https")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + id.balai.testing.TestCity.usernameOf(Role.OPERATOR) + "\",\"password\":\""
                                + id.balai.testing.TestCity.PASSWORD + "\"}"))
                .build();

        String cookie =
                client
                        .http()
                        .send(signIn, HttpResponse.BodyHandlers.ofString())
                        .headers()
                        .allValues("Set-Cookie")
                        .stream()
                        .filter(header -> header.startsWith("BALAI_SESSION="))
                        .findFirst()
                        .orElseThrow();

        assertThat(cookie)
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Secure")
                .contains("Path=/");
    }

    @Test
    void theTokenThatChangesCarryStaysTheSameWhileSomebodyIsSignedIn() {
        TestClient client = as(Role.OPERATOR);
        client.get("/api/session");
        String token = client.cookie("XSRF-TOKEN").orElseThrow();

        assertThat(client.get("/api/agencies").header("Set-Cookie")).isEmpty();
        assertThat(client.get("/api/city").header("Set-Cookie")).isEmpty();
        assertThat(client.cookie("XSRF-TOKEN")).contains(token);
    }

    @Test
    void healthIsForAnybodyAndFiguresAreNot() {
        assertThat(anonymous().get("/actuator/health").json().path("status").asString())
                .isEqualTo("UP");
        assertThat(anonymous().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(as(Role.ADMINISTRATOR).get("/actuator/prometheus").text()).contains("balai_sign_in_total");
        assertThat(anonymous().get("/actuator/env").status()).isEqualTo(401);
    }

    @Test
    void aRequestThatCannotBeReadIsTheCallersFault() {
        TestClient client = as(Role.ADMINISTRATOR);

        assertThat(client.send("POST", "/api/agencies", "{".getBytes(), "application/json")
                        .status())
                .isEqualTo(400);
        assertThat(client.send("POST", "/api/agencies", "x".getBytes(), "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(client.get("/api/areas/at?lon=abc&lat=1").code()).isEqualTo("unreadable");
        assertThat(client.get("/api/areas?level=DUSUN").status()).isEqualTo(400);
    }
}
