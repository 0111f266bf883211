package id.balai.embedded.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL says of itself in {@code postmaster.pid} (PostgreSQL's {@code miscadmin.h}: process id, data
 * folder, start time, port, socket folder, listen address, shared memory, status; one a line).
 *
 * @param processId of the postmaster
 * @param ready whether it takes connections
 */
public record PostmasterFile(long processId, boolean ready) {

    private static final int STATUS_LINE = 7;

    /** Reads the file of a data folder; empty when there is none or it is not written yet. */
    public static Optional<PostmasterFile> find(Path dataFolder) {
        try {
            return parse(Files.readAllLines(dataFolder.resolve("postmaster.pid"), StandardCharsets.UTF_8));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            long processId = Long.parseLong(lines.getFirst().strip());
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new PostmasterFile(processId, ready));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** The living postmaster this file speaks of; empty when it is dead and its number was given to another program. */
    public Optional<ProcessHandle> findLiving(Path dataFolder) {
        return ProcessHandle.of(processId)
                .filter(ProcessHandle::isAlive)
                .filter(PostmasterFile::isPostgres)
                .filter(process -> worksIn(process, dataFolder));
    }

    /**
     * A living postmaster that works in {@code dataFolder}, whatever its file says: an empty one tells nothing of whether
     * there is one.
     */
    public static Optional<ProcessHandle> findUnnoted(Path dataFolder) {
        if (!Files.isDirectory(Path.of("/proc"))) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(c -> c.endsWith("/postgres"))
                        .isPresent())
                .filter(process -> worksIn(process, dataFolder))
                .filter(process -> process.parent()
                        .flatMap(parent -> parent.info().command())
                        .filter(c -> c.endsWith("/postgres"))
                        .isEmpty())
                .findFirst();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(true);
    }

    /** On Linux a postmaster's working folder is its data folder; elsewhere there is no telling, and it is believed. */
    private static boolean worksIn(ProcessHandle process, Path dataFolder) {
        Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return !Files.exists(link) || Files.isSameFile(link, dataFolder);
        } catch (IOException unreadable) {
            return true;
        }
    }
}
