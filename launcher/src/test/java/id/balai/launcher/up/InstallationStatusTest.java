package id.balai.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.launcher.process.PidFile;
import id.balai.launcher.up.InstallationStatus.Line;
import id.balai.launcher.up.UpOptions.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a folder on which all parts ran once, as it is where an installation is begun. */
class InstallationStatusTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SERVER", "STREAM"})
    void onAMachineOfItsOwnAPartMissesNoOther(Role role) throws Exception {
        startedAs(role);
        living("server");

        InstallationStatus status = InstallationStatus.read(data);
        assertThat(status.isRunning()).isTrue();
        assertThat(status.hasServer()).isTrue();
        assertThat(status.lines()).noneMatch(Line::isMissing);
        assertThat(status.lines()).extracting(Line::part).doesNotContain("eye", "cameras");
    }

    @Test
    void anEyeRunsThoughThereIsNoServerBesideIt() throws Exception {
        startedAs(Role.EYE);
        living("server");
        living("eye");

        InstallationStatus status = InstallationStatus.read(data);
        assertThat(status.isRunning()).isTrue();
        assertThat(status.hasServer()).isFalse();
        assertThat(status.lines()).noneMatch(Line::isMissing);
        assertThat(status.lines()).extracting(Line::part).containsExactly("launcher", "kafka", "eye");
    }

    @Test
    void anEyeThatDiedIsMissing() throws Exception {
        startedAs(Role.EYE);
        living("server");

        assertThat(InstallationStatus.read(data).lines())
                .filteredOn(Line::isMissing)
                .extracting(Line::part)
                .containsExactly("eye");
    }

    @Test
    void whereAllRunTogetherEachIsMissed() throws Exception {
        startedAs(Role.ALL);
        living("server");

        assertThat(InstallationStatus.read(data).lines())
                .filteredOn(Line::isMissing)
                .extracting(Line::part)
                .containsExactly("postgres", "kafka", "eye", "cameras");
    }

    @Test
    void aRoleThatWasWrittenByHalfIsNone() throws Exception {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/balai.properties"), "role=STRE");

        assertThat(InstallationStatus.read(data).role()).isEqualTo(Role.ALL);
    }

    private void startedAs(Role role) throws Exception {
        RunFile run = RunFile.read(data);
        run.port("eye");
        run.port("kafka");
        run.port("cameras");
        run.put("url", "http://127.0.0.1:8080");
        run.putRole(role);
        run.save();
    }

    private void living(String part) throws Exception {
        new PidFile(data.resolve("run"), part).write(ProcessHandle.current());
    }
}
