package id.balai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * One measurement that {@code balai bench NAME} runs: it says what it does as it goes, and its last line on standard
 * output is one JSON object with {@code bench}, {@code cores}, {@code seconds} and its own figures.
 */
public abstract class Bench implements Callable<Integer> {

    private static final double NANOS = 1e9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private Main main = new Main();

    @Option(names = "--data", description = "Where the data of measurements is kept between runs (${DEFAULT-VALUE}).")
    private Path root = Path.of(System.getProperty("java.io.tmpdir"), "balai-bench");

    @Option(names = "--quick", description = "Small and short: shows only that the measurement works.")
    private boolean quick;

    /** Makes something run. */
    protected interface Opener<T> {
        /** In {@code folder}, which is there. */
        T open(Path folder) throws Exception;
    }

    /** Measures, and adds its figures to {@code report} in the order in which they are to be read. */
    protected abstract void measure(Report report) throws Exception;

    @Override
    public final Integer call() throws Exception {
        if (quick) {
            Java.startBriefly();
        }
        long began = System.nanoTime();
        Report report = new Report();
        measure(report);
        tell(new Report()
                .text("bench", name())
                .count("cores", Runtime.getRuntime().availableProcessors())
                .decimal("seconds", (System.nanoTime() - began) / NANOS, 1)
                .all(report)
                .json());
        return 0;
    }

    /** Whether only a short run is wanted that shows that it works; its figures mean nothing. */
    protected final boolean quick() {
        return quick;
    }

    /** The folder of this measurement, there after this call; what is in it is found again by the next run. */
    protected final Path folder() throws IOException {
        return folder(name());
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(root.toAbsolutePath().resolve(name).resolve(quick ? "quick" : "whole"));
    }

    /**
     * The program, or what else it takes, running in this measurement's folder. It is not to be closed: it is when this
     * process is done. Quick measurements share one folder for each {@code type}, and what runs in it.
     */
    protected final <T extends AutoCloseable> T running(Class<T> type, Opener<T> opener) throws Exception {
        Path folder = quick ? folder(type.getSimpleName().toLowerCase(Locale.ROOT)) : folder();
        return main.running().in(folder, type, opener);
    }

    /** Tells who waits what is being done. */
    protected final void say(String format, Object... arguments) {
        tell(name() + ": " + String.format(Locale.ROOT, format, arguments));
    }

    private void tell(String line) {
        spec.commandLine().getOut().println(line);
    }

    private String name() {
        return spec.name();
    }
}
