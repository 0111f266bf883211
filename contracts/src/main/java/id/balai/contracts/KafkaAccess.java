package id.balai.contracts;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * How Kafka is reached.
 *
 * @param brokers {@code bootstrap.servers}: {@code host:port,...}
 * @param client further settings that all clients share, such as {@code security.protocol}; may hold secrets
 * @see <a href="https://kafka.apache.org/documentation/#security">Kafka's security</a>
 */
public record KafkaAccess(String brokers, Map<String, String> client) {

    /** Copies. */
    public KafkaAccess {
        client = Map.copyOf(client);
    }

    /** Without TLS and passwords, as on one machine. */
    public static KafkaAccess plain(String brokers) {
        return new KafkaAccess(brokers, Map.of());
    }

    /**
     * With the client settings in a properties file, as Kafka's own tools take it by {@code --command-config}.
     *
     * @throws IOException when the file cannot be read, or is no properties file
     */
    public static KafkaAccess withFile(String brokers, Path file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
        Map<String, String> client = new HashMap<>();
        read.stringPropertyNames().forEach(name -> client.put(name, read.getProperty(name)));
        return new KafkaAccess(brokers, client);
    }

    /** The settings of a client that reaches it, to be added to. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("bootstrap.servers", brokers);
        return settings;
    }

    /** Only the brokers: the rest may be secret. */
    @Override
    public String toString() {
        return brokers;
    }
}
