package id.balai.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void aProcessIsFoundAgainByItsNote() throws Exception {
        PidFile noted = new PidFile(folder, "eye");
        noted.write(ProcessHandle.current());

        assertThat(noted.findLiving()).contains(ProcessHandle.current());
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    /** Half a number may be another's, who must not be ended in its place. */
    @Test
    void aHalfWrittenNoteIsNone() throws Exception {
        PidFile noted = new PidFile(folder, "eye");
        noted.write(ProcessHandle.current());
        Path file = folder.resolve("eye.pid");
        byte[] whole = Files.readAllBytes(file);
        // The last byte ends the line, and nothing is missing without it.
        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(noted.findLiving()).isEmpty();
        }
    }
}
