package id.balai.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.balai.launcher.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private JavaPart part(String... arguments) {
        JavaProgram program = new JavaProgram(ChildProgram.class.getName(), List.of(), List.of(arguments));
        return new JavaPart("The child", "", program, folder.resolve("child.log"), new PidFile(folder, "child"));
    }
}
