package id.balai.embedded.internal;

import id.balai.embedded.Detached;
import id.balai.embedded.EmbeddedException;
import id.balai.embedded.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's data folder: how it is made, whose version it is, and the password and port kept in it. */
public final class PostgresFolder {

    /** The superuser made by {@code initdb}. */
    public static final String USER = "balai";

    private static final String MAJOR_VERSION = "18";
    private static final String VERSION_FILE = "PG_VERSION";
    private static final String PASSWORD_FILE = "balai.password";
    private static final String PORT_FILE = "balai.port";
    private static final int INITDB_SECONDS = 120;

    private final Path path;

    /** The data folder at {@code path}, made or not. */
    public PostgresFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * Makes the folder when there is none, durably when {@code durable}.
     *
     * @throws EmbeddedException when it is of another major version, or cannot be made
     */
    public void prepare(PostgresBinaries binaries, boolean durable) throws EmbeddedException {
        if (Files.exists(path.resolve(VERSION_FILE))) {
            refuseOtherVersion();
            return;
        }
        try {
            create(binaries, durable);
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    /** Refuses data of another major version; a folder without data is fine. */
    public void refuseOtherVersion() throws EmbeddedException {
        try {
            Path file = path.resolve(VERSION_FILE);
            String version = Files.exists(file) ? Files.readString(file).strip() : MAJOR_VERSION;
            if (version.isEmpty()) {
                throw new EmbeddedException("The data in " + path
                        + " are not whole, since PG_VERSION is empty; put them back from a backup.");
            }
            if (!version.equals(MAJOR_VERSION)) {
                throw new EmbeddedException("The data in " + path + " was written by PostgreSQL " + version
                        + " and this Balai brings PostgreSQL " + MAJOR_VERSION
                        + "; start the Balai it belongs to, or give another folder with --data.");
            }
        } catch (IOException failed) {
            throw unusable(failed);
        }
    }

    private EmbeddedException unusable(IOException failed) {
        return new EmbeddedException(
                "The database folder " + path + " cannot be used: " + failed.getMessage() + ".", failed);
    }

    /** The superuser's password; an empty file of it is said, since nothing else has it. */
    public String password() throws IOException {
        String password = Files.readString(path.resolve(PASSWORD_FILE)).strip();
        if (password.isEmpty()) {
            throw new IOException(path.resolve(PASSWORD_FILE) + " is empty; put it back from a backup");
        }
        return password;
    }

    /** The port it had last; empty before the first start. */
    public OptionalInt lastPort() {
        try {
            return OptionalInt.of(
                    Integer.parseInt(Files.readString(path.resolve(PORT_FILE)).strip()));
        } catch (IOException | NumberFormatException none) {
            return OptionalInt.empty();
        }
    }

    /** Notes the port for the next start and for tools. */
    public void rememberPort(int port) throws IOException {
        // A restart on a full disk must not lose it: clients know no other.
        if (lastPort().orElse(0) != port) {
            Path draft = path.resolve(PORT_FILE + ".new");
            Files.writeString(draft, port + "\n");
            Files.move(draft, path.resolve(PORT_FILE), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Made as a draft beside and renamed, so that a crash in the middle leaves nothing that looks like data. */
    private void create(PostgresBinaries binaries, boolean durable) throws IOException, EmbeddedException {
        if (Files.isDirectory(path) && !isEmpty(path)) {
            throw new EmbeddedException("The folder " + path + " holds something that is no PostgreSQL data.");
        }
        Files.createDirectories(path.getParent());
        Path draft = path.resolveSibling(path.getFileName() + ".draft");
        Folders.deleteTree(draft);
        Files.createDirectory(draft);
        Path passwordFile = Files.createTempFile(path.getParent(), ".password", null);
        try {
            Files.writeString(passwordFile, newPassword() + "\n");
            initdb(binaries, draft, passwordFile, durable);
            Files.move(passwordFile, draft.resolve(PASSWORD_FILE));
            ownerOnly(draft.resolve(PASSWORD_FILE));
            Files.deleteIfExists(path);
            Files.move(draft, path);
        } finally {
            Files.deleteIfExists(passwordFile);
            Folders.deleteTree(draft);
        }
    }

    private static void initdb(PostgresBinaries binaries, Path folder, Path passwordFile, boolean durable)
            throws IOException, EmbeddedException {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        Process initdb = new ProcessBuilder(Detached.commandWithoutRoot(command))
                .redirectErrorStream(true)
                .start();
        initdb.getOutputStream().close();
        String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!exitedWell(initdb)) {
            throw new EmbeddedException("PostgreSQL's data folder could not be made: " + lastLine(said));
        }
    }

    private static boolean exitedWell(Process process) throws EmbeddedException {
        try {
            return process.waitFor(INITDB_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Stopped while PostgreSQL's data folder was being made.", stopped);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void ownerOnly(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** The last line that tells an error, without initdb's hints after it. */
    static String lastLine(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("error:") || line.contains("FATAL") || line.contains("PANIC"))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "it gave no reason." : lines.getLast());
    }
}
