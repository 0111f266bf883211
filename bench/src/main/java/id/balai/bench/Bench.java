package id.balai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * One measurement that {@code balai bench NAME} runs: it says what it does as it goes, and its last line on standard
 * output is one JSON object with {@code bench}, {@code cores}, {@code seconds} and its own figures.
 */
public abstract class Bench implements Callable<Integer> {

    private static final double NANOS = 1e9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", description = "Where the data of measurements is kept between runs (${DEFAULT-VALUE}).")
    private Path root = Path.of(System.getProperty("java.io.tmpdir"), "balai-bench");

    @Option(names = "--quick", description = "Small and short: shows only that the measurement works.")
    private boolean quick;

    /** Measures, and adds its figures to {@code report} in the order in which they are to be read. */
    protected abstract void measure(Report report) throws Exception;

    @Override
    public final Integer call() throws Exception {
        long began = System.nanoTime();
        Report report = new Report();
        measure(report);
        System.out.println(new Report()
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
    protected final Path folder() throws java.io.IOException {
        return Files.createDirectories(root.toAbsolutePath().resolve(name()).resolve(quick ? "quick" : "whole"));
    }

    /** Tells who waits what is being done. */
    protected final void say(String format, Object... arguments) {
        System.out.println(name() + ": " + String.format(Locale.ROOT, format, arguments));
    }

    private String name() {
        return spec.name();
    }
}
