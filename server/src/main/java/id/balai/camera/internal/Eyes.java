package id.balai.camera.internal;

import id.balai.platform.BalaiProperties;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where the eyes answer: learned from what they say of their cameras, and known beforehand from the settings. */
@Component
class Eyes {

    private final HealthBoard board;
    private final List<String> settled;

    Eyes(HealthBoard board, BalaiProperties properties) {
        this.board = board;
        this.settled = properties.eyes().stream().map(Eyes::withoutSlash).toList();
    }

    /**
     * The eye that watches the camera. Before any eye has spoken of it: the only one there is, if there is only one.
     *
     * @return {@code http://host:port} without a slash at the end
     */
    Optional<String> of(String cameraId) {
        Optional<String> known = board.eyeOf(cameraId);
        if (known.isPresent()) {
            return known;
        }
        List<String> all = list();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** All eyes that are known, those that spoke lately first. */
    List<String> list() {
        return new ArrayList<>(with(board.eyes()));
    }

    /** The same, and those that have spoken since this server started and are silent now. */
    List<String> listAlsoSilent() {
        return with(board.eyesAlsoSilent());
    }

    private List<String> with(List<String> heard) {
        return Stream.concat(heard.stream(), settled.stream()).distinct().toList();
    }

    private static String withoutSlash(URI eye) {
        String text = eye.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
