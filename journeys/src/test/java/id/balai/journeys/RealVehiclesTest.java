package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Real vehicles on a real street, from RTSP to the figures that the server tells. The film and the model are not part of
 * the project; they lie beside some checkouts of it.
 */
class RealVehiclesTest {

    private static final String CAMERA = "UJI-NYATA";
    private static final String LINE = "UJI-NYATA-garis";
    private static final Set<String> VEHICLES = Set.of("MOTORCYCLE", "CAR", "BUS", "TRUCK");

    /** The film lasts 38 s. */
    private static final Duration FILM_AND_MORE = Duration.ofMinutes(2);

    /** A minute's figures are told some seconds after its end, a silent camera's within half a minute. */
    private static final Duration UNTIL_TOLD = Duration.ofMinutes(3);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void thePassesOfAStreetAreCounted() throws IOException, InterruptedException {
        Optional<Path> film = Films.shared("videos/street-passes.mp4");
        Optional<Path> models = Films.shared("models");
        assumeTrue(film.isPresent() && models.isPresent(), "no folders shared/videos and shared/models here");
        JsonNode truth = JSON.readTree(film.get().resolveSibling("street-passes.truth.json"));
        Map<String, String> environment = Map.of("BALAI_MODELS", models.get().toString());
        try (Installation balai = Installation.start(folder.resolve("data"), environment, "--empty")) {
            int port = addCamera(balai, film.get());
            setLine(balai, truth);
            Instant began = Instant.now();
            try (GStreamerCamera camera = GStreamerCamera.playOnce(film.get(), port, folder)) {
                Awaitility.await("the film is over").atMost(FILM_AND_MORE).until(() -> !camera.isPlaying());
            }
            int passes = truth.get("passes").size();
            int counted = Awaitility.await("figures of the whole film")
                    .atMost(UNTIL_TOLD)
                    .pollInterval(Duration.ofSeconds(1))
                    .during(Duration.ofSeconds(50))
                    .until(() -> vehicles(balai, began), count -> count >= passes - 1);
            assertThat(counted).as("vehicles counted of %s that passed", passes).isBetween(passes - 1, passes + 1);
        }
    }

    /** Adds the camera by its address, waits until the model looks at it, and lets it fall silent. */
    private int addCamera(Installation balai, Path film) throws IOException, InterruptedException {
        try (GStreamerCamera camera = GStreamerCamera.play(film, folder)) {
            balai.command(
                    "camera",
                    "add",
                    camera.url(),
                    "--id",
                    CAMERA,
                    "--name",
                    "Jalan nyata",
                    "--lon",
                    "109.9",
                    "--lat",
                    "-6.9");
            String path = "/api/cameras/" + CAMERA;
            Awaitility.await("the model looks at the camera")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> "fastestdet"
                            .equals(get(balai, path).at("/health/detector").asString("")));
            ObjectNode changed = (ObjectNode) get(balai, path);
            ((ObjectNode) changed.get("analysis")).put("framesPerSecond", 8);
            put(balai, path, changed);
            return camera.port();
        }
    }

    private void setLine(Installation balai, JsonNode truth) throws IOException, InterruptedException {
        Map<String, Object> line = Map.of(
                "id",
                LINE,
                "name",
                "Garis hitung",
                "from",
                share(truth, truth.at("/line/from")),
                "to",
                share(truth, truth.at("/line/to")));
        put(
                balai,
                "/api/cameras/" + CAMERA + "/zones",
                Map.of("zones", List.of(), "lines", List.of(line), "version", 0));
    }

    private static List<Double> share(JsonNode truth, JsonNode pixels) {
        return List.of(
                pixels.get(0).asDouble() / truth.get("width").asDouble(),
                pixels.get(1).asDouble() / truth.get("height").asDouble());
    }

    /** Those that crossed the line the way the film's truth counts. */
    private int vehicles(Installation balai, Instant since) throws IOException, InterruptedException {
        Instant minute = since.minusSeconds(60);
        JsonNode windows = get(balai, "/api/aggregates?window=60&subject=" + LINE + "&from=" + minute)
                .get("items");
        int count = 0;
        for (JsonNode window : windows) {
            for (Map.Entry<String, JsonNode> crossed :
                    window.get("crossingsForward").properties()) {
                count +=
                        VEHICLES.contains(crossed.getKey()) ? crossed.getValue().asInt() : 0;
            }
        }
        return count;
    }

    private JsonNode get(Installation balai, String path) throws IOException, InterruptedException {
        return send(request(balai, path).GET());
    }

    private void put(Installation balai, String path, Object body) throws IOException, InterruptedException {
        send(request(balai, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static HttpRequest.Builder request(Installation balai, String path) throws IOException {
        String token = Files.readString(balai.data().resolve("run").resolve("cli.token"));
        return HttpRequest.newBuilder(URI.create(balai.origin() + path))
                .header("Authorization", "Bearer " + token.strip());
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readTree(response.body());
    }
}
