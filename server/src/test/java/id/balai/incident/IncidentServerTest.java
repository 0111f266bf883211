package id.balai.incident;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestCity;
import id.balai.testing.TestClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Base of tests of incidents over HTTP. */
public abstract class IncidentServerTest extends ServerTest {

    @Autowired
    protected Incidents incidents;

    /** Makes a category of its own for a test, so that tests do not see each other's incidents. */
    protected String newCategory(int joinRadiusMetres) {
        String code = "uji-" + UUID.randomUUID();
        ok(as(Role.ADMINISTRATOR)
                .post(
                        "/api/categories",
                        Map.of(
                                "code",
                                code,
                                "nameId",
                                "Parkir liar",
                                "nameEn",
                                "Illegal parking",
                                "agencyCode",
                                TestCity.AGENCY,
                                "respondMinutes",
                                30,
                                "resolveMinutes",
                                240,
                                "clock",
                                "ALL_HOURS",
                                "joinRadiusMetres",
                                joinRadiusMetres)));
        return code;
    }

    protected static JsonNode ok(TestClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    protected static JsonNode create(TestClient client, String category, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "categoryCode",
                category,
                "title",
                "Truk di depan pasar",
                "description",
                "Menutup jalan masuk",
                "areaCode",
                TestCity.KELURAHAN));
        body.putAll(more);
        return ok(client.post("/api/incidents", body));
    }

    protected static JsonNode act(TestClient client, JsonNode incident, String action, Map<String, ?> more) {
        return ok(tryAct(client, incident, action, more));
    }

    protected static TestClient.Answer tryAct(
            TestClient client, JsonNode incident, String action, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("action", action, "version", incident.path("version").asInt()));
        body.putAll(more);
        return client.post("/api/incidents/" + incident.path("id").asLong() + "/actions", body);
    }

    protected static String upload(TestClient client) {
        return ok(client.upload("/api/attachments", "foto.jpg", "image/jpeg", TestPhotos.jpeg(640, 480)))
                .path("id")
                .asString();
    }

    protected static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(node -> node.path(field).asString()).toList();
    }
}
