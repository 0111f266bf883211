package id.balai.embedded;

import id.balai.embedded.internal.BrokerSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker and its controller (KRaft) in one process, for one machine: {@code --data DIR --port P
 * [--controller-port Q]}; or one of a cluster, {@code --data DIR --config FILE --cluster-id ID}, with a file of settings
 * as Kafka's own {@code server.properties}. Prints {@code READY} when it takes clients, and ends on SIGTERM or when its
 * standard input ends. A process of its own because a fatal fault of the broker halts its JVM.
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
            String config = options.get("--config");
            if (config != null) {
                run(data, clusterSettings(data, Path.of(config)), required(options, "--cluster-id"));
            } else {
                int port = Integer.parseInt(required(options, "--port"));
                int controllerPort = controllerPort(data, options.get("--controller-port"));
                Files.createDirectories(data);
                note(data, controllerPort);
                run(
                        data,
                        BrokerSettings.forOneMachine(data, port, controllerPort),
                        Uuid.randomUuid().toString());
            }
        } catch (Exception failed) {
            System.err.println("The Kafka broker cannot start: " + failed.getMessage());
            // Other threads of the broker may already run and would keep the process.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Path data, Map<String, String> settings, String clusterId) throws Exception {
        Files.createDirectories(data);
        format(data, settings, clusterId);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        ParentWatch.start(() -> System.exit(0));
        server.startup();
        System.out.println("READY");
        server.awaitShutdown();
    }

    /** Gives the folder its cluster id, once; a formatted one is left as it is, since its id is its own. */
    private static void format(Path data, Map<String, String> settings, String clusterId) throws Exception {
        Path meta = data.resolve("meta.properties");
        if (Files.exists(meta)) {
            if (isWhole(meta)) {
                return;
            }
            System.err.println(meta + " is empty or written by half; it is made anew");
            Files.delete(meta);
        }
        new Formatter()
                .setPrintStream(System.err)
                .setNodeId(Integer.parseInt(settings.getOrDefault("node.id", "1")))
                .setClusterId(clusterId)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(
                        settings.getOrDefault("controller.listener.names", BrokerSettings.CONTROLLER_LISTENER))
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .run();
    }

    private static boolean isWhole(Path meta) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(meta, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
        return read.stringPropertyNames().containsAll(Set.of("version", "cluster.id", "node.id", "directory.id"))
                && read.stringPropertyNames().stream()
                        .noneMatch(name -> read.getProperty(name).isBlank());
    }

    private static Map<String, String> clusterSettings(Path data, Path file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        Map<String, String> settings = new HashMap<>();
        read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name)));
        settings.put("log.dirs", data.toString());
        return settings;
    }

    /** The controller's port is nobody's business but the broker's own; it stays what it was while that is free. */
    private static int controllerPort(Path data, @Nullable String given) throws IOException {
        if (given != null) {
            return Integer.parseInt(given);
        }
        Path file = data.resolve(CONTROLLER_PORT_FILE);
        String last = Files.exists(file) ? Files.readString(file).strip() : "";
        return FreePort.preferring(
                last.matches("\\d{1,5}") ? OptionalInt.of(Integer.parseInt(last)) : OptionalInt.empty());
    }

    /** Only when it has changed: a start on a full disk must not leave an empty file. */
    private static void note(Path data, int controllerPort) throws IOException {
        Path file = data.resolve(CONTROLLER_PORT_FILE);
        String line = controllerPort + "\n";
        if (Files.notExists(file) || !Files.readString(file).equals(line)) {
            Files.writeString(file, line);
        }
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
            throw new IllegalArgumentException(
                    "usage: BrokerMain --data DIR --port P [--controller-port Q], or --data DIR --config FILE --cluster-id ID");
        }
        return value;
    }
}
