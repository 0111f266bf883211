package id.balai.stream;

import id.balai.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How the streams of one process are run.
 *
 * @param brokers {@code host:port,...}
 * @param stateDir a folder of this process's own
 * @param threads stream threads, at least 1
 * @param partitions of the topics, should they have to be made
 * @param replication copies of each partition: 1 on one machine, -1 for as many as the cluster makes by itself
 * @param commitEvery how often what was read is committed; after a crash so much is read again
 * @param clientSettings further settings of all Kafka clients, such as TLS and SASL
 */
public record StreamSettings(
        String brokers,
        Path stateDir,
        int threads,
        int partitions,
        int replication,
        Duration commitEvery,
        Map<String, String> clientSettings) {

    /** Checks and copies. */
    public StreamSettings {
        if (brokers.isBlank() || threads < 1 || partitions < 1 || replication == 0 || commitEvery.isNegative()) {
            throw new IllegalArgumentException("streams need brokers, threads, partitions and copies");
        }
        clientSettings = Map.copyOf(clientSettings);
    }

    /** For one machine: as many threads as half its processors, small topics, a commit each 5 s. */
    public static StreamSettings forOneMachine(String brokers, Path stateDir) {
        return new StreamSettings(
                brokers, stateDir, halfTheProcessors(), Topics.PARTITIONS_SMALL, 1, Duration.ofSeconds(5), Map.of());
    }

    /**
     * For one of several processes on somebody's cluster: its brokers decide how many copies there are.
     *
     * @param clientSettings of all Kafka clients, such as TLS and SASL
     */
    public static StreamSettings forCluster(
            String brokers, Path stateDir, int partitions, Map<String, String> clientSettings) {
        return new StreamSettings(
                brokers, stateDir, halfTheProcessors(), partitions, -1, Duration.ofSeconds(5), clientSettings);
    }

    private static int halfTheProcessors() {
        return Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));
    }
}
