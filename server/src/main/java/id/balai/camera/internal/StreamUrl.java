package id.balai.camera.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A stream address as people paste it, parted from the credentials that may be in it ({@code rtsp://user:pass@host/path}),
 * because those are kept sealed and elsewhere.
 *
 * @param address without credentials
 * @param username empty when there was none
 * @param password empty when there was none
 */
record StreamUrl(String address, String username, String password) {

    static final int MAX_LENGTH = 1000;
    private static final Set<String> SCHEMES = Set.of("rtsp", "rtsps", "http", "https", "file");

    /** The parts of {@code text}; empty when it is no stream address. An empty text is an empty address. */
    static Optional<StreamUrl> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(new StreamUrl("", "", ""));
        }
        if (text.length() > MAX_LENGTH || text.chars().anyMatch(c -> c < 0x21 || c == 0x7f)) {
            return Optional.empty();
        }
        int start = text.indexOf("://");
        if (start < 0) {
            return Optional.empty();
        }
        // Passwords in pasted addresses contain anything; only the last @ before the path parts them from the host.
        int from = start + 3;
        int end = firstOf(text, from);
        int at = text.lastIndexOf('@', end);
        String credentials = at >= from ? text.substring(from, at) : "";
        String address = at >= from ? text.substring(0, from) + text.substring(at + 1) : text;
        if (!isAddress(address)) {
            return Optional.empty();
        }
        int colon = credentials.indexOf(':');
        return Optional.of(new StreamUrl(
                address,
                decoded(colon < 0 ? credentials : credentials.substring(0, colon)),
                colon < 0 ? "" : decoded(credentials.substring(colon + 1))));
    }

    private static int firstOf(String text, int from) {
        int slash = text.indexOf('/', from);
        return slash < 0 ? text.length() : slash;
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (scheme.equals("file")) {
                return uri.getPath() != null && uri.getPath().length() > 1;
            }
            return SCHEMES.contains(scheme) && uri.getHost() != null && uri.getPort() <= 65_535;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    @Override
    public String toString() {
        return address;
    }
}
