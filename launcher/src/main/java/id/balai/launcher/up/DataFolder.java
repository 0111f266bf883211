package id.balai.launcher.up;

import id.balai.launcher.Refusal;
import id.balai.platform.NoSpace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which an installation keeps all it has, held by this process alone as long as it is open: the lock ends
 * with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {

    /** Below this, PostgreSQL and Kafka would soon stop in the middle of something. */
    static final long MINIMUM_FREE_BYTES = 300L << 20;

    private final Path path;
    private final FileChannel lockChannel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel lockChannel, FileLock lock) {
        this.path = path;
        this.lockChannel = lockChannel;
        this.lock = lock;
    }

    /**
     * Makes the folder when there is none, and takes hold of it.
     *
     * @throws Refusal when it cannot be written, another Balai holds it, or its disk is nearly full
     */
    public static DataFolder open(Path path) throws Refusal {
        return open(path, MINIMUM_FREE_BYTES);
    }

    static DataFolder open(Path path, long minimumFreeBytes) throws Refusal {
        Path folder = path.toAbsolutePath().normalize();
        FileChannel channel = openLockFile(folder);
        try {
            FileLock lock = lock(channel, folder);
            note(channel);
            DataFolder opened = new DataFolder(folder, channel, lock);
            opened.refuseFullDisk(minimumFreeBytes);
            return opened;
        } catch (Refusal | IOException failed) {
            closeQuietly(channel);
            if (failed instanceof Refusal refusal) {
                throw refusal;
            }
            throw unwritable(folder, (IOException) failed);
        }
    }

    private static FileChannel openLockFile(Path folder) throws Refusal {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(
                    folder.resolve("balai.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException failed) {
            throw unwritable(folder, failed);
        }
    }

    private static Refusal unwritable(Path folder, IOException failed) {
        if (NoSpace.isCause(failed)) {
            return new Refusal("The disk of " + folder + " is full.", failed);
        }
        return new Refusal(
                "The folder " + folder + " cannot be written; choose another with --data, or mend its permissions.",
                failed);
    }

    private static FileLock lock(FileChannel channel, Path folder) throws Refusal, IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException inThisProcess) {
            // The same answer as for another process.
        }
        if (lock == null) {
            throw new Refusal("Another Balai" + holder(channel) + " is running on " + folder
                    + "; stop it, or give another folder with --data.");
        }
        return lock;
    }

    /** The process id that the holder wrote; the lock is on a byte far behind, so that this can be read anywhere. */
    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        String written = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
        return written.isEmpty() ? "" : " (process " + written + ")";
    }

    private static void note(FileChannel channel) throws IOException {
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid), 0);
    }

    private void refuseFullDisk(long minimumFreeBytes) throws Refusal, IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < minimumFreeBytes) {
            throw new Refusal(
                    "Only %d MB are free on the disk of %s, and Balai needs %d MB to start; make room, or give"
                                    .formatted(free >> 20, path, minimumFreeBytes >> 20)
                            + " another folder with --data.");
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** A file or folder in it. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Lets go of it. */
    @Override
    public void close() {
        closeQuietly(lock);
        closeQuietly(lockChannel);
    }

    private static void closeQuietly(@Nullable AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception atTheEnd) {
            // The process's end frees it as well.
        }
    }
}
