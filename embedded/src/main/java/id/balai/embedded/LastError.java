package id.balai.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Finds in the end of a log what to tell a person about a part that ended. */
public final class LastError {

    private static final int TAIL_BYTES = 8192;

    private LastError() {}

    /** The last line of {@code logFile} that tells an error, else the last line, else where the log is. */
    public static String of(Path logFile) {
        String tail;
        try {
            tail = tail(logFile);
        } catch (IOException unreadable) {
            return "its log is " + logFile + ".";
        }
        String last = "";
        boolean isError = false;
        for (String line : tail.lines().toList()) {
            boolean error = line.matches(".*(FATAL|PANIC|ERROR|Exception|[Ee]rror:).*");
            if (!line.isBlank() && (error || !isError)) {
                last = line.strip();
                isError = error;
            }
        }
        return last.isEmpty() ? "its log is " + logFile + "." : last;
    }

    private static String tail(Path logFile) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(logFile.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
