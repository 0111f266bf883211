package id.balai.eye.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a camera asks for. It prints as nothing, so that no log can tell it.
 *
 * @param user may be empty: then the camera is asked without
 * @param password may be empty
 */
public record Credentials(String user, String password) {

    /** For cameras that ask for nothing. */
    public static final Credentials NONE = new Credentials("", "");

    /** Parses {@code user:password}; the user cannot hold a colon, the password may. */
    public static Credentials parse(String pair) {
        int colon = pair.indexOf(':');
        return colon < 0
                ? new Credentials(pair, "")
                : new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
    }

    /** True when there is nothing to say. */
    public boolean isEmpty() {
        return user.isEmpty() && password.isEmpty();
    }

    String asUserInfo() {
        return encode(user) + ":" + encode(password);
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return isEmpty() ? "none" : "***";
    }
}
