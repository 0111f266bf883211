package id.balai.eye.source;

import id.balai.contracts.proto.CameraHealth.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream is, checked: RTSP, HTTP or, where allowed, a local file. Credentials stay apart from the address until
 * libav is given it, and printing one shows none.
 */
public final class StreamAddress {

    private static final int MAX_LENGTH = 2_000;

    /** The ways a stream can come. */
    public enum Kind {
        /** RTSP 1.0 (RFC 2326), media interleaved in the same TCP connection. */
        RTSP,
        /** HTTP: progressive files and HLS. */
        HTTP,
        /** A file of this machine, looped in real time. */
        FILE
    }

    private final Kind kind;
    private final String bare;
    private final Credentials credentials;

    private StreamAddress(Kind kind, String bare, Credentials credentials) {
        this.kind = kind;
        this.bare = bare;
        this.credentials = credentials;
    }

    /**
     * Checks {@code address}. Credentials in the address itself are taken when {@code credentials} are empty.
     *
     * @param filesAllowed whether {@code file:} may be read; a node that takes addresses from people must not
     * @throws SourceException with {@code INVALID_ADDRESS} and what is wrong with it
     */
    public static StreamAddress of(String address, Credentials credentials, boolean filesAllowed)
            throws SourceException {
        if (address.isBlank() || address.length() > MAX_LENGTH) {
            throw invalid("the address is empty or too long");
        }
        URI uri = parse(address.strip());
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "rtsp", "rtsps" -> network(Kind.RTSP, uri, credentials);
            case "http", "https" -> network(Kind.HTTP, uri, credentials);
            case "file" -> file(uri, filesAllowed);
            default -> throw invalid("the address must begin with rtsp://, rtsps://, http:// or https://");
        };
    }

    private static URI parse(String address) throws SourceException {
        try {
            return new URI(address);
        } catch (URISyntaxException malformed) {
            throw invalid("the address is not a URL: " + malformed.getReason());
        }
    }

    private static StreamAddress network(Kind kind, URI uri, Credentials credentials) throws SourceException {
        String host = uri.getHost();
        if (host == null || host.isEmpty()) {
            throw invalid("the address names no host");
        }
        if (uri.getPort() > 65_535 || uri.getPort() == 0) {
            throw invalid("the address names no possible port");
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String bare = uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host + port + uri.getRawPath() + query;
        return new StreamAddress(kind, bare, credentials.isEmpty() ? fromUserInfo(uri.getUserInfo()) : credentials);
    }

    private static Credentials fromUserInfo(@Nullable String userInfo) {
        return userInfo == null ? Credentials.NONE : Credentials.parse(userInfo);
    }

    private static StreamAddress file(URI uri, boolean filesAllowed) throws SourceException {
        if (!filesAllowed) {
            throw invalid("files may not be read here");
        }
        String path = uri.getPath() == null ? uri.getSchemeSpecificPart() : uri.getPath();
        if (path == null || path.isEmpty()) {
            throw invalid("the address names no file");
        }
        return new StreamAddress(Kind.FILE, "file:" + Path.of(path).toAbsolutePath(), Credentials.NONE);
    }

    private static SourceException invalid(String detail) {
        return new SourceException(Reason.INVALID_ADDRESS, detail);
    }

    /** How the stream comes. */
    public Kind kind() {
        return kind;
    }

    /** What libav is to open, credentials and all: for its eyes only. */
    String forLibav() {
        int authority = bare.indexOf("://");
        return credentials.isEmpty() || authority < 0
                ? bare
                : bare.substring(0, authority + 3) + credentials.asUserInfo() + "@" + bare.substring(authority + 3);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StreamAddress that && bare.equals(that.bare) && credentials.equals(that.credentials);
    }

    @Override
    public int hashCode() {
        return bare.hashCode();
    }

    /** The address without credentials. */
    @Override
    public String toString() {
        return bare;
    }
}
