package id.balai.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.launcher.Console;
import id.balai.launcher.process.StagedPart;
import id.balai.launcher.process.Supervisor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ShutdownTest {

    private static final Duration WHOLE = Duration.ofSeconds(1);

    @TempDir
    Path data;

    private final Console console = new Console(new PrintStream(OutputStream.nullOutputStream()));
    private final Supervisor supervisor = new Supervisor(console);
    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final CountDownLatch testEnded = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        testEnded.countDown();
    }

    @Test
    void theServerEndsFirstAndTheDatabaseLast() throws Exception {
        supervisor.start(new FakePart("PostgreSQL", false));
        supervisor.start(new FakePart("The eye", false));

        shutdown(() -> stopped.add("server")).stopOnce();

        assertThat(stopped).containsExactly("server", "The eye", "PostgreSQL");
        DataFolder.open(data).close();
    }

    @Test
    @Timeout(30)
    void whatHangsKeepsTheDatabaseFromNothing() throws Exception {
        FakePart database = new FakePart("PostgreSQL", true);
        supervisor.start(database);
        supervisor.start(new FakePart("The eye", true));

        shutdown(() -> hang("server")).stopOnce();

        assertThat(stopped).containsExactly("server", "The eye", "PostgreSQL");
        assertThat(database.limit).isPositive().isLessThanOrEqualTo(WHOLE.dividedBy(5));
    }

    private Shutdown shutdown(Runnable server) throws Exception {
        return new Shutdown(console, server, supervisor, DataFolder.open(data, 0), WHOLE);
    }

    private void hang(String who) {
        stopped.add(who);
        try {
            testEnded.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private final class FakePart extends StagedPart {

        private final boolean hangs;
        private volatile Duration limit = Duration.ZERO;

        private FakePart(String name, boolean hangs) {
            super(name);
            this.hangs = hangs;
        }

        @Override
        public void stop(Duration within) {
            limit = within;
            if (hangs) {
                hang(name());
            } else {
                stopped.add(name());
                super.stop(within);
            }
        }
    }
}
