package id.balai.journeys.fault;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A person at a browser, with the cookies that it keeps. */
final class SignedIn {

    private final URI origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private SignedIn(URI origin) {
        this.origin = origin;
    }

    /** Signs in. */
    static SignedIn as(String origin, String username, String password) throws IOException, InterruptedException {
        SignedIn person = new SignedIn(URI.create(origin));
        person.get("/api/session");
        int status = person.post("/api/session", Map.of("username", username, "password", password));
        if (status / 100 != 2) {
            throw new AssertionError("sign-in answered " + status);
        }
        return person;
    }

    /** The status of the answer. */
    int get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(origin.resolve(path)).GET());
    }

    /** The status of the answer to a change, which proves itself by the token of the page. */
    int post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve(path));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return send(request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
