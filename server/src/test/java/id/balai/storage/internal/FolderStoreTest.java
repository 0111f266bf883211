package id.balai.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.storage.ObjectStore;
import id.balai.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ObjectStoreContract {

    @TempDir
    private Path folder;

    private ObjectStore store;

    @BeforeEach
    void open() {
        store = new FolderStore(folder);
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void sweepsWhatACrashLeftHalfWritten() throws IOException {
        Path left = Files.write(folder.resolve(".partial").resolve("left"), new byte[3]);
        Path inUse = Files.write(folder.resolve(".partial").resolve("in-use"), new byte[3]);
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        ObjectStore opened = new FolderStore(folder);

        assertThat(left).doesNotExist();
        assertThat(inUse).exists();
        assertThat(opened.find("left")).isEmpty();
    }

    @Test
    void saysWhichFolderCannotBeUsed() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1]);

        assertThatThrownBy(() -> new FolderStore(file.resolve("inside")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void isOpenedByAddress() {
        ObjectStore opened = StorageConfiguration.open(folder.toUri().toString(), Path.of("unused"));
        opened.put("x.json", new byte[1]);

        assertThat(folder.resolve("x.json")).exists();
        assertThatThrownBy(() -> StorageConfiguration.open("ftp://x?secret=1", folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }
}
