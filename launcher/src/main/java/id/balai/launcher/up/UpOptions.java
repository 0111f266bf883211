package id.balai.launcher.up;

import id.balai.contracts.KafkaAccess;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code balai up} was asked for.
 *
 * @param port of the web server
 * @param host the name under which browsers reach this machine; with {@code localhost} nobody else can
 * @param data the data folder
 * @param empty whether to start without the demo city
 * @param database JDBC or {@code postgres://} address of an outside PostgreSQL
 * @param kafka an outside Kafka
 * @param kafkaPartitions of the topics that have to be made on it
 * @param storage address of outside object storage
 * @param keyFile the installation's secret, when it is not in the data folder
 * @param kafkaConfig the file that {@code kafka}'s client settings were read from, for processes of their own
 * @param role which parts this process is to be
 */
public record UpOptions(
        int port,
        String host,
        Path data,
        boolean empty,
        @Nullable String database,
        @Nullable KafkaAccess kafka,
        int kafkaPartitions,
        @Nullable String storage,
        @Nullable Path keyFile,
        @Nullable Path kafkaConfig,
        Role role) {

    /** Which parts a process is to be. */
    public enum Role {
        /** Everything, embedded parts included. */
        ALL,
        /** The HTTP server alone, with outside parts. */
        SERVER,
        /** The streams alone, with outside parts. */
        STREAM,
        /** One eye, with an outside Kafka. */
        EYE
    }

    /** All of a small installation on this machine, with the parts that come along. */
    static UpOptions alone(int port, Path data) {
        return new UpOptions(port, "localhost", data, true, null, null, 0, null, null, null, Role.ALL);
    }

    /** True when only this machine is to reach it. */
    public boolean isLocal() {
        return host.equals("localhost") || host.equals("127.0.0.1");
    }
}
