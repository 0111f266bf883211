package id.balai.journeys.fault;

import id.balai.journeys.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An installation's HTTP API with the right of its command line; answers are taken as they come. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORM = "balai-form";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI origin;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Api(URI origin, String token) {
        this.origin = origin;
        this.token = token;
    }

    /** That of {@code balai}, as long as it is not started again. */
    static Api of(Installation balai) throws IOException {
        return new Api(
                URI.create(balai.origin()),
                Files.readString(balai.data().resolve("run/cli.token")).strip());
    }

    /**
     * An answer.
     *
     * @param retryAfter the header of that name; empty when there is none
     * @param took from the sending to the last byte
     */
    record Answer(int status, String contentType, String retryAfter, String body, Duration took) {

        boolean isGood() {
            return status / 100 == 2;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        /** Whether it is a sentence for a person who may try again later. */
        boolean isClearRefusal() {
            try {
                return contentType.startsWith("application/problem+json")
                        && (status == 503 || status == 507)
                        && retryAfter.matches("[1-9]\\d*")
                        && json().path("detail").asString("").length() > 20;
            } catch (JacksonException noJson) {
                return false;
            }
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return post(path, body, "");
    }

    /** With a key under which it may be sent again. */
    Answer post(String path, Object body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer upload(String path, byte[] jpeg) throws IOException, InterruptedException {
        BodyPublisher form = BodyPublishers.concat(
                BodyPublishers.ofString("--" + FORM + "\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"foto.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"),
                BodyPublishers.ofByteArray(jpeg),
                BodyPublishers.ofString("\r\n--" + FORM + "--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + FORM)
                .POST(form));
    }

    /** The whole picture; empty when it is not given. */
    byte[] picture(String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(request("/api/attachments/" + id).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? answer.body() : new byte[0];
    }

    /** The status of the whole program's health, or of a part. */
    String health(String part) throws IOException, InterruptedException {
        JsonNode health = get("/actuator/health").json();
        return (part.isEmpty() ? health : health.path("components").path(part))
                .path("status")
                .asString("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("Retry-After").orElse(""),
                answer.body(),
                Duration.ofNanos(System.nanoTime() - began));
    }
}
