package id.balai.eye.vision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of films and models that lies beside some checkouts of the project and is not part of it. */
public final class SharedFolder {

    private SharedFolder() {}

    /** The folder that {@code BALAI_SHARED} names, or {@code shared} beside the repository or above it. */
    public static Optional<Path> find() {
        String named = System.getenv("BALAI_SHARED");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(SharedFolder::hasFilms);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path shared = folder.resolve("shared");
            if (hasFilms(shared)) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }

    private static boolean hasFilms(Path folder) {
        return Files.isDirectory(folder.resolve("videos"));
    }
}
