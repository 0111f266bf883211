package id.balai.bench.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part that is a process of its own, perhaps with children. */
public final class ProcessMember implements Member {

    private static final long STOP_SECONDS = 20;

    private final String name;
    private final Supplier<ProcessBuilder> program;
    private final BooleanSupplier answers;
    private final File log;
    private @Nullable Process process;
    private boolean wanted;

    /** A process whose output goes to {@code log}, and which answers when {@code answers} says so. */
    public ProcessMember(String name, Supplier<ProcessBuilder> program, BooleanSupplier answers, Path log) {
        this.name = name;
        this.program = program;
        this.answers = answers;
        this.log = log.toFile();
        // Whoever stops the measurement stops its parts.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop " + name));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        wanted = true;
        launch();
    }

    private synchronized void launch() {
        if (!wanted || (process != null && process.isAlive())) {
            return;
        }
        try {
            Process started = program.get()
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            process = started;
            started.onExit().thenRun(this::launch);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(name + " cannot be started", unstartable);
        }
    }

    @Override
    public boolean isReady() {
        Process now;
        synchronized (this) {
            now = process;
        }
        return now != null && now.isAlive() && answers.getAsBoolean();
    }

    @Override
    public synchronized void kill() {
        if (process != null) {
            // Together, so that none sees the other die first and ends in an orderly way.
            List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Override
    public synchronized void killForGood() {
        wanted = false;
        kill();
    }

    @Override
    public void stop() {
        Process now;
        synchronized (this) {
            wanted = false;
            now = process;
        }
        if (now == null) {
            return;
        }
        now.destroy();
        try {
            if (!now.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                now.descendants().forEach(ProcessHandle::destroyForcibly);
                now.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            now.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
