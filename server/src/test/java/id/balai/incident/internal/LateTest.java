package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.incident.IncidentServerTest;
import id.balai.platform.ClockPutBack;
import id.balai.platform.Role;
import id.balai.testing.MovableClock;
import id.balai.testing.TestClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** Respond within 30 minutes, resolve within 4 hours. */
@Import(LateTest.MovableTime.class)
class LateTest extends IncidentServerTest {

    @TestConfiguration
    static class MovableTime {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @Autowired
    private MovableClock clock;

    @Autowired
    private AttachmentDesk attachments;

    @Autowired
    private ChoreRunner chores;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void isLateAtOnceAndSaysSoInTheTimeline() {
        JsonNode incident = create(as(Role.OPERATOR), newCategory(0), Map.of());
        assertThat(incident.path("late").isNull()).isTrue();

        clock.advance(Duration.ofMinutes(31));
        JsonNode late = awaitLate(incident, "RESPOND");
        assertThat(texts(late.path("timeline"), "kind")).containsExactly("CREATED", "LATE", "ESCALATED");
        JsonNode line = late.path("timeline").path(1);
        assertThat(line.path("parameters").path("part").asString()).isEqualTo("RESPOND");
        assertThat(line.path("parameters").path("dueAt").asString())
                .isEqualTo(incident.path("respondBy").asString());
        assertThat(texts(
                        ok(as(Role.OPERATOR).get("/api/incidents?open=true&late=true&limit=500"))
                                .path("items"),
                        "number"))
                .contains(incident.path("number").asString());

        clock.advance(Duration.ofHours(4));
        JsonNode later = awaitLate(incident, "RESOLVE");
        assertThat(texts(later.path("timeline"), "kind"))
                .containsExactly("CREATED", "LATE", "ESCALATED", "LATE", "ESCALATED");
    }

    @Test
    void whatIsDoneInTimeIsNeverLate() {
        TestClient operator = as(Role.OPERATOR);
        String category = newCategory(0);
        JsonNode inTime = create(operator, category, Map.of());
        inTime = act(operator, inTime, "ASSIGN", Map.of());
        act(operator, inTime, "RESOLVE", Map.of("attachmentIds", List.of(upload(operator))));
        JsonNode overdue = create(operator, category, Map.of());

        clock.advance(Duration.ofHours(5));
        awaitLate(overdue, "RESOLVE");

        JsonNode after = get(inTime);
        assertThat(after.path("late").isNull()).isTrue();
        assertThat(texts(after.path("timeline"), "kind")).containsExactly("CREATED", "ASSIGNED", "RESOLVED");
    }

    @Test
    void anAlarmThatCameDueWhileTheServerWasDownGoesOffAfterwards() {
        JsonNode incident = create(as(Role.OPERATOR), newCategory(0), Map.of());
        chores.stop();
        clock.advance(Duration.ofMinutes(40));
        assertThat(get(incident).path("late").isNull()).isTrue();

        chores.start();
        awaitLate(incident, "RESPOND");
    }

    /** What waits by the time of day would wait that hour longer. */
    @Test
    void afterTheClockWasPutBackAPromiseIsBrokenInItsTimeAndOnce() {
        clock.advance(Duration.ofHours(-1));
        events.publishEvent(new ClockPutBack(Duration.ofHours(1)));
        JsonNode incident = create(as(Role.OPERATOR), newCategory(0), Map.of());

        clock.advance(Duration.ofMinutes(31));
        awaitLate(incident, "RESPOND");
        clock.advance(Duration.ofMinutes(29));
        JsonNode late = awaitLate(incident, "RESPOND");
        assertThat(texts(late.path("timeline"), "kind")).containsExactly("CREATED", "LATE", "ESCALATED");
    }

    @Test
    void photosNobodyUsedAreGoneAfterADay() {
        TestClient operator = as(Role.OPERATOR);
        String unused = upload(operator);
        String used = upload(operator);
        create(operator, newCategory(0), Map.of("attachmentIds", List.of(used)));
        assertThat(operator.get("/api/attachments/" + unused).status()).isEqualTo(200);

        clock.advance(Duration.ofHours(25));
        attachments.removeUnused();

        TestClient again = as(Role.OPERATOR);
        assertThat(again.get("/api/attachments/" + unused).status()).isEqualTo(404);
        assertThat(again.get("/api/attachments/" + used).status()).isEqualTo(200);
        assertThat(again.get("/api/attachments/" + used + "?size=thumb").header("content-type"))
                .hasValue("image/jpeg");
    }

    private JsonNode awaitLate(JsonNode incident, String part) {
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> get(incident), now -> now.path("late").asString("").equals(part));
    }

    /** Signs in anew each time: the clock has run past any session's end. */
    private JsonNode get(JsonNode incident) {
        return ok(as(Role.OPERATOR).get("/api/incidents/" + incident.path("id").asLong()));
    }
}
