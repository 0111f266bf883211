package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.balai.contracts.KafkaAccess;
import id.balai.launcher.Refusal;
import id.balai.launcher.up.RunFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Real vehicles on a real street, from RTSP and a line drawn in the browser to the figures that the server tells. The film
 * and the model are not part of the project; they lie beside some checkouts of it.
 *
 * <p>It comes first: most of it is waiting for whole minutes, in which the demo that the others need is made.
 */
@Order(1)
class RealVehiclesTest {

    private static final String CAMERA = "UJI-NYATA";
    private static final Set<String> VEHICLES = Set.of("MOTORCYCLE", "CAR", "BUS", "TRUCK");

    /** The film lasts 38 s. */
    private static final Duration FILM_AND_MORE = Duration.ofMinutes(2);

    /** A minute's figures are told some seconds after its end, a silent camera's within half a minute. */
    private static final Duration UNTIL_TOLD = Duration.ofMinutes(3);

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    @Test
    void thePassesOfAStreetAreCountedOneByOne() throws IOException, InterruptedException, Refusal {
        Optional<Path> film = Films.shared("videos/street-passes.mp4");
        Optional<Path> models = Films.shared("models");
        assumeTrue(film.isPresent() && models.isPresent(), "no folders shared/videos and shared/models here");
        JsonNode truth = JSON.readTree(film.get().resolveSibling("street-passes.truth.json"));
        Map<String, String> environment = Map.of("BALAI_MODELS", models.get().toString());
        DemoInstallation.begin();
        try (Installation balai = Installation.start(folder.resolve("data"), environment, "--empty");
                Browser browser = new Browser();
                Person admin = Person.firstAdministrator(browser, balai)) {
            int port = addCamera(balai, film.get(), admin);
            // Only now, so that nothing has crossed it before the film begins.
            LineDrawing.draw(admin.page(), share(truth, truth.at("/line/from")), share(truth, truth.at("/line/to")));
            String line = admin.get("/api/cameras/" + CAMERA + "/zones")
                    .at("/lines/0/id")
                    .asString();
            Instant began;
            try (GStreamerCamera camera = GStreamerCamera.playOnce(film.get(), port, folder)) {
                began = camera.began();
                Awaitility.await("the film is over").atMost(FILM_AND_MORE).until(() -> !camera.isPlaying());
            }
            int passes = truth.get("passes").size();
            Awaitility.await("figures of the whole film")
                    .atMost(UNTIL_TOLD)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> vehicles(admin, line, began) >= passes - 1);
            FilmPasses seen = FilmPasses.match(truth, CrossingsOnKafka.forward(kafka(balai), line, began), began);
            assertThat(seen.found()).as("%s", seen).hasSizeGreaterThanOrEqualTo(passes - 1);
            assertThat(seen.wrong()).as("%s", seen).hasSizeLessThanOrEqualTo(1);
            Awaitility.await("the server tells of all that the eye saw and of nothing else")
                    .atMost(UNTIL_TOLD)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> vehicles(admin, line, began)
                            == seen.found().size() + seen.wrong().size());
        }
    }

    /** Adds the camera by its address, waits for its picture and for the model, and lets it fall silent. */
    private int addCamera(Installation balai, Path film, Person admin) throws IOException, InterruptedException {
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
            LineDrawing.open(admin.page(), CAMERA);
            String path = "/api/cameras/" + CAMERA;
            Awaitility.await("the model looks at the camera")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> "fastestdet"
                            .equals(admin.get(path).at("/health/detector").asString("")));
            ObjectNode changed = (ObjectNode) admin.get(path);
            ((ObjectNode) changed.get("analysis")).put("framesPerSecond", 8);
            admin.put(path, changed);
            return camera.port();
        }
    }

    private static List<Double> share(JsonNode truth, JsonNode pixels) {
        return List.of(
                pixels.get(0).asDouble() / truth.get("width").asDouble(),
                pixels.get(1).asDouble() / truth.get("height").asDouble());
    }

    /** Those that crossed the line the way the film's truth counts. */
    private static int vehicles(Person admin, String line, Instant since) {
        Instant minute = since.minusSeconds(60);
        JsonNode windows = admin.get("/api/aggregates?window=60&subject=" + line + "&from=" + minute)
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

    private static KafkaAccess kafka(Installation balai) throws Refusal {
        return KafkaAccess.plain(
                "127.0.0.1:" + RunFile.read(balai.data()).find("kafka.port").orElseThrow());
    }
}
