package id.balai.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.embedded.FreePort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    private Path data;

    @Test
    void aPortIsKeptFromRunToRun() throws Exception {
        RunFile first = RunFile.read(data);
        int port = first.port("kafka");
        first.save();

        assertThat(RunFile.read(data).port("kafka")).isEqualTo(port);
        assertThat(data.resolve("run")).isDirectoryNotContaining("glob:**.new");
    }

    /** As a full disk, or an older program that was killed while it wrote, may leave it. */
    @Test
    void aHalfWrittenFileStopsNothing() throws Exception {
        RunFile whole = RunFile.read(data);
        whole.port("kafka");
        whole.port("eye");
        whole.put("url", "http://127.0.0.1:8080");
        whole.save();
        Path file = data.resolve("run/balai.properties");
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length <= bytes.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));

            assertThat(RunFile.read(data).port("kafka"))
                    .as(new String(bytes, 0, length, StandardCharsets.UTF_8))
                    .isBetween(1, 65_535);
        }
    }

    @Test
    void aFileThatIsNoTextAtAllIsMadeAnew() throws Exception {
        Files.createDirectories(data.resolve("run"));
        Files.write(data.resolve("run/balai.properties"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});

        RunFile anew = RunFile.read(data);
        int port = anew.port("kafka");
        anew.save();
        assertThat(RunFile.read(data).port("kafka")).isEqualTo(port);
    }

    /** Half a port is a port too, and none that any camera's address names. */
    @Test
    void aPortThatOthersHaveWrittenDownCountsBeforeWhatIsNoted() throws Exception {
        int written = FreePort.any();
        assertThat(RunFile.read(data).lastingPort("cameras", OptionalInt.of(written)))
                .isEqualTo(written);

        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/balai.properties"), "cameras.port=4");
        RunFile half = RunFile.read(data);
        assertThat(half.lastingPort("cameras", OptionalInt.of(written))).isEqualTo(written);
        half.save();
        assertThat(RunFile.read(data).find("cameras.port")).contains(Integer.toString(written));
    }

    @Test
    void whatIsNoPortIsNotTakenForOne() throws Exception {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/balai.properties"), "kafka.port=99999\n");

        assertThat(RunFile.read(data).port("kafka")).isBetween(1, 65_535);
    }
}
