package id.balai.journeys.fault;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The time of day as processes see it that were started in its {@link #environment}. A small library, compiled here, stands
 * before the C library's clock; libfaketime, which is made for this, made all of them too slow to be tested. What measures
 * time that passes is left alone, as it is when a machine's clock is set.
 */
final class TurnedClock {

    private static final Path SOURCE = Path.of("src/test/c/turned_clock.c");

    private final Path file;
    private final Path library;
    private volatile long offSeconds;

    private TurnedClock(Path file, Path library) throws IOException {
        this.file = file;
        this.library = library;
        set(Duration.ZERO);
    }

    /** One that is right as yet; aborts the test, with the reason, where there is no C compiler. */
    static TurnedClock in(Path folder) throws IOException, InterruptedException {
        Path library = folder.resolve("turned_clock.so");
        Process compiler;
        try {
            compiler = new ProcessBuilder(
                            "cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), SOURCE.toString(), "-ldl")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            return abort("no C compiler is installed here, so no clock can be turned: " + absent.getMessage());
        }
        String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!compiler.waitFor(1, TimeUnit.MINUTES) || compiler.exitValue() != 0) {
            throw new IOException(said);
        }
        return new TurnedClock(folder.resolve("clock"), library);
    }

    /** For the processes whose clock it is to be. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "TURNED_CLOCK", file.toString());
    }

    /** Sets it so far from the truth; all processes see it at once. */
    void set(Duration off) throws IOException {
        ByteBuffer seconds = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(off.toSeconds())
                .flip();
        // Written over, not anew: the processes have it mapped.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(seconds, 0);
        }
        offSeconds = off.toSeconds();
    }

    /** Milliseconds since the epoch, by this clock. */
    long millis() {
        return System.currentTimeMillis() + offSeconds * 1_000;
    }
}
