package id.balai.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.balai.launcher.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JavaPartTest {

    @TempDir
    Path folder;

    @Test
    void isReadyWhenItSaysSoAndGoneWhenStopped() throws Exception {
        JavaPart part = part();
        part.start();
        long pid = part.processId();
        assertThat(ProcessHandle.of(pid)).isPresent();
        part.stop();
        assertThat(part.processId()).isZero();
        assertThat(part.onExit()).succeedsWithin(5, TimeUnit.SECONDS);
    }

    @Test
    void whatDoesNotObeyIsEndedByForce() throws Exception {
        JavaPart part = part("stubborn");
        part.start();
        CompletableFuture<String> exit = part.onExit();
        part.stop(Duration.ofSeconds(1));
        assertThat(exit).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo("killed by signal 9");
    }

    @Test
    void tellsHowItWasKilledAndCanBeStartedAgain() throws Exception {
        JavaPart part = part();
        part.start();
        CompletableFuture<String> exit = part.onExit();
        ProcessHandle.of(part.processId()).orElseThrow().destroyForcibly();
        assertThat(exit).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo("killed by signal 9");
        part.start();
        assertThat(part.processId()).isPositive();
        part.stop();
    }

    @Test
    void whatItSaidBeforeItEndedIsTheReason() {
        JavaPart part = part("fail");
        assertThatThrownBy(part::start)
                .isInstanceOf(Refusal.class)
                .hasMessage("The child ended at once: FATAL: the lens is dirty");
    }

    @Test
    void aProcessLeftByAKilledLauncherIsWaitedForThenEnded() throws Exception {
        JavaPart orphan = part();
        orphan.start();
        long left = orphan.processId();
        JavaPart next = part();
        next.start();
        assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(next.processId()).isNotEqualTo(left).isPositive();
        next.stop();
    }

    /** Neither its log nor the note of its process can be written. */
    @Test
    void aFullDiskKeepsNoPartFromStarting() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        JavaProgram program = new JavaProgram(ChildProgram.class.getName(), List.of(), List.of("talk"));
        JavaPart part = new JavaPart("The child", "", program, full, new PidFile(noFolder, "child"));
        part.start();
        assertThat(part.processId()).isPositive();
        part.stop();
    }

    @Test
    void aChildLogsInTheFormThatTheServerIsToldTo() throws Exception {
        assertThat(logged(Map.of())).endsWith("INFO  i.b.l.p.ChildProgram camera KB-0001 plays");
        JsonNode line = JsonMapper.shared().readTree(logged(Map.of("LOGGING_STRUCTURED_FORMAT_FILE", "ecs")));
        assertThat(line.path("formattedMessage").asString()).isEqualTo("camera KB-0001 plays");
        assertThat(line.path("level").asString()).isEqualTo("INFO");
        assertThat(line.path("loggerName").asString()).isEqualTo(ChildProgram.class.getName());
    }

    private static String logged(Map<String, String> environment) throws IOException {
        JavaProgram program = new JavaProgram(ChildProgram.class.getName(), List.of(), List.of("log"));
        Process child = new ProcessBuilder(program.command(environment)).start();
        child.getOutputStream().close();
        return new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private JavaPart part(String... arguments) {
        JavaProgram program = new JavaProgram(ChildProgram.class.getName(), List.of(), List.of(arguments));
        return new JavaPart("The child", "", program, folder.resolve("child.log"), new PidFile(folder, "child"));
    }
}
