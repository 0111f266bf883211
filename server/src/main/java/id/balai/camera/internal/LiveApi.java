package id.balai.camera.internal;

import id.balai.camera.Camera;
import id.balai.camera.CameraState;
import id.balai.contracts.secret.EyeToken;
import id.balai.identity.CurrentPerson;
import id.balai.platform.BalaiException;
import id.balai.platform.Required;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Live video, pictures and probing, all of which the eyes do. */
@RestController
@RequestMapping("/api/cameras")
@Tag(name = "live", description = "Live video and pictures by way of the eyes")
class LiveApi {

    /** Long enough to connect and to reconnect once; video that runs is not cut when its token expires. */
    private static final Duration TOKEN_VALID = Duration.ofMinutes(2);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);
    private static final int MAX_WIDTH = 3840;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final CameraDirectory directory;
    private final CurrentPerson current;
    private final Eyes eyes;
    private final EyeClient client;
    private final SnapshotCache snapshots;
    private final EyeToken tokens;

    LiveApi(
            CameraDirectory directory,
            CurrentPerson current,
            Eyes eyes,
            EyeClient client,
            SnapshotCache snapshots,
            EyeToken tokens) {
        this.directory = directory;
        this.current = current;
        this.eyes = eyes;
        this.client = client;
        this.snapshots = snapshots;
        this.tokens = tokens;
    }

    /** Where to connect to by WebSocket, and until when. */
    record Live(String url, Instant expiresAt) {}

    /** An address to look behind; credentials may be in it or beside it. */
    record ProbeRequest(
            @Required @Nullable String url,
            @Nullable String username,
            @Nullable String password) {

        @Override
        public String toString() {
            return "ProbeRequest";
        }
    }

    @PostMapping("/{id}/live")
    @Operation(
            summary = "Permission to watch live",
            description = "A WebSocket address on the eye, good for two minutes.")
    Live live(@PathVariable String id, HttpServletRequest request) {
        Camera camera = visible(id);
        if (camera.state() != CameraState.ACTIVE) {
            throw new BalaiException.Conflict("not-watched");
        }
        String eye = eyes.of(id).orElseThrow(() -> new BalaiException.Unavailable("eye-unavailable", RETRY_AFTER));
        String token = tokens.issue(EyeToken.camera(id), TOKEN_VALID);
        String url = socketAddress(eye, request.getServerName()) + "/live/" + id + "?token=" + token;
        return new Live(url, EyeToken.expiryOf(token));
    }

    @GetMapping(path = "/{id}/snapshot", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "The newest picture", description = "JPEG, at most a second old.")
    ResponseEntity<byte[]> snapshot(@PathVariable String id, @RequestParam @Nullable Integer width) {
        Camera camera = visible(id);
        if (width != null && (width < 16 || width > MAX_WIDTH)) {
            throw new BalaiException.Invalid("width", "out-of-range", 16, MAX_WIDTH);
        }
        if (camera.state() != CameraState.ACTIVE) {
            throw new BalaiException.Conflict("not-watched");
        }
        Optional<EyeClient.Picture> picture = snapshots.newest(id, width);
        return picture.map(each -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(each.jpeg()))
                .orElseThrow(() -> new BalaiException.Unavailable("no-picture", RETRY_AFTER));
    }

    @PostMapping("/probe")
    @Operation(
            summary = "Look what is behind an address",
            description = "ok with codec, size, frame rate and key-frame interval, or the reason why not.")
    ProbeAnswer probe(@RequestBody ProbeRequest request) {
        StreamUrl url = StreamUrl.parse(
                        request.url() == null ? "" : request.url().strip())
                .filter(each -> !each.address().isEmpty())
                .orElseThrow(() -> new BalaiException.Invalid("url", "not-a-stream"));
        boolean pasted = request.username() == null || request.username().isEmpty();
        String username = pasted ? url.username() : request.username();
        String password = pasted ? url.password() : request.password() == null ? "" : request.password();
        return client.probe(url.address(), username == null ? "" : username, password == null ? "" : password);
    }

    private Camera visible(String id) {
        return directory
                .find(id, current.scope())
                .map(Listed::camera)
                .orElseThrow(() -> new BalaiException.NotFound("camera", id));
    }

    /**
     * The eye's address as the browser can reach it: an eye on this very machine is reached by the name that the browser
     * reached us by.
     */
    static String socketAddress(String eye, String browserHost) {
        URI uri = URI.create(eye);
        String scheme = "https".equalsIgnoreCase(uri.getScheme()) ? "wss" : "ws";
        String host = LOOPBACK.contains(uri.getHost()) && !browserHost.isEmpty() ? browserHost : uri.getHost();
        if (host.indexOf(':') >= 0 && !host.startsWith("[")) {
            host = '[' + host + ']';
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return scheme + "://" + host + port + (uri.getRawPath() == null ? "" : uri.getRawPath());
    }
}
