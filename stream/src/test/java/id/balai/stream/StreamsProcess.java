package id.balai.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The streams in a process of their own, so that it can be killed: {@code StreamsProcess BROKERS FOLDER}. */
public final class StreamsProcess {

    private StreamsProcess() {}

    /** Starts one and waits until it takes observations in. */
    static Process start(String brokers, Path folder) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamsProcess.class.getName(),
                        brokers,
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals("RUNNING")) {
                return process;
            }
        }
        throw new IOException("the streams' process ended");
    }

    /** Runs until it is killed, or its input ends. */
    public static void main(String[] args) throws IOException {
        Streams streams = new Streams(StreamSettings.forOneMachine(args[0], Path.of(args[1])));
        streams.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> streams.health().state() == StreamsHealth.State.RUNNING);
        System.out.println("RUNNING");
        while (System.in.read() >= 0) {
            continue;
        }
        Runtime.getRuntime().halt(0);
    }
}
