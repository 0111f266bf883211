package id.balai.camera.internal;

import id.balai.contracts.secret.EyeToken;
import id.balai.platform.BalaiException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks eyes for pictures and for what is behind an address. Bounded in time and in size. */
@Component
class EyeClient {

    private static final Logger log = LoggerFactory.getLogger(EyeClient.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration PROBE_WITHIN = Duration.ofSeconds(25);
    private static final Duration TOKEN_VALID = Duration.ofMinutes(1);
    private static final int MAX_PICTURE_BYTES = 4 << 20;
    private static final int MAX_PROBE_BYTES = 64 << 10;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

    private final Eyes eyes;
    private final EyeToken tokens;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    EyeClient(Eyes eyes, EyeToken tokens, JsonMapper json) {
        this.eyes = eyes;
        this.tokens = tokens;
        this.json = json;
    }

    /**
     * A picture.
     *
     * @param at when the camera saw it; null when the eye did not say
     */
    record Picture(byte[] jpeg, @Nullable Instant at) {}

    /**
     * The newest picture of a camera.
     *
     * @param width in pixels; null for the camera's own
     * @param tracks whose boxes are to stand out; null draws no boxes at all
     * @return empty when no eye watches it, or the eye has no picture or does not answer in time
     */
    Optional<Picture> snapshot(
            String cameraId, @Nullable Integer width, @Nullable List<String> tracks, Duration within) {
        Optional<String> eye = eyes.of(cameraId);
        if (eye.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder address = new StringBuilder(eye.get())
                .append("/snapshot/")
                .append(encoded(cameraId))
                .append("?token=")
                .append(encoded(tokens.issue(EyeToken.camera(cameraId), TOKEN_VALID)));
        if (width != null) {
            address.append("&width=").append(width);
        }
        if (tracks != null) {
            address.append("&boxes=true&tracks=").append(encoded(String.join(",", tracks)));
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address.toString()))
                    .timeout(within)
                    .build();
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            byte[] body = bounded(answer, MAX_PICTURE_BYTES);
            if (answer.statusCode() != 200 || body.length < 4 || body[0] != (byte) 0xff || body[1] != (byte) 0xd8) {
                return Optional.empty();
            }
            return Optional.of(new Picture(body, frameTime(answer)));
        } catch (IOException | IllegalArgumentException unreachable) {
            log.debug("No picture of {}: {}", cameraId, unreachable.toString());
            return Optional.empty();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * What is behind an address, in the eye's own words.
     *
     * @throws BalaiException.Unavailable when no eye answers
     */
    ProbeAnswer probe(String url, String username, String password) {
        byte[] body = json.writeValueAsBytes(Map.of("url", url, "username", username, "password", password));
        for (String eye : eyes.list()) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(eye + "/probe"))
                        .timeout(PROBE_WITHIN)
                        .header("Authorization", "Bearer " + tokens.issue(EyeToken.probe(), TOKEN_VALID))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
                HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
                byte[] said = bounded(answer, MAX_PROBE_BYTES);
                if (answer.statusCode() == 200) {
                    return json.readValue(said, ProbeAnswer.class);
                }
                log.warn("An eye at {} refuses to probe: {}", eye, answer.statusCode());
            } catch (IOException | IllegalArgumentException | JacksonException unreachable) {
                log.debug("The eye at {} does not answer", eye, unreachable);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new BalaiException.Unavailable("eye-unavailable", RETRY_AFTER);
    }

    private static byte[] bounded(HttpResponse<InputStream> answer, int most) throws IOException {
        try (InputStream body = answer.body()) {
            byte[] read = body.readNBytes(most + 1);
            if (read.length > most) {
                throw new IOException("an eye's answer is larger than " + most + " bytes");
            }
            return read;
        }
    }

    private static @Nullable Instant frameTime(HttpResponse<?> answer) {
        try {
            return answer.headers()
                    .firstValue("X-Frame-Time")
                    .map(Long::parseLong)
                    .map(Instant::ofEpochMilli)
                    .orElse(null);
        } catch (NumberFormatException malformed) {
            return null;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
