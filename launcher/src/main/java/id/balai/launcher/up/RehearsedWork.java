package id.balai.launcher.up;

import id.balai.launcher.Refusal;
import id.balai.simulator.DemoCity;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator of the demo city asks for all day, over and over for some seconds. */
final class RehearsedWork {

    /** The demo city's operator. */
    private static final String SIGN_IN = "{\"username\":\"operator\",\"password\":\"" + DemoCity.PASSWORD + "\"}";

    private static final Duration TIME = Duration.ofSeconds(12);
    private static final Duration UNTIL_LOADED = Duration.ofSeconds(40);

    private static final List<String> ASKED = List.of(
            "/",
            "/actuator/health",
            "/api/session",
            "/api/city",
            "/api/overview",
            "/api/incidents?open=true&sort=urgency&limit=50",
            "/api/incidents?open=true&agency=dishub",
            "/api/incidents/map?bbox=109.80,-6.95,110.00,-6.80",
            "/api/cameras?limit=50",
            "/api/cameras/counts",
            "/api/cameras/map?bbox=109.80,-6.95,110.00,-6.80&zoom=12",
            "/api/search?q=jalan",
            "/api/aggregates?subject=z1&window=60");

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.shared();

    private RehearsedWork(URI server) {
        this.server = server;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Does it; a part that is refused is left out. */
    static void run(URI server) throws InterruptedException, Refusal {
        try {
            new RehearsedWork(server).run();
        } catch (IOException unanswered) {
            throw new Refusal("The rehearsal's server does not answer.", unanswered);
        }
    }

    private void run() throws IOException, InterruptedException {
        // For the cookie without which nothing may be posted.
        get("/api/session");
        long end = System.nanoTime() + UNTIL_LOADED.toNanos();
        while (post("/api/session", SIGN_IN).statusCode() != 200 && System.nanoTime() < end) {
            Thread.sleep(500);
        }
        String category = first("/api/categories", "code");
        String area = first("/api/areas?level=RT", "code");
        String title = "{\"categoryCode\":\"" + category + "\",\"areaCode\":\"" + area
                + "\",\"title\":\"Gladi\",\"description\":\"\"}";
        long until = System.nanoTime() + TIME.toNanos();
        while (System.nanoTime() < until) {
            for (String path : ASKED) {
                get(path);
            }
            JsonNode made = json.readTree(post("/api/incidents", title).body());
            String incident = "/api/incidents/" + made.path("id").asLong();
            get(incident);
            post(
                    incident + "/actions",
                    "{\"action\":\"COMMENT\",\"note\":\"Gladi\",\"version\":"
                            + made.path("version").asInt() + "}");
        }
    }

    /** A value of the first in a list; empty when there is none. */
    private String first(String path, String field) throws IOException, InterruptedException {
        JsonNode list = json.readTree(get(path).body());
        JsonNode items = list.isArray() ? list : list.path("items");
        return items.path(0).path(field).asString("");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return http.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
