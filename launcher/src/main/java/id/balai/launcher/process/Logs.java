package id.balai.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Log files of the parts: appended to, and set aside once at a start when they grew. */
public final class Logs {

    private static final long SET_ASIDE_BYTES = 16L << 20;

    private Logs() {}

    /** The file of that name in {@code folder}; a large one of earlier runs is renamed to {@code .1} first. */
    public static Path file(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".log");
        if (Files.exists(file) && Files.size(file) > SET_ASIDE_BYTES) {
            Files.move(file, folder.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    static void append(Path log, String line) throws IOException {
        Files.writeString(log, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
