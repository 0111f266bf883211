package id.balai.journeys.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone who works on one incident as fast as the server acknowledges, and remembers every acknowledgement. It stops by
 * itself when the server is gone.
 */
final class ChangeClient implements Runnable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI origin;
    private final String token;
    private final String name;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile String incident = "";

    ChangeClient(String origin, Path data, String name) throws IOException {
        this.origin = URI.create(origin);
        this.token = Files.readString(data.resolve("run/cli.token")).strip();
        this.name = name;
    }

    /** Opens the incident it will work on. */
    ChangeClient open(String category, String area) throws IOException, InterruptedException {
        JsonNode opened = post(
                "/api/incidents", Map.of("categoryCode", category, "title", "Incident of " + name, "areaCode", area));
        incident = opened.path("id").asString();
        return this;
    }

    @Override
    public void run() {
        try {
            long version = read(origin, token).path("version").asLong();
            for (int number = 1; ; number++) {
                String note = name + " said " + number;
                JsonNode changed = post(
                        "/api/incidents/" + incident + "/actions",
                        Map.of("action", "COMMENT", "version", version, "note", note));
                acknowledged.add(note);
                version = changed.path("version").asLong();
            }
        } catch (IOException killed) {
            // What was under way then was not acknowledged, and nothing is owed for it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many changes were acknowledged so far. */
    int count() {
        return acknowledged.size();
    }

    /** The acknowledged changes that the installation at {@code origin} does not know. */
    List<String> lost(String origin, Path data) throws IOException, InterruptedException {
        String newToken = Files.readString(data.resolve("run/cli.token")).strip();
        List<String> kept = read(URI.create(origin), newToken)
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("note").asString(""))
                .toList();
        return acknowledged.stream().filter(note -> !kept.contains(note)).toList();
    }

    private JsonNode read(URI from, String bearer) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(from.resolve("/api/incidents/" + incident))
                        .GET(),
                bearer);
    }

    private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(origin.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
                token);
    }

    private JsonNode send(HttpRequest.Builder request, String bearer) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                request.header("Authorization", "Bearer " + bearer)
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
