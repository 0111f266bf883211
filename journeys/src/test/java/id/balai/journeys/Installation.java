package id.balai.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A whole Balai in a folder of its own, started by its command as a person would start it. What it prints goes to
 * {@code balai.log} beside the data.
 */
public final class Installation implements AutoCloseable {

    /** Longest first start that is accepted: it renders the demo's clips on a machine that may be busy. */
    private static final Duration FIRST_START = Duration.ofMinutes(6);

    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path data;
    private final int port;
    private final List<String> options;
    private final Map<String, String> environment;
    private Process process;

    private Installation(Path data, int port, Map<String, String> environment, List<String> options)
            throws IOException {
        this.data = data;
        this.port = port;
        this.environment = environment;
        this.options = options;
        this.process = launch();
    }

    /** Starts Balai on {@code data} and waits until it answers. */
    public static Installation start(Path data, String... options) throws IOException {
        return start(data, Map.of(), options);
    }

    /** The same with {@code environment} besides the variables that are set. */
    public static Installation start(Path data, Map<String, String> environment, String... options) throws IOException {
        Installation installation = new Installation(data, freePort(), environment, List.of(options));
        try {
            installation.awaitReady();
        } catch (RuntimeException failed) {
            installation.close();
            throw failed;
        }
        return installation;
    }

    /** Where browsers find it. */
    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    /** The process that {@code balai up} is. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** All that its console said so far. */
    public String console() {
        try {
            return Files.readString(log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lets it answer nobody, as where the network between is gone. */
    public void hold() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Lets it answer again. */
    public void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    /** Starts it again on the same data after it ended or was killed. */
    public void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

    /**
     * Runs another of Balai's commands on this installation and gives what it printed.
     *
     * @throws AssertionError when it does not end with exit code 0 within a minute
     */
    public String command(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--data", data.toString()));
        Path output = Files.createTempFile(data.getParent(), "command", ".log");
        Process command = javaHere(line).redirectOutput(output.toFile()).start();
        if (!command.waitFor(1, TimeUnit.MINUTES)) {
            command.destroyForcibly();
            throw new AssertionError(String.join(" ", arguments) + " hangs: " + Files.readString(output));
        }
        String printed = Files.readString(output);
        if (command.exitValue() != 0) {
            throw new AssertionError(String.join(" ", arguments) + " failed: " + printed);
        }
        return printed;
    }

    /**
     * Runs one of Balai's commands on {@code data}, which it refuses, and gives what it printed.
     *
     * @throws AssertionError when it does not end with exit code 1 within a minute
     */
    public static String refusal(Path data, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--data", data.toString()));
        Path output = Files.createTempFile("refusal", ".log");
        try {
            Process command = java(line).redirectOutput(output.toFile()).start();
            boolean ended = command.waitFor(1, TimeUnit.MINUTES);
            command.destroyForcibly();
            String printed = Files.readString(output);
            if (!ended || command.exitValue() != 1) {
                throw new AssertionError(String.join(" ", arguments) + " was not refused: " + printed);
            }
            return printed;
        } finally {
            Files.delete(output);
        }
    }

    /** Stops it as Ctrl-C does, and gives whether it and all of its parts end by themselves. */
    public boolean endsByItself() throws InterruptedException {
        process.destroy();
        return process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
    }

    /** Stops it as Ctrl-C does; by force when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** A port that nobody listens on just now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        List<String> line = new ArrayList<>(List.of("up", "--data", data.toString(), "--port", Integer.toString(port)));
        line.addAll(options);
        return javaHere(line)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private ProcessBuilder javaHere(List<String> arguments) {
        ProcessBuilder builder = java(arguments);
        builder.environment().putAll(environment);
        return builder;
    }

    private static ProcessBuilder java(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "id.balai.launcher.Main"));
        line.addAll(arguments);
        return new ProcessBuilder(line).redirectErrorStream(true);
    }

    private Path log() {
        return data.resolveSibling("balai.log");
    }

    private void awaitReady() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin() + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Awaitility.await("Balai is ready")
                .atMost(FIRST_START)
                .pollInterval(Duration.ofMillis(250))
                .failFast("balai up ended, see " + log(), () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }
}
