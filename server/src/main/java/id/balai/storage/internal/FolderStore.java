package id.balai.storage.internal;

import id.balai.storage.ObjectStore;
import id.balai.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Objects as files in a folder. An object is written beside its place, forced to the disk and then moved there, which the
 * file system does at once or not at all; the folder is forced too, so that the move survives. What a crash leaves half
 * written lies in {@code .partial}, is never read, and is swept when the store is opened.
 */
final class FolderStore implements ObjectStore {

    private final Path root;
    private final Path partial;

    FolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.partial = this.root.resolve(".partial");
        try {
            Files.createDirectories(partial);
            sweep();
        } catch (IOException e) {
            throw new StorageException("The folder " + this.root + " cannot be used for files", e);
        }
    }

    @Override
    public void put(String key, byte[] content) {
        Path target = root.resolve(Keys.sound(key));
        Path half = partial.resolve(UUID.randomUUID().toString());
        try {
            Path folder = makeFolder(target);
            try (FileChannel file = FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder);
        } catch (IOException e) {
            discard(half);
            throw new StorageException("The object " + key + " cannot be kept", e);
        }
    }

    @Override
    public Optional<byte[]> find(String key) {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(Keys.sound(key))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageException("The object " + key + " cannot be read", e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(root.resolve(Keys.sound(key)));
        } catch (IOException e) {
            throw new StorageException("The object " + key + " cannot be removed", e);
        }
    }

    /** Makes the folder of an object, and forces each parent in which a new one was made. */
    private Path makeFolder(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null) {
            return root;
        }
        Path deepest = folder;
        while (!Files.isDirectory(deepest) && !deepest.equals(root) && deepest.getParent() != null) {
            deepest = deepest.getParent();
        }
        if (!deepest.equals(folder)) {
            Files.createDirectories(folder);
            for (Path made = folder; !made.equals(deepest) && made.getParent() != null; made = made.getParent()) {
                force(made.getParent());
            }
        }
        return folder;
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Only what is old: another server on this machine may be writing into the same folder now. */
    private void sweep() throws IOException {
        Instant old = Instant.now().minus(Duration.ofHours(1));
        try (var left = Files.list(partial)) {
            for (Path half : left.toList()) {
                if (Files.getLastModifiedTime(half).toInstant().isBefore(old)) {
                    Files.deleteIfExists(half);
                }
            }
        }
    }

    private static void discard(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            // Swept at the next start.
        }
    }
}
