package id.balai.launcher.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A camera's address with the credentials beside it rather than in it, where they would be shown and logged.
 *
 * @param url without user and password
 * @param user empty when there is none
 * @param password empty when there is none
 */
record Endpoint(String url, String user, String password) {

    /** Takes the credentials out of {@code url}; those given beside it count before them. */
    static Endpoint of(String url, String user, String password) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException malformed) {
            // Whoever opens it says what is wrong with it.
            return new Endpoint(url, user, password);
        }
        String inside = uri.getRawUserInfo();
        if (inside == null) {
            return new Endpoint(url, user, password);
        }
        String[] who = inside.split(":", 2);
        String plain = url.replaceFirst("//[^/@]*@", "//");
        return new Endpoint(
                plain,
                user.isEmpty() ? decoded(who[0]) : user,
                password.isEmpty() && who.length == 2 ? decoded(who[1]) : password);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return url;
    }
}
