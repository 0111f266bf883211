package id.balai.camera.internal;

import id.balai.platform.LiveOrigins;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The eyes' origins; also of those that are silent now, which may be back before a page is loaded again. */
@Component
class EyeOrigins implements LiveOrigins {

    private final Eyes eyes;

    EyeOrigins(Eyes eyes) {
        this.eyes = eyes;
    }

    @Override
    public List<String> list(String browserHost) {
        return eyes.listAlsoSilent().stream()
                .flatMap(eye -> origin(eye, browserHost).stream())
                .distinct()
                .toList();
    }

    /** Empty for an address that is none: what one eye says of itself must not keep pages from everybody. */
    private static Optional<String> origin(String eye, String browserHost) {
        try {
            if (URI.create(eye).getHost() == null) {
                return Optional.empty();
            }
            URI socket = URI.create(LiveApi.socketAddress(eye, browserHost));
            return Optional.of(socket.getScheme() + "://" + socket.getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
