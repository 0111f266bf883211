package id.balai.launcher.process;

import id.balai.embedded.Detached;
import id.balai.embedded.LastError;
import id.balai.launcher.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part that is a JVM of its own. It prints {@code READY} when it is, and ends when its standard input does, which this
 * process holds open: so it cannot outlive us. Its output goes to a log file.
 */
public final class JavaPart implements Part {

    private static final Logger LOG = LoggerFactory.getLogger(JavaPart.class);
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final Duration PREPARING_LIMIT = Duration.ofMinutes(30);
    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final String detail;
    private final JavaProgram program;
    private final Path log;
    private final PidFile pidFile;
    private Duration readyLimit = READY_LIMIT;
    private boolean byTheClock;
    private volatile @Nullable Process process;

    /**
     * With its name in a sentence and what is worth knowing of it.
     *
     * @param log where its output goes
     * @param pidFile where its process is noted
     */
    public JavaPart(String name, String detail, JavaProgram program, Path log, PidFile pidFile) {
        this.name = name;
        this.detail = detail;
        this.program = program;
        this.log = log;
        this.pidFile = pidFile;
    }

    /** Gives it half an hour to become ready, since it has something large to make first. */
    public JavaPart preparing() {
        readyLimit = PREPARING_LIMIT;
        return this;
    }

    /** Says that it reckons waits by the time of day, as Kafka and its clients do. */
    public JavaPart waitingByTheClock() {
        byTheClock = true;
        return this;
    }

    @Override
    public boolean waitsByTheClock() {
        return byTheClock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public void start() throws Refusal {
        pidFile.awaitGone(LEFTOVER_PATIENCE);
        try {
            Process started = new ProcessBuilder(Detached.command(program.command()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            note(started);
            awaitReady(started);
        } catch (IOException failed) {
            throw new Refusal(name + " could not be started: " + failed.getMessage() + ".", failed);
        }
    }

    /** A part runs as well without its note, which only {@code status} and the next start look at. */
    private void note(Process started) {
        try {
            pidFile.write(started.toHandle());
        } catch (IOException fullDisk) {
            LOG.warn("The process of {} could not be noted: {}", name, fullDisk.getMessage());
        }
    }

    private void awaitReady(Process started) throws Refusal {
        CountDownLatch readyOrEnded = new CountDownLatch(1);
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        // Reading a pipe holds on to the thread below a virtual one, and the server needs all of those.
        Thread.ofPlatform().daemon().name(name + " output").start(() -> {
            ready.complete(copyUntilReady(started));
            readyOrEnded.countDown();
            copyUntilReady(started);
        });
        try {
            boolean answered = readyOrEnded.await(readyLimit.toSeconds(), TimeUnit.SECONDS);
            if (answered && ready.join()) {
                return;
            }
            started.destroyForcibly();
            throw new Refusal(
                    answered
                            ? name + " ended at once: " + LastError.of(log)
                            : name + " was not ready within " + readyLimit.toSeconds() + " s; its log is " + log + ".");
        } catch (InterruptedException stopped) {
            started.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Refusal(name + " was stopped while starting.", stopped);
        }
    }

    /** Appends what it prints to the log; true when it said that it is ready, false when it ended. */
    private boolean copyUntilReady(Process started) {
        try {
            BufferedReader said = started.inputReader(StandardCharsets.UTF_8);
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals("READY")) {
                    return true;
                }
                append(line);
            }
        } catch (IOException ended) {
            // The pipe breaks when the process is killed.
        }
        return false;
    }

    private void append(String line) {
        try {
            Logs.append(log, line);
        } catch (IOException fullDisk) {
            // What it says must be read all the same, or it would stand still at its next word.
        }
    }

    @Override
    public CompletableFuture<String> onExit() {
        Process running = process;
        if (running == null) {
            return CompletableFuture.completedFuture("was not started");
        }
        return running.onExit().thenApply(ended -> ExitStatus.describe(ended.exitValue()));
    }

    @Override
    public long processId() {
        Process running = process;
        return running != null && running.isAlive() ? running.pid() : 0;
    }

    /** Asked first; a fifth of the time is kept for doing it by force. */
    @Override
    public void stop(Duration limit) {
        Process running = process;
        if (running == null) {
            return;
        }
        Duration force = limit.dividedBy(5);
        running.destroy();
        try {
            if (!running.waitFor(limit.minus(force).toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor(force.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
