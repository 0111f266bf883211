package id.balai.camera.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.balai.contracts.Topic;
import id.balai.contracts.proto.ZoneAggregate;
import id.balai.platform.Role;
import id.balai.testing.TestClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Aggregates on their way into the database. */
class FiguresRiverTest extends RiverServerTest {

    @Autowired
    private AggregateSink aggregates;

    @Autowired
    private RiverOffsets offsets;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void figuresAreWrittenOnceWhateverIsReadAgain() {
        create(as(Role.ADMINISTRATOR), "f", Map.of());
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
        for (int minute = 0; minute < 60; minute++) {
            aggregate("f", start.plus(Duration.ofMinutes(minute)), 50);
        }
        TestClient operator = as(Role.OPERATOR);
        await().atMost(SOON).until(() -> figures(operator, "f", start).size() == 60);

        // A crash between the rows and Kafka's knowledge of them: the group forgets, the database does not.
        aggregates.stop();
        aggregate("f", start.plus(Duration.ofMinutes(59)), 60);
        aggregate("f", start.plus(Duration.ofMinutes(60)), 60);
        aggregates.start();
        await().atMost(SOON).until(() -> figures(operator, "f", start).size() == 61);
        JsonNode figures = figures(operator, "f", start);
        assertThat(figures.get(58).path("observations").asInt()).isEqualTo(50);
        assertThat(figures.get(59).path("observations").asInt()).isEqualTo(60);
        assertThat(figures.get(59).path("crossingsForward").path("CAR").asInt()).isEqualTo(4);
        assertThat(as(Role.AGENCY_OFFICER)
                        .get("/api/aggregates?subject=" + zone("f") + "&window=60&from=" + start)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void aServerThatWasOvertakenWritesNothing() {
        TopicPartition partition = new TopicPartition("test-" + tag, 0);
        transaction.executeWithoutResult(status -> offsets.move(Map.of(), Map.of(partition, 10L)));
        transaction.executeWithoutResult(status -> offsets.move(Map.of(partition, 10L), Map.of(partition, 20L)));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> offsets.move(Map.of(partition, 10L), Map.of(partition, 15L))))
                .isInstanceOf(RiverOffsets.OvertakenException.class);
        assertThat(offsets.find(partition)).hasValue(20L);
    }

    private JsonNode figures(TestClient client, String which, Instant start) {
        return client.get("/api/aggregates?subject=" + zone(which) + "&window=60&from=" + start + "&to="
                        + start.plus(Duration.ofHours(2)))
                .json()
                .path("items");
    }

    private void aggregate(String which, Instant start, int observations) {
        send(
                Topic.ZONE_AGGREGATE,
                which,
                ZoneAggregate.newBuilder()
                        .setCameraId(id(which))
                        .setSubjectId(zone(which))
                        .setWindowStartMs(start.toEpochMilli())
                        .setWindowSeconds(60)
                        .setObservations(observations)
                        .setPeopleMean(1.5f)
                        .addCrossingsForward(id.balai.contracts.proto.ClassCount.newBuilder()
                                .setObjectClass(id.balai.contracts.proto.ObjectClass.CAR)
                                .setCount(4))
                        .build());
    }
}
