package id.balai.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaAccessTest {

    @TempDir
    private static Path folder;

    @Test
    void theFilesSettingsAreEveryClientsButTheBrokersAreThoseGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), """
                # as for Kafka's own tools
                security.protocol=SASL_SSL
                bootstrap.servers=elsewhere:1
                """);

        KafkaAccess access = KafkaAccess.withFile("kafka:9093", file);

        assertThat(access.settings())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bootstrap.servers", "kafka:9093");
    }

    @Test
    void passwordsAreNotInItsText() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.properties"), "sasl.jaas.config=module password=hidden;");

        assertThat(KafkaAccess.withFile("kafka:9093", file)).asString().doesNotContain("hidden");
    }

    @Test
    void whatIsNoPropertiesFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.properties"), "a=\\u12");

        assertThatThrownBy(() -> KafkaAccess.withFile("kafka:9093", file)).isInstanceOf(IOException.class);
    }
}
