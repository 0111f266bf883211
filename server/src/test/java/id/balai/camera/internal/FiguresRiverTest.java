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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Aggregates on their way into the database. */
class FiguresRiverTest extends RiverServerTest {

    @Autowired
    private AggregateSink aggregates;

    @Autowired
    private AggregateUpkeep upkeep;

    @Autowired
    private AggregateDays days;

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
    void figuresOfTwoDaysAreReadAsOfOne() {
        create(as(Role.ADMINISTRATOR), "m", Map.of());
        // The last midnight may be less than half an hour ago, and figures of the future are not written.
        Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        Instant start = midnight.minus(Duration.ofMinutes(30));
        for (int minute = 0; minute < 60; minute++) {
            aggregate("m", start.plus(Duration.ofMinutes(minute)), minute);
        }
        TestClient operator = as(Role.OPERATOR);
        await().atMost(SOON).until(() -> figures(operator, "m", start).size() == 60);

        upkeep.keepUp();

        assertThat(days.tables(start, start.plus(Duration.ofHours(2)))).hasSize(2);
        List<Integer> read = figures(operator, "m", start)
                .valueStream()
                .map(figure -> figure.path("observations").asInt())
                .toList();
        assertThat(read).isEqualTo(IntStream.range(0, 60).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "from, -1000000000-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
        "from, 1969-12-31T23:59:59Z, 2026-01-01T00:00:00Z",
        "from, 2026-01-01T00:00:01Z, 2026-01-01T00:00:00Z",
        "to, 2026-01-01T00:00:00Z, %2B1000000000-12-31T23:59:59Z"
    })
    void aTimeThatNoFigureCanHaveIsRefused(String field, String from, String to) {
        TestClient.Answer answer =
                as(Role.OPERATOR).get("/api/aggregates?subject=z&window=60&from=" + from + "&to=" + to);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo(field);
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
