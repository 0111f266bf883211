package id.balai.bench.cluster;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed-in client that sends a request again until it is answered: after a broken connection, and after an answer that
 * says that the server cannot now. What it asks for must bear being sent twice.
 */
public final class PatientClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration ONE_TRY = Duration.ofSeconds(10);
    private static final String FORM = "balai-form-boundary";

    private final URI base;
    private final Duration patience;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final AtomicLong repeats = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();

    private PatientClient(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** An answer to a request.
     *
     * @param status of HTTP
     * @param body its bytes
     */
    public record Answer(int status, byte[] body) {

        /** Whether it was done. */
        public boolean isGood() {
            return status / 100 == 2;
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** Nobody answered for so long that a person would have given up. */
    public static final class GaveUp extends RuntimeException {
        GaveUp(String message) {
            super(message);
        }
    }

    /** Signs in one of the demo's people. */
    public static PatientClient signIn(URI base, String username, Duration patience) throws InterruptedException {
        PatientClient client = new PatientClient(base, patience);
        client.get("/api/session");
        Answer answer = client.post("/api/session", Map.of("username", username, "password", "balai-demo"), Map.of());
        if (!answer.isGood()) {
            throw new IllegalStateException("sign-in of " + username + ": " + answer.status());
        }
        return client;
    }

    /** Gets {@code path}. */
    public Answer get(String path) throws InterruptedException {
        return send(() -> request(path).GET());
    }

    /** Posts {@code body} as JSON. */
    public Answer post(String path, Object body, Map<String, String> headers) throws InterruptedException {
        return write("POST", path, body, headers);
    }

    /** Sends {@code body} as JSON. */
    public Answer write(String method, String path, Object body, Map<String, String> headers)
            throws InterruptedException {
        BodyPublisher json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return send(() -> {
            HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
            headers.forEach(request::header);
            return request.method(method, json);
        });
    }

    /** Posts a photo. */
    public Answer upload(String path, byte[] jpeg) throws InterruptedException {
        BodyPublisher form = BodyPublishers.concat(
                BodyPublishers.ofString("--" + FORM + "\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"foto.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"),
                BodyPublishers.ofByteArray(jpeg),
                BodyPublishers.ofString("\r\n--" + FORM + "--\r\n"));
        return send(() -> request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + FORM)
                .POST(form));
    }

    /** Makes a category of the transport office, into which a camera's signals are joined for an hour. */
    public void addCategory(String code) throws InterruptedException {
        String category = """
                {"code": "%1$s", "nameId": "Uji %1$s", "nameEn": "Test %1$s", "agencyCode": "dishub",
                 "priority": "NORMAL", "respondMinutes": 60, "resolveMinutes": 600, "clock": "ALL_HOURS",
                 "joinRadiusMetres": 0, "joinMinutes": 60}
                """.formatted(code);
        Answer answer = post("/api/categories", JSON.readTree(category), Map.of());
        if (!answer.isGood()) {
            throw new IllegalStateException("the category was refused: " + answer.json());
        }
    }

    /** How often something was sent again. */
    public long repeats() {
        return repeats.get();
    }

    /** The longest that anything took from its first sending to its answer, in seconds. */
    public double longestSeconds() {
        return longestNanos.get() / 1e9;
    }

    /** The cookies as one header's value, for connections that are made otherwise. */
    public String cookieHeader() {
        StringBuilder text = new StringBuilder();
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(cookie.getName())
                    .append('=')
                    .append(cookie.getValue());
        }
        return text.toString();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(ONE_TRY);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return request;
    }

    private Answer send(Supplier<HttpRequest.Builder> request) throws InterruptedException {
        long began = System.nanoTime();
        String last = "";
        while (System.nanoTime() - began < patience.toNanos()) {
            try {
                HttpResponse<byte[]> answer = http.send(request.get().build(), BodyHandlers.ofByteArray());
                if (!mayComeLater(answer.statusCode())) {
                    longestNanos.accumulateAndGet(System.nanoTime() - began, Math::max);
                    return new Answer(answer.statusCode(), answer.body());
                }
                last = answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                last = broken.toString();
            }
            repeats.incrementAndGet();
            Thread.sleep(PAUSE);
        }
        throw new GaveUp("no answer for " + patience.toSeconds() + " s: " + last);
    }

    private static boolean mayComeLater(int status) {
        return status >= 500 || status == 429;
    }
}
