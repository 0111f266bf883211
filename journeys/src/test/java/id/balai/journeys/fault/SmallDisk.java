package id.balai.journeys.fault;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A disk of its own in memory, small enough to be filled. Mounting needs root's rights. */
final class SmallDisk implements AutoCloseable {

    private static final byte[] MEGABYTE = new byte[1 << 20];

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("someone-elses-file");
    }

    /** Mounts one at {@code folder}; aborts the test, with the reason, where that is not allowed. */
    static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process mount;
        try {
            mount = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        } catch (IOException absent) {
            return abort("a small disk cannot be made here: " + absent.getMessage());
        }
        String said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!mount.waitFor(10, TimeUnit.SECONDS) || mount.exitValue() != 0) {
            return abort("a small disk cannot be mounted here: " + said.strip());
        }
        return new SmallDisk(folder);
    }

    /** Where it is. */
    Path folder() {
        return folder;
    }

    /** Bytes that are free. */
    long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Leaves no more than {@code bytes} free. */
    void fillTo(long bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long free = free(); free > bytes; free = free()) {
                out.write(MEGABYTE, 0, (int) Math.min(MEGABYTE.length, free - bytes));
            }
        } catch (IOException full) {
            if (free() > bytes + MEGABYTE.length) {
                throw full;
            }
        }
    }

    /** Gives back what {@link #fillTo} took. */
    void makeRoom() throws IOException {
        Files.delete(filler);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString()).waitFor(10, TimeUnit.SECONDS);
    }

    private static Process run(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
