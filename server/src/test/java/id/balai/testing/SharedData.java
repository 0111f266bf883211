package id.balai.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real data that does not lie in the repository: in the folder {@code shared} beside it, or where BALAI_SHARED says. */
public final class SharedData {

    private SharedData() {}

    /** The folder {@code data/<name>} of it; empty on a machine that has none. */
    public static Optional<Path> find(String name) {
        String named = System.getenv("BALAI_SHARED");
        if (named != null) {
            return Optional.of(Path.of(named, "data", name)).filter(Files::isDirectory);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolve("shared").resolve("data").resolve(name);
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
