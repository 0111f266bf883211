package id.balai.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's worth of HTTP: keeps cookies and sends the CSRF header as the front end does. */
public final class TestClient {

    private static final JsonMapper JSON = new JsonMapper();

    private String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String language = "id";
    private final Map<String, String> headers = new HashMap<>();
    private @Nullable String bearer;

    TestClient(String base) {
        this.base = base;
    }

    /** An answer read to its end. */
    public record Answer(int status, byte[] body, java.net.http.HttpHeaders headers) {

        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The problem's stable code; empty when the body is no problem. */
        public String code() {
            return body.length == 0 ? "" : json().path("code").asString("");
        }

        /** A header's first value. */
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /** Talks to another server from now on, as a balancer decides; cookies stay. */
    public TestClient movedTo(int port) {
        this.base = "http://127.0.0.1:" + port;
        return this;
    }

    /** Asks for answers in this language from now on. */
    public TestClient inLanguage(String tag) {
        this.language = tag;
        return this;
    }

    /** Sends this header with every request from now on. */
    public TestClient withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Proves itself by this token instead of a cookie. */
    public TestClient withBearer(String token) {
        this.bearer = token;
        return this;
    }

    /** Signs in; fails the test when that is refused. */
    public TestClient signIn(String username, String password) {
        Answer answer = post("/api/session", Map.of("username", username, "password", password));
        if (answer.status() != 200) {
            throw new AssertionError("sign-in of " + username + ": " + answer.status() + " " + answer.text());
        }
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** Posts an object as JSON, or nothing. */
    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body == null ? null : JSON.writeValueAsBytes(body), "application/json");
    }

    /** Puts an object as JSON. */
    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body == null ? null : JSON.writeValueAsBytes(body), "application/json");
    }

    /** Posts a multipart form with one file, field {@code file}. */
    public Answer upload(String path, String fileName, String contentType, byte[] content) {
        String boundary = "b" + UUID.randomUUID();
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + contentType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, form.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    /** Sends anything. A first request without a CSRF token fetches one. */
    public Answer send(String method, String path, byte @Nullable [] body, @Nullable String contentType) {
        if (!method.equals("GET") && bearer == null && cookie("XSRF-TOKEN").isEmpty()) {
            get("/api/session");
        }
        HttpRequest.Builder request =
                builder(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (contentType != null && body != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The client beneath, with its cookies, for streams of events. Use with {@link #builder}. */
    public HttpClient http() {
        return http;
    }

    /** A request to {@code path} with everything but its method. */
    public HttpRequest.Builder builder(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", language);
        headers.forEach(request::header);
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    /** A cookie's present value. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
