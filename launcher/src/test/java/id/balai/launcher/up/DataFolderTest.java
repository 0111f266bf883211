package id.balai.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.launcher.Refusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void isMadeWhenThereIsNoneAndFreeAgainWhenClosed() throws Exception {
        Path data = folder.resolve("a/b");
        DataFolder.open(data).close();
        try (DataFolder again = DataFolder.open(data)) {
            assertThat(again.path()).isDirectory();
        }
    }

    @Test
    void aNearlyFullDiskIsRefusedBeforeAnythingIsStarted() {
        assertThatThrownBy(() -> DataFolder.open(folder, Long.MAX_VALUE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("MB are free on the disk of " + folder);
    }

    @Test
    void afterARefusalTheFolderIsFree() throws Exception {
        assertThatThrownBy(() -> DataFolder.open(folder, Long.MAX_VALUE)).isInstanceOf(Refusal.class);
        DataFolder.open(folder).close();
    }

    @Test
    void anEmptyInstallationStaysEmptyWithoutBeingToldAgain() throws Exception {
        Layout layout = new Layout(folder);
        assertThat(layout.isEmptyInstallation(true)).isTrue();
        assertThat(layout.isEmptyInstallation(false)).isTrue();
    }

    @Test
    void aDemoInstallationDoesNotBecomeAnEmptyOne() throws Exception {
        Layout layout = new Layout(folder);
        assertThat(layout.isEmptyInstallation(false)).isFalse();
        java.nio.file.Files.createDirectories(layout.demo());
        assertThatThrownBy(() -> layout.isEmptyInstallation(true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has the demo city already");
    }
}
