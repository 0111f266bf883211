package id.balai.bench.start;

import id.balai.bench.http.Session;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo city's cameras, as its operator sees them. */
final class DemoCameras {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final long POLL_MILLIS = 200;

    private DemoCameras() {}

    /**
     * Waits until all that are in use are watched.
     *
     * @throws IllegalStateException when they are not after twenty minutes
     */
    static void awaitAll(URI server) throws IOException, InterruptedException {
        Session operator = Session.signIn(server, "operator", "balai-demo");
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/cameras/counts"))
                .header("Cookie", operator.cookies())
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!allUp(http, request)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("not all of the demo's cameras are watched after " + LONGEST);
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private static boolean allUp(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the cameras' counts: " + answer.statusCode());
        }
        JsonNode counts = JsonMapper.shared().readTree(answer.body());
        return counts.path("active").asInt() > 0
                && counts.path("up").asInt() == counts.path("active").asInt();
    }
}
