package id.balai.bench.video;

import id.balai.bench.Java;
import id.balai.contracts.Topics;
import id.balai.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** A broker as Balai starts it, with its topics and nothing in them. */
public final class Broker implements AutoCloseable {

    private final Child process;
    private final String servers;

    private Broker(Child process, String servers) {
        this.process = process;
        this.servers = servers;
    }

    /** Starts one in {@code folder}. */
    public static Broker start(Path folder) throws IOException, InterruptedException, ExecutionException {
        Path data = folder.resolve("kafka");
        deleteAll(data);
        int port = FreePort.any();
        List<String> arguments = List.of("--data", data.toString(), "--port", Integer.toString(port));
        Child process = Child.start(
                "the broker", Java.program("id.balai.embedded.BrokerMain", arguments), folder.resolve("kafka.log"));
        String servers = "127.0.0.1:" + port;
        Topics.createMissing(Map.of("bootstrap.servers", servers), Topics.PARTITIONS_SMALL, (short) 1);
        return new Broker(process, servers);
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Its address. */
    String servers() {
        return servers;
    }

    /** Ends it at once: nobody reads again what it has. */
    @Override
    public void close() {
        process.kill();
    }
}
