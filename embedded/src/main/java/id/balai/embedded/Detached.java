package id.balai.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a command into a session of its own, so that Ctrl-C at the terminal reaches only the launcher, which then stops
 * the parts in order. Where {@code setsid} is missing the command runs as it is.
 */
public final class Detached {

    private static final boolean HAS_SETSID =
            Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"));

    private Detached() {}

    /** {@code command}, made to run in its own session where that is possible. */
    public static List<String> command(List<String> command) {
        if (!HAS_SETSID) {
            return command;
        }
        List<String> detached = new ArrayList<>();
        detached.add("setsid");
        detached.addAll(command);
        return detached;
    }

    /**
     * {@code command}, made to run as a user without rights when this process is root's: PostgreSQL refuses root.
     * {@code unshare -U} gives it a user namespace in which it is nobody, and the files stay ours.
     */
    public static List<String> commandWithoutRoot(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        List<String> unprivileged = new ArrayList<>(List.of("unshare", "-U"));
        unprivileged.addAll(command);
        return unprivileged;
    }

    private static boolean isRoot() {
        try {
            return Files.exists(Path.of("/proc/self"))
                    && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
