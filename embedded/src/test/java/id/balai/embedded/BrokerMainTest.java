package id.balai.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerMainTest {

    @TempDir
    Path folder;

    @Test
    void keepsItsTopicsFromStartToStartAndEndsWhenItsParentIsGone() throws Exception {
        int port = FreePort.any();
        Map<String, Object> clients = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        Process first = start(port);
        try (Admin admin = Admin.create(clients)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        // What a child sees of a parent that died.
        first.getOutputStream().close();
        assertThat(first.waitFor(1, TimeUnit.MINUTES)).isTrue();
        Process second = start(port);
        try (Admin admin = Admin.create(clients)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        } finally {
            second.destroy();
            assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** As a disk that was full when the file was written may leave it. */
    @Test
    void aHalfWrittenFileOfItsOwnIsMadeAnewAndWhatWasSaidIsThere() throws Exception {
        int port = FreePort.any();
        Process first = start(port);
        produce(port);
        first.destroy();
        assertThat(first.waitFor(1, TimeUnit.MINUTES)).isTrue();
        Files.writeString(folder.resolve("kafka/meta.properties"), "");
        Files.writeString(folder.resolve("kafka/controller.port"), "");

        Process second = start(port);
        try (KafkaConsumer<String, String> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + port), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> said = List.of(new TopicPartition("kept", 0));
            reader.assign(said);
            reader.seekToBeginning(said);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !reader.poll(Duration.ofMillis(200)).isEmpty());
        } finally {
            second.destroy();
            assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static void produce(int port) throws Exception {
        Map<String, Object> clients = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        try (Admin admin = Admin.create(clients);
                var producer = new KafkaProducer<>(clients, new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>("kept", "key", "said")).get();
        }
    }

    private Process start(int port) throws Exception {
        Process broker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        "--data",
                        folder.resolve("kafka").toString(),
                        "--port",
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = broker.inputReader();
        assertThat(said.lines().anyMatch("READY"::equals)).isTrue();
        return broker;
    }
}
