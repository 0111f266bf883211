package id.balai;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description in the repository is that of the running server, and has all that the front end asks for. */
class ApiDescriptionTest extends ServerTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** What the front end asks for is there: each of its paths and methods, whatever the parameter is called. */
    @Test
    void everythingTheFrontEndAsksForIsThere() throws IOException {
        JsonNode asked = JSON.readTree(Files.readString(Path.of("..", "web", "openapi.json")));
        Set<String> served = endpoints(anonymous().get("/api/docs").json());

        assertThat(endpoints(asked)).isSubsetOf(served);
    }

    private static Set<String> endpoints(JsonNode description) {
        return description
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> method.getKey() + " " + path.getKey().replaceAll("\\{[^}]*}", "{}")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theDescriptionInTheRepositoryIsOurs() throws IOException {
        Path file = Path.of("..", "docs", "openapi.json");
        String now = JSON.writeValueAsString(
                        JSON.convertValue(anonymous().get("/api/docs").json(), java.util.TreeMap.class))
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
