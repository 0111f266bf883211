package id.balai.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.balai.launcher.Console;
import id.balai.launcher.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Supervisor supervisor = new Supervisor(
            new Console(new PrintStream(said, true, StandardCharsets.UTF_8)),
            Duration.ofMillis(5),
            Duration.ofMillis(20));

    @Test
    void whatDiesIsStartedAgainAndTheConsoleTold() throws Exception {
        FakePart part = new FakePart();
        supervisor.start(part);
        part.die();
        await().until(() -> part.starts.get() == 2);
        await().until(() -> console().contains("The part is back"));
        assertThat(console()).contains("The part ended (killed by signal 9); starting it again.");
    }

    @Test
    void aPartThatDoesNotComeBackIsTriedAgain() throws Exception {
        FakePart part = new FakePart();
        supervisor.start(part);
        part.failures.set(3);
        part.die();
        await().until(() -> part.starts.get() == 5);
        await().until(() -> console().contains("The part is back"));
        assertThat(console()).contains("It will not.");
    }

    @Test
    void aPartThatMayComeLaterIsTriedUntilItStartsAndThenKeptAlive() throws Exception {
        FakePart part = new FakePart();
        part.failures.set(3);
        supervisor.startLater(part);
        await().until(() -> part.starts.get() == 4);
        await().until(() -> console().contains("  The part "));
        assertThat(console().lines().filter("It will not; it is tried again."::equals))
                .hasSize(3);
        part.die();
        await().until(() -> console().contains("The part is back"));
    }

    @Test
    void aPartThatDoesNotStartIsNotTriedOnceTheEndHasBegun() throws Exception {
        FakePart part = new FakePart();
        part.failures.set(Integer.MAX_VALUE);
        supervisor.startLater(part);
        await().until(() -> part.starts.get() >= 2);
        supervisor.stop(part, Duration.ofSeconds(1));
        await().during(Duration.ofMillis(100)).until(unchanging(part.starts));
        assertThatThrownBy(() -> supervisor.startLater(new FakePart())).isInstanceOf(Refusal.class);
    }

    /** True as long as {@code count} is what it was last. */
    private static Callable<Boolean> unchanging(AtomicInteger count) {
        AtomicInteger before = new AtomicInteger(-1);
        return () -> {
            int now = count.get();
            int last = before.getAndSet(now);
            return last == now || last == -1;
        };
    }

    @Test
    void whatIsStoppedStaysStopped() throws Exception {
        FakePart part = new FakePart();
        supervisor.start(part);
        supervisor.stop(part, Duration.ofSeconds(1));
        await().during(Duration.ofMillis(100)).until(() -> part.starts.get() == 1);
        assertThat(console()).doesNotContain("ended");
    }

    @Test
    void nothingIsStartedOnceTheEndHasBegun() {
        supervisor.beginStop();
        assertThatThrownBy(() -> supervisor.start(new FakePart())).isInstanceOf(Refusal.class);
    }

    private String console() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static final class FakePart extends StagedPart {

        private final AtomicInteger starts = new AtomicInteger();
        private final AtomicInteger failures = new AtomicInteger();

        private FakePart() {
            super("The part");
        }

        private void die() {
            end("killed by signal 9");
        }

        @Override
        public void start() throws Refusal {
            super.start();
            starts.incrementAndGet();
            if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                end("exit code 1");
                throw new Refusal("It will not.");
            }
        }
    }
}
