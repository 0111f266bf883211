package id.balai.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.feed.Audience;
import id.balai.feed.Feed;
import id.balai.feed.internal.EventsTest.Console;
import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestCity;
import id.balai.testing.TestClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of a console that is open when its person's rights end. */
class EndedRightsTest extends ServerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Feed feed;

    private final String type = "uji-" + UUID.randomUUID();

    @Test
    void whoSignsOutHearsNothingMoreThereAndGoesOnElsewhere() throws Exception {
        TestClient one = as(Role.OPERATOR);
        try (Console here = new Console(one, null).awaitGreeted();
                Console elsewhere = new Console(as(Role.OPERATOR), null).awaitGreeted()) {
            assertThat(one.delete("/api/session").status()).isEqualTo(204);

            here.awaitEnded();
            feed.publish(type, 1, Audience.wholeCity());
            await().atMost(SOON).until(() -> elsewhere.dataOf(type).contains("1"));
            assertThat(here.dataOf(type)).isEmpty();
        }
    }

    @Test
    void whoIsLockedHearsNothingMoreAndWhoHasAnotherNameGoesOn() throws Exception {
        JsonNode locked = officer();
        JsonNode renamed = officer();
        try (Console ofLocked = new Console(as(locked), null).awaitGreeted();
                Console ofRenamed = new Console(as(renamed), null).awaitGreeted()) {
            change(renamed, Map.of("name", "Petugas Uji Lain"));
            change(locked, Map.of("enabled", false));

            ofLocked.awaitEnded();
            feed.publish(type, 1, Audience.of(List.of(TestCity.AGENCY), null));
            await().atMost(SOON).until(() -> ofRenamed.dataOf(type).contains("1"));
        }
    }

    @Test
    void whoGoesToAnotherAgencyHearsOfThatOneOnly() throws Exception {
        JsonNode person = officer();
        TestClient client = as(person);
        String lastId;
        try (Console before = new Console(client, null).awaitGreeted()) {
            change(person, Map.of("agencyCode", TestCity.OTHER_AGENCY));
            before.awaitEnded();
            lastId = before.told.stream()
                    .map(EventsTest.Told::id)
                    .reduce("", (one, next) -> next.isEmpty() ? one : next);
        }
        feed.publish(type, "old", Audience.of(List.of(TestCity.AGENCY), null));
        feed.publish(type, "new", Audience.of(List.of(TestCity.OTHER_AGENCY), null));
        try (Console after = new Console(client, lastId)) {
            await().atMost(SOON).until(() -> !after.dataOf(type).isEmpty());
            assertThat(after.dataOf(type)).containsExactly("\"new\"");
        }
    }

    /** An officer of the test city's agency, with everybody's password. */
    private JsonNode officer() {
        TestClient.Answer made = as(Role.ADMINISTRATOR)
                .post(
                        "/api/people",
                        Map.of(
                                "username",
                                "petugas-" + UUID.randomUUID(),
                                "name",
                                "Petugas Uji",
                                "role",
                                Role.AGENCY_OFFICER,
                                "agencyCode",
                                TestCity.AGENCY));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        jdbc.sql("""
                        update person set password_hash = (select password_hash from person where username = ?)
                        where id = ?::uuid
                        """)
                .params(
                        TestCity.usernameOf(Role.OPERATOR),
                        made.json().path("id").asString())
                .update();
        return made.json();
    }

    private TestClient as(JsonNode person) {
        return as(person.path("username").asString(), TestCity.PASSWORD);
    }

    private void change(JsonNode person, Map<String, Object> differing) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "name",
                person.path("name").asString(),
                "role",
                Role.AGENCY_OFFICER,
                "agencyCode",
                person.path("agencyCode").asString(),
                "version",
                person.path("version").asLong()));
        form.putAll(differing);
        TestClient.Answer changed =
                as(Role.ADMINISTRATOR).put("/api/people/" + person.path("id").asString(), form);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }
}
