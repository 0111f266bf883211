package id.balai.bench;

import id.balai.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole program as a process of its own, as a person starts it. */
public final class BalaiProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final long POLL_MILLIS = 50;

    private final Process process;
    private final int port;
    private final Path data;

    private BalaiProcess(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    /** Launches {@code balai up} on {@code data}, and returns at once. */
    public static BalaiProcess launch(Path data, String... options) throws IOException {
        int port = FreePort.any();
        List<String> arguments =
                new java.util.ArrayList<>(List.of("up", "--data", data.toString(), "--port", Integer.toString(port)));
        arguments.addAll(List.of(options));
        Files.createDirectories(data);
        Process process = Java.program("id.balai.launcher.Main", arguments)
                .redirectErrorStream(true)
                .redirectOutput(logOf(data).toFile())
                .start();
        // Whoever stops the measurement stops its program.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop balai"));
        return new BalaiProcess(process, port, data);
    }

    /** Waits until it says to whoever started it that it is ready, all its parts with it. */
    public void awaitAnnounced() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.readString(log()).contains("\nReady after ")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("balai up ended; see " + log());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("balai up is not ready after " + LONGEST_START);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private Path log() {
        return logOf(data);
    }

    private static Path logOf(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Waits until its server says that it is well. */
    public void awaitReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("balai up ended; see the log beside " + data);
                }
                if (answers(client, request)) {
                    return;
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
        throw new IllegalStateException("balai up is not ready after " + LONGEST_START);
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Memory of all its processes in bytes, as {@link Memory} counts it. */
    public long memoryBytes() throws IOException {
        return Memory.ofProcessesNaming(data.toString());
    }

    /** Where it answers: {@code http://127.0.0.1:PORT}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
