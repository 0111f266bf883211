package id.balai.launcher.up;

import id.balai.embedded.FreePort;
import id.balai.launcher.Refusal;
import id.balai.launcher.up.UpOptions.Role;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a running installation says of itself to the other commands, in {@code run/balai.properties} of the data folder:
 * its address, its ports, its process ids. The ports are kept from run to run while they are free.
 */
public final class RunFile {

    private static final String ROLE = "role";

    private final Path file;
    private final Properties values = new Properties();
    private final Map<String, Integer> ports = new HashMap<>();

    private RunFile(Path file) {
        this.file = file;
    }

    /** Reads that of {@code dataFolder}; an empty one when there is none. */
    public static RunFile read(Path dataFolder) throws Refusal {
        RunFile run = new RunFile(dataFolder.resolve("run").resolve("balai.properties"));
        if (Files.exists(run.file)) {
            try (Reader reader = Files.newBufferedReader(run.file, StandardCharsets.UTF_8)) {
                run.values.load(reader);
            } catch (CharacterCodingException | IllegalArgumentException broken) {
                // It is made anew at each start; what was lost with it are habits, such as ports.
                run.values.clear();
            } catch (IOException unreadable) {
                throw new Refusal(run.file + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
            }
        }
        return run;
    }

    /** The port that {@code part} had last, or another when that is taken; the same one throughout this run. */
    public synchronized int port(String part) throws Refusal {
        return port(part, OptionalInt.empty());
    }

    /** As {@link #port(String)}, with a port to try the first time. */
    public synchronized int port(String part, OptionalInt first) throws Refusal {
        Integer chosen = ports.get(part);
        if (chosen != null) {
            return chosen;
        }
        try {
            OptionalInt last = lastPort(part);
            int port = FreePort.preferring(last.isPresent() ? last : first);
            keep(part, port);
            return port;
        } catch (IOException none) {
            throw new Refusal("No free port was found for " + part + ": " + none.getMessage() + ".", none);
        }
    }

    /**
     * As {@link #port}, for a part whose address others have written down: it must not move.
     *
     * @param written the port in what they have written, which counts before what is noted here: this file may be lost
     * @throws Refusal when another program has the port now
     */
    public synchronized int lastingPort(String part, OptionalInt written) throws Refusal {
        OptionalInt last = written.isPresent() ? written : lastPort(part);
        if (last.isEmpty() || ports.containsKey(part)) {
            return port(part);
        }
        if (!FreePort.isFree(last.getAsInt())) {
            throw new Refusal("Port " + last.getAsInt() + ", on which " + part
                    + " answered so far, is taken by another program; stop that program.");
        }
        keep(part, last.getAsInt());
        return last.getAsInt();
    }

    private OptionalInt lastPort(String part) {
        return find(part + ".port")
                .filter(port -> port.matches("\\d{1,5}"))
                .map(port -> OptionalInt.of(Integer.parseInt(port)))
                .orElse(OptionalInt.empty());
    }

    private void keep(String part, int port) {
        ports.put(part, port);
        values.setProperty(part + ".port", Integer.toString(port));
    }

    /** Which parts of an installation this machine has; all, where it is not noted. */
    public synchronized Role role() {
        return find(ROLE)
                .flatMap(noted -> Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(noted))
                        .findFirst())
                .orElse(Role.ALL);
    }

    /** Notes it. */
    public synchronized void putRole(Role role) {
        put(ROLE, role.name());
    }

    /** A value that an earlier {@link #put} gave. */
    public synchronized Optional<String> find(String key) {
        return Optional.ofNullable(values.getProperty(key)).filter(value -> !value.isEmpty());
    }

    /** Notes a value, or forgets it when null. */
    public synchronized void put(String key, @Nullable String value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.setProperty(key, value);
        }
    }

    /** Writes it for the other commands to read. */
    public synchronized void save() throws Refusal {
        try {
            Files.createDirectories(file.resolve("..").normalize());
            // Whole or not at all: the next start needs the ports in it, and the disk may be full.
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                values.store(writer, "What runs here; written by balai up");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new Refusal(file + " cannot be written: " + failed.getMessage() + ".", failed);
        }
    }
}
