package id.balai.journeys.fault;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The time of day as processes see it that were started in its {@link #environment}: Debian's libfaketime, which reads how
 * far it is off from a file. What measures time that passes is left alone, as it is when a machine's clock is set.
 */
final class TurnedClock {

    private final Path file;
    private final Path library;
    private volatile long offSeconds;

    private TurnedClock(Path file, Path library) throws IOException {
        this.file = file;
        this.library = library;
        set(Duration.ZERO);
    }

    /** One that is right as yet; aborts the test, with the reason, where there is no libfaketime. */
    static TurnedClock in(Path folder) throws IOException {
        Path libraries = Path.of("/usr/lib");
        try (Stream<Path> found = Files.isDirectory(libraries) ? Files.list(libraries) : Stream.empty()) {
            return found.map(each -> each.resolve("faketime/libfaketime.so.1"))
                    .filter(Files::exists)
                    .findFirst()
                    .map(library -> of(folder, library))
                    .orElseGet(() -> abort("libfaketime is not installed here, so no clock can be set"));
        }
    }

    private static TurnedClock of(Path folder, Path library) {
        try {
            return new TurnedClock(folder.resolve("clock"), library);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** For the processes whose clock it is to be. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", file.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "DONT_FAKE_MONOTONIC", "1");
    }

    /** Sets it so far from the truth; all processes see it within some two seconds. */
    void set(Duration off) throws IOException {
        // Whole, or not at all: it may be read at any moment.
        Path draft = file.resolveSibling("clock.new");
        Files.writeString(draft, "%+d\n".formatted(off.toSeconds()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        offSeconds = off.toSeconds();
    }

    /** Milliseconds since the epoch, by this clock. */
    long millis() {
        return System.currentTimeMillis() + offSeconds * 1_000;
    }
}
