package id.balai.bench.cluster;

import id.balai.contracts.KafkaAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How clients and brokers trust each other: not at all, or by TLS with a certificate made for this run and SASL PLAIN
 * with a password made for it.
 */
final class Security {

    private static final String USER = "balai";

    private final Map<String, String> client;
    private final List<String> broker;
    private final Optional<Path> file;

    private Security(Map<String, String> client, List<String> broker, Optional<Path> file) {
        this.client = client;
        this.broker = broker;
        this.file = file;
    }

    /** None. */
    static Security none() {
        return new Security(Map.of(), List.of(), Optional.empty());
    }

    /** TLS and passwords, with stores in {@code folder}. */
    static Security tlsAndPasswords(Path folder) throws IOException, InterruptedException {
        String password = Certificate.newPassword();
        Certificate certificate = Certificate.make(folder, "kafka", "dns:localhost");
        String module = "org.apache.kafka.common.security.plain.PlainLoginModule required";
        String jaas = module + " username=\"" + USER + "\" password=\"" + password + "\"";
        Map<String, String> client = Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                jaas + ";",
                "ssl.truststore.location",
                certificate.trusted().toString(),
                "ssl.truststore.password",
                certificate.password());
        List<String> broker = List.of(
                "sasl.enabled.mechanisms=PLAIN",
                "sasl.mechanism.inter.broker.protocol=PLAIN",
                "listener.name.client.plain.sasl.jaas.config=" + jaas + " user_" + USER + "=\"" + password + "\";",
                "ssl.keystore.location=" + certificate.keys(),
                "ssl.keystore.password=" + certificate.password(),
                "ssl.truststore.location=" + certificate.trusted(),
                "ssl.truststore.password=" + certificate.password());
        String lines = client.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        return new Security(client, broker, Optional.of(Files.writeString(folder.resolve("kafka.properties"), lines)));
    }

    /** The brokers' {@code security.protocol}. */
    String protocol() {
        return client.getOrDefault("security.protocol", "PLAINTEXT");
    }

    List<String> brokerSettings() {
        return broker;
    }

    KafkaAccess client(String brokers) {
        return new KafkaAccess(brokers, client);
    }

    /** For {@code --kafka-config}. */
    Optional<Path> clientFile() {
        return file;
    }
}
