package id.balai.launcher.command;

import id.balai.contracts.KafkaAccess;
import id.balai.contracts.Topics;
import id.balai.launcher.Console;
import id.balai.launcher.Refusal;
import id.balai.launcher.up.Up;
import id.balai.launcher.up.UpOptions;
import id.balai.launcher.up.UpOptions.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code balai up}: starts the installation and stays until it is stopped. */
@Command(name = "up", description = "Starts Balai; Ctrl-C stops it.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--port",
            converter = PortConverter.class,
            description = "The web server's port (${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--host",
            description = "The name by which browsers reach this machine (${DEFAULT-VALUE}: this machine only).")
    private String host = "localhost";

    @Option(names = "--empty", description = "Starts without the demo city; prints the first administrator's password.")
    private boolean empty;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description =
                    "An outside PostgreSQL, postgres://user:password@host/name (password also in BALAI_DB_PASSWORD).")
    private @Nullable String database;

    @Option(names = "--kafka", paramLabel = "BROKERS", description = "An outside Kafka, host:port[,host:port...].")
    private @Nullable String kafka;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Properties of Kafka's clients, such as security.protocol and sasl.jaas.config.")
    private @Nullable Path kafkaConfig;

    @Option(
            names = "--kafka-partitions",
            paramLabel = "N",
            description = "Partitions of the topics that have to be made on an outside Kafka (${DEFAULT-VALUE}).")
    private int kafkaPartitions = Topics.PARTITIONS_CLUSTER;

    @Option(
            names = "--storage",
            paramLabel = "URL",
            description = "Outside object storage, s3://bucket?endpoint=...&region=...")
    private @Nullable String storage;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The installation's secret, the same for all its processes (key in the data folder).")
    private @Nullable Path keyFile;

    @Option(names = "--role", description = "What this process is: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Role role = Role.ALL;

    @Override
    public Integer call() throws Refusal, InterruptedException {
        UpOptions options = new UpOptions(
                port,
                host,
                data.path(),
                empty,
                database,
                kafkaAccess(),
                kafkaPartitions,
                storage,
                keyFile,
                kafkaConfig,
                role);
        Up.run(options, new Console(System.out));
        // It runs until the process is told to end.
        new CountDownLatch(1).await();
        return 0;
    }

    private @Nullable KafkaAccess kafkaAccess() throws Refusal {
        if (kafkaPartitions < 1) {
            throw new Refusal("--kafka-partitions must be 1 or more.");
        }
        if (kafka == null) {
            if (kafkaConfig != null) {
                throw new Refusal("--kafka-config goes with --kafka; the broker that comes along needs none.");
            }
            return null;
        }
        if (kafkaConfig == null) {
            return KafkaAccess.plain(kafka);
        }
        try {
            return KafkaAccess.withFile(kafka, kafkaConfig);
        } catch (IOException unreadable) {
            throw new Refusal("The file " + kafkaConfig + " of --kafka-config cannot be read.", unreadable);
        }
    }
}
