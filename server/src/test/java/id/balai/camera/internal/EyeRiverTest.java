package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.contracts.Topic;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.secret.EyeToken;
import id.balai.platform.Role;
import id.balai.testing.TestClient;
import id.balai.testing.TestClient.Answer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the eyes say, and what they are asked. */
class EyeRiverTest extends RiverServerTest {

    @Autowired
    private EyeToken tokens;

    @Test
    void whatTheEyeSaysIsShownAndSaysWhereTheEyeIs() throws Exception {
        TestClient administrator = as(Role.ADMINISTRATOR);
        create(administrator, "e", Map.of());
        say("e", CameraHealth.State.UP, CameraHealth.Reason.REASON_UNSPECIFIED);
        await().atMost(SOON)
                .until(() -> health(administrator, "e").path("state").asString().equals("UP"));
        assertThat(health(administrator, "e").path("width").asInt()).isEqualTo(640);
        assertThat(administrator
                        .get("/api/cameras?health=UP&q=" + tag)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(administrator.get("/api/cameras/map?bbox=106,-7,107,-6").text())
                .contains("\"health\":\"UP\"");

        say("e", CameraHealth.State.DOWN, CameraHealth.Reason.UNAUTHORIZED);
        await().atMost(SOON)
                .until(() -> health(administrator, "e").path("state").asString().equals("DOWN"));
        assertThat(health(administrator, "e").path("reason").asString()).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void whoMayWatchIsGivenATokenAndAPicture() throws Exception {
        TestClient operator = as(Role.OPERATOR);
        create(as(Role.ADMINISTRATOR), "l", Map.of("visibility", "INTERNAL"));
        say("l", CameraHealth.State.UP, CameraHealth.Reason.REASON_UNSPECIFIED);
        Answer live = operator.post("/api/cameras/" + id("l") + "/live", null);
        URI url = URI.create(live.json().path("url").asString());
        assertThat(url.getScheme()).isEqualTo("ws");
        assertThat(url.getPort()).isEqualTo(EYE.port());
        assertThat(url.getPath()).isEqualTo("/live/" + id("l"));
        String token = url.getQuery().substring("token=".length());
        assertThat(tokens.permits(token, EyeToken.camera(id("l")))).isTrue();
        assertThat(tokens.permits(token, EyeToken.camera(id("other")))).isFalse();

        Answer picture = operator.get("/api/cameras/" + id("l") + "/snapshot?width=320");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).hasValue("image/jpeg");
        assertThat(EYE.asked()).anyMatch(asked -> asked.contains(id("l")) && asked.contains("width=320"));

        TestClient agency = as(Role.AGENCY_OFFICER);
        assertThat(agency.post("/api/cameras/" + id("l") + "/live", null).status())
                .isEqualTo(404);
        assertThat(agency.get("/api/cameras/" + id("l") + "/snapshot").status()).isEqualTo(404);
    }

    @Test
    void thePolicyOfAPageNamesTheEyesAndNothingElse() {
        create(as(Role.ADMINISTRATOR), "o", Map.of());
        assertThat(connections()).containsExactly("'self'", EYE.url().replace("http:", "ws:"));

        send(
                Topic.CAMERA_HEALTH,
                "o",
                CameraHealth.newBuilder()
                        .setCameraId(id("o"))
                        .setAtMs(System.currentTimeMillis())
                        .setState(CameraHealth.State.UP)
                        .setEyeId("eye-9")
                        .setEyeUrl("https://mata-9.kota.example:7443")
                        .build());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(connections())
                        .containsExactlyInAnyOrder(
                                "'self'", EYE.url().replace("http:", "ws:"), "wss://mata-9.kota.example:7443"));
    }

    private List<String> connections() {
        String policy =
                anonymous().get("/ops").header("Content-Security-Policy").orElseThrow();
        String connections = policy.replaceAll(".*connect-src ([^;]*);.*", "$1");
        return List.of(connections.split(" "));
    }

    @Test
    void anEyeThatIsAwayIsSaidAndNotWaitedFor() {
        TestClient operator = as(Role.OPERATOR);
        create(as(Role.ADMINISTRATOR), "x", Map.of());
        EYE.setAway(true);
        Answer picture = operator.get("/api/cameras/" + id("x") + "/snapshot");
        assertThat(picture.status()).isEqualTo(503);
        assertThat(picture.code()).isEqualTo("no-picture");
    }

    @Test
    void probingPassesCredentialsOnToTheEyeAlone() {
        Answer probed =
                as(Role.ADMINISTRATOR).post("/api/cameras/probe", Map.of("url", "rtsp://u:rahasia-7@10.0.0.9/x"));
        assertThat(probed.json().path("codec").asString()).isEqualTo("h264");
        assertThat(probed.text()).doesNotContain("rahasia-7");
        String asked = EYE.asked().stream()
                .filter(each -> each.startsWith("probe ") && each.contains("rahasia-7"))
                .findFirst()
                .orElseThrow();
        assertThat(asked).contains("\"url\":\"rtsp://10.0.0.9/x\"", "\"username\":\"u\"");
        String token = asked.substring("probe Bearer ".length(), asked.indexOf(' ', "probe Bearer ".length()));
        assertThat(tokens.permits(token, EyeToken.probe())).isTrue();
        assertThat(as(Role.ADMINISTRATOR)
                        .post("/api/cameras/probe", Map.of("url", "gopher://x"))
                        .status())
                .isEqualTo(400);
    }

    private JsonNode health(TestClient client, String which) {
        return client.get("/api/cameras/" + id(which)).json().path("health");
    }
}
