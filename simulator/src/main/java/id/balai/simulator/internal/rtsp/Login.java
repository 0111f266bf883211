package id.balai.simulator.internal.rtsp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name and password a camera asks for, by Basic or Digest authentication as RTSP has them (RFC 2617; MD5 without
 * qop, which is what cameras do).
 *
 * @param user name
 * @param password in clear: Digest needs it
 */
record Login(String user, String password) {
    static final String REALM = "Balai simulator";
    private static final Pattern PARAMETER = Pattern.compile("([a-zA-Z]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,]+))");

    /** Whether an {@code Authorization} header proves to know them, for a request and the nonce it was challenged with. */
    boolean accepts(@Nullable String header, String method, String nonce) {
        if (header == null) {
            return false;
        }
        String scheme = header.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "basic" -> basic(header.substring(5).strip());
            case "digest" -> digest(parameters(header.substring(6)), method, nonce);
            default -> false;
        };
    }

    private boolean basic(String encoded) {
        byte[] expected = Base64.getEncoder().encode((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(expected, encoded.getBytes(StandardCharsets.UTF_8));
    }

    private boolean digest(Map<String, String> given, String method, String nonce) {
        String uri = given.getOrDefault("uri", "");
        String expected = md5(md5(user + ":" + REALM + ":" + password) + ":" + nonce + ":" + md5(method + ":" + uri));
        return user.equals(given.get("username"))
                && nonce.equals(given.get("nonce"))
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        given.getOrDefault("response", "")
                                .toLowerCase(Locale.ROOT)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), quoted != null ? quoted : matcher.group(3));
        }
        return parameters;
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has MD5", impossible);
        }
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
