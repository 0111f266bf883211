package id.balai.bench.many;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A console that hears of changes, and after a broken connection asks for what came since, as a browser does. */
final class Console implements Runnable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final URI events;
    private final String cookies;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Long, Long> versions = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile String lastId = "";
    private volatile boolean wanted = true;
    private volatile String refused = "";

    Console(URI base, String cookies) {
        this.events = base.resolve("/api/events");
        this.cookies = cookies;
    }

    @Override
    public void run() {
        while (wanted) {
            try {
                listen();
            } catch (IOException broken) {
                // The next connection asks for what was missed.
            } catch (InterruptedException stopped) {
                return;
            }
            try {
                Thread.sleep(RETRY);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void listen() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(events)
                .header("Accept", "text/event-stream")
                .header("Cookie", cookies);
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() == 401 || response.statusCode() == 403) {
            refused = "status " + response.statusCode();
        }
        if (response.statusCode() != 200) {
            response.body().close();
            return;
        }
        connections.incrementAndGet();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String type = "";
            for (String line = lines.readLine(); line != null && wanted; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ") && type.equals("incident")) {
                    JsonNode incident = JSON.readTree(line.substring(6));
                    versions.merge(
                            incident.path("id").asLong(),
                            incident.path("version").asLong(),
                            Math::max);
                } else if (line.isEmpty()) {
                    lastId = id.isEmpty() ? lastId : id;
                    type = "";
                }
            }
        }
    }

    /** The newest version it has heard of, by incident. */
    Map<Long, Long> versions() {
        return versions;
    }

    /** How often it had to connect. */
    int connections() {
        return connections.get();
    }

    /** Why it was sent away, though its person had signed in; empty when it was not. */
    String refused() {
        return refused;
    }

    void stop() {
        wanted = false;
    }
}
