package id.balai.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demo city, started once for all journeys that only look and work in it; stopped when the tests end. */
final class DemoInstallation {

    private static @Nullable Installation running;

    private DemoInstallation() {}

    /** The running one; the first call starts it. */
    static synchronized Installation get() {
        if (running == null) {
            try {
                Path folder = Path.of("target", "journeys", "demo").toAbsolutePath();
                deleteAll(folder);
                Files.createDirectories(folder);
                Installation started = Installation.start(folder.resolve("data"));
                Runtime.getRuntime().addShutdownHook(new Thread(started::close));
                running = started;
            } catch (IOException unstartable) {
                throw new UncheckedIOException(unstartable);
            }
        }
        return running;
    }

    /** The clip of the demo in which a car stands on a no-stopping kerb. */
    static Path streetClip() throws IOException {
        try (Stream<Path> files = Files.walk(get().data().resolve("demo"))) {
            return files.filter(file -> file.getFileName().toString().matches("street.*\\.mp4"))
                    .filter(file -> !file.getFileName().toString().contains("sub"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the demo has no clip of a street"));
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
