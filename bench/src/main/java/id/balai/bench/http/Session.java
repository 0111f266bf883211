package id.balai.bench.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * Somebody signed in, as a browser is: a session's cookie, and the token that changes are sent with.
 *
 * @param host of the server, with its port
 * @param cookies the value of the header {@code Cookie}
 * @param csrf the value of the header {@code X-XSRF-TOKEN}
 */
public record Session(String host, String cookies, String csrf) {

    /** Signs in. */
    public static Session signIn(URI server, String username, String password)
            throws IOException, InterruptedException {
        CookieManager jar = new CookieManager();
        try (HttpClient http = HttpClient.newBuilder().cookieHandler(jar).build()) {
            URI session = server.resolve("/api/session");
            http.send(HttpRequest.newBuilder(session).build(), HttpResponse.BodyHandlers.discarding());
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(session)
                            .header("Content-Type", "application/json")
                            .header("X-XSRF-TOKEN", cookie(jar, "XSRF-TOKEN"))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("sign-in of " + username + ": " + answer.body());
            }
            http.send(HttpRequest.newBuilder(session).build(), HttpResponse.BodyHandlers.discarding());
            String csrf = cookie(jar, "XSRF-TOKEN");
            return new Session(
                    server.getAuthority(),
                    "BALAI_SESSION=" + cookie(jar, "BALAI_SESSION") + "; XSRF-TOKEN=" + csrf,
                    csrf);
        }
    }

    private static String cookie(CookieManager jar, String name) {
        return jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no cookie " + name));
    }

    /** The bytes of a GET. */
    public byte[] get(String path) {
        return head("GET", path).append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The bytes of a POST of JSON. */
    public byte[] post(String path, String json) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of a POST of a file as the body itself, of this media type. */
    public byte[] post(String path, String type, byte[] body) {
        byte[] head = head("POST", path)
                .append("X-XSRF-TOKEN: ")
                .append(csrf)
                .append("\r\nContent-Type: ")
                .append(type)
                .append("\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
        return joined(head, body);
    }

    private StringBuilder head(String method, String path) {
        return new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\nAccept-Language: id\r\nCookie: ")
                .append(cookies)
                .append("\r\n");
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
