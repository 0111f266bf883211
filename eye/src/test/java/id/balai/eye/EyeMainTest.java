package id.balai.eye;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.contracts.secret.KeyFile;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EyeMainTest {

    @TempDir
    private Path folder;

    private Process start(int port) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EyeMain.class.getName(),
                        "--kafka",
                        "127.0.0.1:1",
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--key-file",
                        folder.resolve("key").toString()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @BeforeEach
    void makeKey() throws IOException {
        KeyFile.openOrCreate(folder.resolve("key"));
    }

    @Test
    void itSaysReadyAndEndsWithItsParent() throws Exception {
        Process eye = start(freePort());
        assertThat(eye.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("READY");
        assertThat(eye.isAlive()).isTrue();
        eye.getOutputStream().close();
        assertThat(eye.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(eye.exitValue()).isZero();
    }

    @Test
    void itEndsWhenAskedTo() throws Exception {
        Process eye = start(freePort());
        assertThat(eye.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("READY");
        eye.destroy();
        assertThat(eye.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void withoutTheInstallationsKeyItDoesNotMakeOneOfItsOwn() throws Exception {
        Files.delete(folder.resolve("key"));
        Process eye = start(freePort());
        String said = new String(eye.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(eye.waitFor()).isEqualTo(1);
        assertThat(said).contains("The eye cannot start: there is no key file " + folder.resolve("key"));
        assertThat(said).doesNotContain("\tat ");
        assertThat(folder.resolve("key")).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process eye = start(taken.getLocalPort());
            String said = new String(eye.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(eye.waitFor()).isEqualTo(1);
            assertThat(said.lines().filter(line -> line.contains("cannot")))
                    .singleElement()
                    .asString()
                    .startsWith("The eye cannot start: port " + taken.getLocalPort());
            assertThat(said).doesNotContain("\tat ");
        }
    }
}
