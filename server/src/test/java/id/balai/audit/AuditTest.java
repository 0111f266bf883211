package id.balai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestClient;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** With a database of its own, because it breaks the chain. */
@TestPropertySource(properties = "spring.application.name=audit-test")
class AuditTest extends ServerTest {

    @Autowired
    private Audit audit;

    @Test
    void everyEntryIsLinkedAndTheChainShowsTampering() {
        TestClient client = as(Role.ADMINISTRATOR);
        IntStream.range(0, 50).parallel().forEach(i -> audit.record("tested", "thing", "t" + i, Map.of("n", i)));

        await().atMost(Duration.ofMinutes(1))
                .until(() -> check(client).path("unlinked").asInt() == 0);
        assertThat(check(client).path("whole").asBoolean()).isTrue();
        assertThat(check(client).path("links").asInt()).isGreaterThanOrEqualTo(50);

        long victim = jdbc.sql("select position from audit_link l join audit_entry e on e.id = l.entry_id"
                        + " where e.subject_id = 't7'")
                .query(Long.class)
                .single();
        jdbc.sql("alter table audit_entry disable trigger user").update();
        jdbc.sql("update audit_entry set details = '{\"n\":8}' where subject_id = 't7'")
                .update();
        jdbc.sql("alter table audit_entry enable trigger user").update();

        assertThat(check(client).path("whole").asBoolean()).isFalse();
        assertThat(check(client).path("brokenAt").asLong()).isEqualTo(victim);
    }

    @Test
    void anEntryCannotBeChangedOrDeleted() {
        audit.record("tested", "thing", "fixed", Map.of());

        assertThatThrownBy(() -> jdbc.sql("update audit_entry set actor = 'x'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate audit_entry cascade").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void theRecordIsReadByPageAndExported() {
        TestClient client = as(Role.ADMINISTRATOR);
        IntStream.range(0, 3).forEach(i -> audit.record("paged", "page", "p" + i, Map.of("text", "a,\"b\"")));

        JsonNode first = client.get("/api/audit?action=paged&limit=2").json();
        JsonNode second = client.get("/api/audit?action=paged&limit=2&cursor="
                        + first.path("nextCursor").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(client.get("/api/audit/export?action=paged").text().lines()).hasSize(4);
    }

    private static JsonNode check(TestClient client) {
        return client.get("/api/audit/check").json();
    }
}
