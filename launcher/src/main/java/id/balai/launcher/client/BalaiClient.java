package id.balai.launcher.client;

import id.balai.launcher.Refusal;
import id.balai.launcher.up.RunFile;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the installation that runs on a data folder on this machine. Whoever can read the folder's token may do what
 * an administrator may.
 */
public final class BalaiClient {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final URI base;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.shared();

    private BalaiClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * For the installation on {@code dataFolder}.
     *
     * @throws Refusal when none was ever started there
     */
    public static BalaiClient of(Path dataFolder) throws Refusal {
        Path tokenFile = dataFolder.resolve("run").resolve("cli.token");
        URI url = RunFile.read(dataFolder)
                .find("url")
                .flatMap(BalaiClient::address)
                .orElseThrow(() -> notRunning(dataFolder));
        try {
            String token =
                    Files.readString(tokenFile, StandardCharsets.ISO_8859_1).strip();
            if (!token.matches("[A-Za-z0-9_-]{40,}")) {
                throw new Refusal(tokenFile + " is not whole; stop Balai and start it again, which makes a new one.");
            }
            return new BalaiClient(url, token);
        } catch (IOException unreadable) {
            throw Files.exists(tokenFile)
                    ? new Refusal(tokenFile + " cannot be read; run this as the user who started Balai.", unreadable)
                    : notRunning(dataFolder);
        }
    }

    /** Empty when it was written by half. */
    private static Optional<URI> address(String url) {
        try {
            return Optional.of(new URI(url)).filter(whole -> whole.getHost() != null);
        } catch (URISyntaxException half) {
            return Optional.empty();
        }
    }

    private static Refusal notRunning(Path dataFolder) {
        return new Refusal(
                "No Balai runs on " + dataFolder + "; start it with balai up, or name its folder with --data.");
    }

    /** Where it answers. */
    public URI base() {
        return base;
    }

    /** Gets {@code path}. */
    public Reply get(String path) throws Refusal {
        return send(request(path).GET());
    }

    /** The text at {@code path}; empty when the server does not give it. */
    public String text(String path) throws Refusal {
        HttpResponse<String> response = exchange(request(path).GET());
        return response.statusCode() == 200 ? response.body() : "";
    }

    /** Posts {@code body} as JSON. */
    public Reply post(String path, Object body) throws Refusal {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** Posts {@code file} as the part {@code file} of a form. */
    public Reply upload(String path, Path file) throws Refusal {
        Multipart form = Multipart.ofFile(file);
        BodyPublisher body = form.body();
        return send(request(path).header("Content-Type", form.contentType()).POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    private Reply send(HttpRequest.Builder request) throws Refusal {
        HttpResponse<String> response = exchange(request);
        return new Reply(response.statusCode(), parse(response.body()));
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws Refusal {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new Refusal("Balai does not answer at " + base + "; is it running?", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped.", stopped);
        }
    }

    private JsonNode parse(String body) {
        try {
            return body.isBlank() ? json.createObjectNode() : json.readTree(body);
        } catch (JacksonException noJson) {
            return json.createObjectNode()
                    .put("detail", body.lines().findFirst().orElse(""));
        }
    }

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param body as JSON; an empty object when there was none
     */
    public record Reply(int status, JsonNode body) {

        /** This reply when it is a success. */
        public Reply orRefuse() throws Refusal {
            if (status / 100 == 2) {
                return this;
            }
            StringBuilder sentence = new StringBuilder(
                    body.path("detail").asString(body.path("title").asString("the server said no")));
            for (JsonNode error : body.path("errors")) {
                sentence.append(System.lineSeparator())
                        .append("  ")
                        .append(error.path("field").asString(""))
                        .append(": ")
                        .append(error.path("message").asString(""));
            }
            throw new Refusal("Refused (" + status + "): " + sentence);
        }
    }
}
