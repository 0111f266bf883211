package id.balai.bench.start;

import id.balai.bench.BalaiProcess;
import id.balai.bench.Bench;
import id.balai.bench.Java;
import id.balai.bench.Report;
import id.balai.embedded.EmbeddedException;
import id.balai.embedded.EmbeddedPostgres;
import id.balai.embedded.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

/** The second start of the demo city, against PostgreSQL's and Kafka's own starts one after the other. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "The second start of the demo city, to ready and to its cameras.")
public final class StartBench extends Bench {

    private static final double NANOS = 1e9;
    private static final Duration BELIEVED = Duration.ofSeconds(35);

    @Override
    protected void measure(Report report) throws IOException, InterruptedException, EmbeddedException {
        Path data = folder().resolve("data");
        String[] options = quick() ? new String[] {"--empty"} : new String[0];
        startedBefore("an installation", () -> timeToReady(data, options));
        if (!quick()) {
            // For so long what the cameras told before is believed, and would pass for news.
            Thread.sleep(BELIEVED);
        }
        say("measuring its next start ...");
        Measured second = timeToReady(data, options);
        say("ready after %.1f s, its cameras watched after %.1f s", second.readySeconds(), second.camerasSeconds());
        double limit = postgresSeconds() + brokerSeconds();
        say("PostgreSQL and Kafka alone, one after the other: %.1f s", limit);
        report.decimal("ready_s", second.readySeconds(), 2)
                .decimal("bare_s", limit, 2)
                .decimal("ratio", second.readySeconds() / limit, 2)
                .decimal("cameras_s", second.camerasSeconds(), 2)
                .count("rss_mb", second.memoryBytes() >> 20);
    }

    private interface Start {
        void run() throws IOException, InterruptedException, EmbeddedException;
    }

    /** What is measured is a second start; a quick run shows by any start that it works. */
    private void startedBefore(String what, Start first) throws IOException, InterruptedException, EmbeddedException {
        if (!quick()) {
            say("%s that has been started before ...", what);
            first.run();
        }
    }

    /**
     * A start.
     *
     * @param readySeconds until it says that it is ready
     * @param camerasSeconds until its last camera is watched, which people don't wait for
     * @param memoryBytes of all its processes then
     */
    private record Measured(double readySeconds, double camerasSeconds, long memoryBytes) {}

    private static Measured timeToReady(Path data, String... options) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (BalaiProcess balai = BalaiProcess.launch(data, options)) {
            balai.awaitAnnounced();
            double ready = (System.nanoTime() - began) / NANOS;
            if (List.of(options).contains("--empty")) {
                return new Measured(ready, ready, balai.memoryBytes());
            }
            // The first time their films are made meanwhile; a start that is cut short would make them again.
            DemoCameras.awaitAll(balai.address());
            return new Measured(ready, (System.nanoTime() - began) / NANOS, balai.memoryBytes());
        }
    }

    /** The second start of PostgreSQL alone. */
    private double postgresSeconds() throws IOException, InterruptedException, EmbeddedException {
        Path data = folder().resolve("postgres");
        Path log = data.resolveSibling("postgres.log");
        startedBefore("a PostgreSQL", () -> EmbeddedPostgres.start(data, log).close());
        long began = System.nanoTime();
        try (EmbeddedPostgres running = EmbeddedPostgres.start(data, log)) {
            return (System.nanoTime() - began) / NANOS;
        }
    }

    /** The second start of a broker alone. */
    private double brokerSeconds() throws IOException, InterruptedException, EmbeddedException {
        startedBefore("a broker", this::brokerOnce);
        return brokerOnce();
    }

    private double brokerOnce() throws IOException, InterruptedException {
        Path data = folder().resolve("kafka");
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
