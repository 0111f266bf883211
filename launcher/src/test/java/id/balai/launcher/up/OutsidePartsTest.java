package id.balai.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.contracts.KafkaAccess;
import id.balai.embedded.DatabaseAccess;
import id.balai.launcher.Refusal;
import id.balai.launcher.up.UpOptions.Role;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsidePartsTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://ani:s3%40cret@db/balai, jdbc:postgresql://db/balai, ani, s3@cret",
        "postgresql://ani:pw@db:6432/balai?sslmode=require, jdbc:postgresql://db:6432/balai?sslmode=require, ani, pw",
        "jdbc:postgresql://db/balai?user=ani&password=p+w&ssl=true, jdbc:postgresql://db/balai?ssl=true, ani, p+w",
        "jdbc:postgresql://db/balai, jdbc:postgresql://db/balai, balai, ''"
    })
    void readsAnAddressAndKeepsThePasswordOutOfIt(String given, String url, String user, String password)
            throws Exception {
        assertThat(OutsideParts.parse(given)).isEqualTo(new DatabaseAccess(url, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db",
                "mysql://db/balai",
                "postgres:///balai",
                "postgres://a b/c",
                "//db/balai",
                "postgresque://db/balai",
                "postgres://db",
                "postgres://db:70000/balai",
                "postgres://db:0/balai"
            })
    void whatIsNoPostgresAddressIsRefused(String given) {
        assertThatThrownBy(() -> OutsideParts.parse(given))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("--db wants an address like");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka:9092", "k1.city:9093, k2.city:9093", "[::1]:9092", "SASL_SSL://k1:9093", "k_1:1,"})
    void addressesOfBrokersAreTakenAsKafkaTakesThem(String given) {
        assertThatCode(() -> OutsideParts.requireAddresses(KafkaAccess.plain(given)))
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongSettingOfKafkasClientsIsNamed() {
        KafkaAccess wrong = new KafkaAccess("127.0.0.1:1", Map.of("security.protocol", "NONSENSE"));

        assertThatThrownBy(() -> OutsideParts.requireKafka(wrong))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--kafka-config")
                .hasMessageContaining("security.protocol");
    }

    @Test
    void whereNobodyListensThereIsNoKafka() throws Exception {
        String nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = "127.0.0.1:" + free.getLocalPort();
        }

        assertThatThrownBy(() -> OutsideParts.requireKafka(KafkaAccess.plain(nobody), Duration.ofSeconds(1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("No Kafka broker answers at " + nobody + ".");
    }

    @Test
    void whoTakesTheCallIsWaitedForAndThenNamed() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            String brokers = "127.0.0.1:1, 127.0.0.1:" + silent.getLocalPort();

            assertThatThrownBy(() -> OutsideParts.requireKafka(KafkaAccess.plain(brokers), Duration.ofSeconds(1)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("At " + brokers + " somebody takes calls, but no Kafka broker answered within 1 s.");
        }
    }

    @Test
    void aPartOfAnInstallationIsNotStartedWithASecretOfItsOwn(@TempDir Path data) {
        UpOptions eye = new UpOptions(
                9000, "localhost", data, false, null, KafkaAccess.plain("kafka:9092"), 12, null, null, null, Role.EYE);

        assertThatThrownBy(() -> new Layout(data).keyFile(eye))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--key-file");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void thePasswordIsNotPrinted() throws Exception {
        assertThat(OutsideParts.parse("postgres://ani:secret@db/balai").toString())
                .doesNotContain("secret");
    }
}
