package id.balai.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
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

    /** The clip of the demo in which a car stands on a no-stopping kerb; it is rendered soon after the first start. */
    static Path streetClip() {
        Path demo = get().data().resolve("demo");
        return Awaitility.await("the demo's clip of a street")
                .atMost(Duration.ofMinutes(4))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> find(demo), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Path> find(Path demo) throws IOException {
        try (Stream<Path> files = Files.walk(demo)) {
            return files.filter(file -> file.getFileName().toString().matches("street[^.]*\\.mp4"))
                    .findFirst();
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
