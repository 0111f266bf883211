package id.balai;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description in the repository, from which the front end takes its types, is that of the running server. */
class ApiDescriptionTest extends ServerTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Test
    void theDescriptionInTheRepositoryIsOurs() throws IOException {
        Path file = Path.of("..", "docs", "openapi.json");
        String now = JSON.writeValueAsString(
                        JSON.convertValue(anonymous().get("/api/docs").json(), TreeMap.class))
                + "\n";
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(file, now);
        }

        JsonNode written = JSON.readTree(Files.readString(file));
        assertThat(written)
                .as(
                        "%s differs from /api/docs; refresh it: mvn -pl server -am test -Dtest=ApiDescriptionTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.update=true",
                        file)
                .isEqualTo(JSON.readTree(now));
    }
}
