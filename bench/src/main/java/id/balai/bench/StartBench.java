package id.balai.bench;

import id.balai.embedded.EmbeddedException;
import id.balai.embedded.EmbeddedPostgres;
import id.balai.embedded.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The second start of the demo city, against PostgreSQL's and Kafka's own starts one after the other. */
@Command(name = "start", mixinStandardHelpOptions = true, description = "The second start of the demo city, to ready.")
final class StartBench implements Callable<Integer> {

    private static final double NANOS = 1e9;

    @Option(names = "--data", description = "Where the installation measured is kept between runs (${DEFAULT-VALUE}).")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "balai-bench", "start");

    @Option(names = "--quick", description = "Without the demo city: only shows that it works.")
    private boolean quick;

    @Override
    public Integer call() throws IOException, InterruptedException, EmbeddedException {
        long began = System.nanoTime();
        Path data = folder.toAbsolutePath().resolve(quick ? "quick" : "demo");
        String[] options = quick ? new String[] {"--empty"} : new String[0];
        System.out.println("start: an installation that has been started before ...");
        timeToReady(data, options);
        System.out.println("start: measuring its next start ...");
        Measured second = timeToReady(data, options);
        System.out.printf(Locale.ROOT, "start: ready after %.1f s%n", second.readySeconds());
        double limit = postgresSeconds() + brokerSeconds();
        System.out.printf(Locale.ROOT, "start: PostgreSQL and Kafka alone, one after the other: %.1f s%n", limit);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"start\",\"cores\":%d,\"seconds\":%.1f,\"ready_s\":%.2f,\"bare_s\":%.2f,\"ratio\":%.2f,"
                        + "\"rss_mb\":%d}%n",
                Runtime.getRuntime().availableProcessors(),
                (System.nanoTime() - began) / NANOS,
                second.readySeconds(),
                limit,
                second.readySeconds() / limit,
                second.memoryBytes() >> 20);
        return 0;
    }

    private record Measured(double readySeconds, long memoryBytes) {}

    private static Measured timeToReady(Path data, String... options) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (BalaiProcess balai = BalaiProcess.launch(data, options)) {
            balai.awaitReady();
            double seconds = (System.nanoTime() - began) / NANOS;
            return new Measured(seconds, balai.memoryBytes());
        }
    }

    /** The second start of PostgreSQL alone. */
    private double postgresSeconds() throws IOException, EmbeddedException {
        Path data = folder.toAbsolutePath().resolve("postgres");
        Files.createDirectories(data.getParent());
        Path log = data.resolveSibling("postgres.log");
        EmbeddedPostgres.start(data, log).close();
        long began = System.nanoTime();
        try (EmbeddedPostgres running = EmbeddedPostgres.start(data, log)) {
            return (System.nanoTime() - began) / NANOS;
        }
    }

    /** The second start of a broker alone. */
    private double brokerSeconds() throws IOException, InterruptedException {
        brokerOnce();
        return brokerOnce();
    }

    private double brokerOnce() throws IOException, InterruptedException {
        Path data = folder.toAbsolutePath().resolve("kafka");
        List<String> arguments = List.of("--data", data.toString(), "--port", Integer.toString(FreePort.any()));
        long began = System.nanoTime();
        Process broker = Java.program("id.balai.embedded.BrokerMain", arguments)
                .redirectError(data.resolveSibling("kafka.log").toFile())
                .start();
        try (BufferedReader says = broker.inputReader(StandardCharsets.UTF_8)) {
            String line = says.readLine();
            while (line != null && !line.equals("READY")) {
                line = says.readLine();
            }
            if (line == null) {
                throw new IOException("the broker did not start; see " + data.resolveSibling("kafka.log"));
            }
            return (System.nanoTime() - began) / NANOS;
        } finally {
            broker.destroy();
            broker.waitFor(20, TimeUnit.SECONDS);
        }
    }
}
