package id.balai.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker for tests: one for all tests of a JVM, started at the first call as a process of its own. It is gone
 * when the JVM ends, however it ends. Tests that share it use topics or keys of their own.
 */
public final class TestBroker {

    private static @Nullable String shared;

    private TestBroker() {}

    /** The {@code bootstrap.servers} of the shared broker. */
    public static synchronized String bootstrapServers() {
        String running = shared;
        if (running == null) {
            try {
                running = start();
            } catch (IOException failed) {
                throw new IllegalStateException("no Kafka broker for tests: " + failed.getMessage(), failed);
            }
            shared = running;
        }
        return running;
    }

    private static String start() throws IOException {
        Path folder = Files.createTempDirectory("balai-test-kafka-");
        int port = FreePort.any();
        Path log = folder.resolve("broker.log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        Integer.toString(port)))
                .redirectError(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.destroyForcibly();
            process.onExit().join();
            deleteQuietly(folder);
        }));
        awaitReady(process, log);
        return "127.0.0.1:" + port;
    }

    private static void awaitReady(Process process, Path log) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals("READY")) {
                Thread.ofPlatform().daemon().start(() -> said.lines().forEach(ignored -> {}));
                return;
            }
        }
        throw new IOException(LastError.of(log));
    }

    private static void deleteQuietly(Path folder) {
        try {
            Folders.deleteTree(folder);
        } catch (IOException stillInUse) {
            // The temporary folder is emptied by the system in time.
        }
    }
}
