package id.balai.embedded;

import id.balai.embedded.internal.BrokerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker and its controller (KRaft) in one process, for one machine: {@code --data DIR --port P
 * [--controller-port Q]}. Prints {@code READY} when it takes clients, and ends on SIGTERM or when its standard input
 * ends. A process of its own because a fatal fault of the broker halts its JVM.
 */
public final class BrokerMain {

    private static final String CONTROLLER_PORT_FILE = "controller.port";

    private BrokerMain() {}

    /** Runs until stopped; ends with status 1 and one sentence when it cannot start. */
    public static void main(String[] args) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "id/balai/embedded/broker-logback.xml");
        }
        try {
            Map<String, String> options = parse(args);
            Path data = Path.of(required(options, "--data")).toAbsolutePath();
            int port = Integer.parseInt(required(options, "--port"));
            run(data, port, controllerPort(data, options.get("--controller-port")));
        } catch (Exception failed) {
            System.err.println("The Kafka broker cannot start: " + failed.getMessage());
            // Other threads of the broker may already run and would keep the process.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Path data, int port, int controllerPort) throws Exception {
        Files.createDirectories(data);
        Map<String, String> settings = BrokerSettings.forOneMachine(data, port, controllerPort);
        format(data);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        ParentWatch.start(() -> System.exit(0));
        server.startup();
        Files.writeString(data.resolve(CONTROLLER_PORT_FILE), controllerPort + "\n");
        System.out.println("READY");
        server.awaitShutdown();
    }

    /** Gives the folder its cluster id, once; a formatted one is left as it is, since its id is its own. */
    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(System.err)
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .run();
    }

    /** The controller's port is nobody's business but the broker's own; it stays what it was while that is free. */
    private static int controllerPort(Path data, @Nullable String given) throws IOException {
        if (given != null) {
            return Integer.parseInt(given);
        }
        Path file = data.resolve(CONTROLLER_PORT_FILE);
        OptionalInt last = Files.exists(file)
                ? OptionalInt.of(Integer.parseInt(Files.readString(file).strip()))
                : OptionalInt.empty();
        return FreePort.preferring(last);
    }

    private static Map<String, String> parse(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("usage: BrokerMain --data DIR --port P [--controller-port Q]");
        }
        return value;
    }
}
