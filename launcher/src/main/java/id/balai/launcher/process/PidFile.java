package id.balai.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A note of which process a part is, for the next start and for {@code status}. The start time is noted with the number,
 * since numbers are used again.
 */
public final class PidFile {

    private final Path file;

    /** In {@code folder}, for a part of that name. */
    public PidFile(Path folder, String name) {
        this.file = folder.resolve(name + ".pid");
    }

    /** Notes {@code process}, whole or not at all. */
    public void write(ProcessHandle process) throws IOException {
        Files.createDirectories(file.resolve("..").normalize());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, process.pid() + " " + startOf(process) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The process that was noted, when it still lives. */
    public Optional<ProcessHandle> findLiving() {
        try {
            String[] noted = Files.readString(file).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(noted[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> noted.length == 2 && noted[1].equals(startOf(process)));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /**
     * Waits until the process of a killed launcher is gone: its standard input has ended, so it is about to be. One that
     * does not go is ended by force, since it would hold ports and locks.
     */
    public void awaitGone(Duration patience) {
        findLiving().ifPresent(process -> {
            try {
                process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException stubborn) {
                process.destroyForcibly();
                process.onExit()
                        .orTimeout(2, TimeUnit.SECONDS)
                        .exceptionally(still -> process)
                        .join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
