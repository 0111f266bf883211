package id.balai.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {

    @TempDir
    Path data;

    @Test
    void thePasswordIsTheSameUntilItWasShownOnce() throws Exception {
        FirstAdministrator administrator = new FirstAdministrator(data);
        String password = administrator.password().orElseThrow();

        assertThat(new FirstAdministrator(data).password()).contains(password);
        assertThat(Files.getPosixFilePermissions(data.resolve("run/first-administrator")))
                .hasSize(2);
        assertThat(administrator.show()).anyMatch(line -> line.contains(password));
        assertThat(new FirstAdministrator(data).password()).isEmpty();
        assertThat(new FirstAdministrator(data).show()).isEmpty();
    }

    @Test
    void halfAPasswordIsMadeAnew() throws Exception {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/first-administrator"), "abc");

        assertThat(new FirstAdministrator(data).password().orElseThrow()).hasSize(14);
    }
}
