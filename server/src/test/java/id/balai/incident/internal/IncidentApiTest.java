package id.balai.incident.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.incident.IncidentServerTest;
import id.balai.incident.TestPhotos;
import id.balai.platform.Role;
import id.balai.testing.TestCity;
import id.balai.testing.TestClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncidentApiTest extends IncidentServerTest {

    @Test
    void goesFromTheOperatorToTheOfficerAndBack() {
        TestClient operator = as(Role.OPERATOR);
        TestClient officer = as(Role.AGENCY_OFFICER);
        JsonNode incident = create(operator, newCategory(0), Map.of());
        assertThat(incident.path("state").asString()).isEqualTo("NEW");
        assertThat(incident.path("number").asString())
                .isEqualTo("K-" + incident.path("id").asLong());
        assertThat(incident.path("agencyCode").asString()).isEqualTo(TestCity.AGENCY);
        assertThat(incident.path("agencyShortName").asString()).isEqualTo("Dishub");
        assertThat(incident.path("areaName").asString()).isEqualTo("Melati");
        assertThat(incident.path("signalsByKind").path("PERSON").asInt()).isEqualTo(1);
        assertThat(incident.path("createdBy").asString()).isEqualTo("Uji OPERATOR");

        incident = act(operator, incident, "ASSIGN", Map.of("agencyCode", TestCity.AGENCY, "note", "Tolong dicek"));
        incident = ok(officer.get("/api/incidents/" + incident.path("id").asLong()));
        assertThat(incident.path("actions").valueStream().map(JsonNode::asString))
                .containsExactly("START", "HAND_BACK", "COMMENT", "RESOLVE");
        incident = act(officer, incident, "START", Map.of());
        assertThat(tryAct(officer, incident, "RESOLVE", Map.of()).code()).isEqualTo("photo-required");
        incident = act(officer, incident, "RESOLVE", Map.of("attachmentIds", List.of(upload(officer))));
        assertThat(tryAct(officer, incident, "CLOSE", Map.of()).status()).isEqualTo(403);
        incident = act(operator, incident, "CLOSE", Map.of());

        assertThat(texts(incident.path("timeline"), "kind"))
                .containsExactly("CREATED", "ASSIGNED", "STARTED", "RESOLVED", "CLOSED");
        JsonNode assigned = incident.path("timeline").path(1);
        assertThat(assigned.path("by").path("name").asString()).isEqualTo("Uji OPERATOR");
        assertThat(assigned.path("note").asString()).isEqualTo("Tolong dicek");
        assertThat(assigned.path("fromState").asString()).isEqualTo("NEW");
        assertThat(assigned.path("toState").asString()).isEqualTo("ASSIGNED");
        assertThat(incident.path("timeline").path(3).path("attachments")).hasSize(1);
        assertThat(tryAct(operator, incident, "CLOSE", Map.of()).code()).isEqualTo("not-allowed-in-state");
    }

    @Test
    void aCreationSentAgainWithItsKeyIsMadeOnce() throws Exception {
        String category = newCategory(0);
        Map<String, Object> body = Map.of("categoryCode", category, "title", "Sekali", "areaCode", TestCity.KELURAHAN);
        String key = UUID.randomUUID().toString();
        TestClient operator = as(Role.OPERATOR).withHeader("Idempotency-Key", key);
        List<Callable<TestClient.Answer>> sendings =
                Collections.nCopies(8, () -> operator.post("/api/incidents", body));
        Set<Long> made = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<TestClient.Answer> answer : threads.invokeAll(sendings)) {
                made.add(ok(answer.get()).path("id").asLong());
            }
        }
        long another = ok(as(Role.ADMINISTRATOR)
                        .withHeader("Idempotency-Key", key)
                        .post("/api/incidents", body))
                .path("id")
                .asLong();

        assertThat(made).hasSize(1).doesNotContain(another);
        assertThat(operator.withHeader("Idempotency-Key", "x".repeat(101))
                        .post("/api/incidents", body)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anActionSentAgainWithItsKeyIsDoneOnce() throws Exception {
        TestClient operator = as(Role.OPERATOR);
        JsonNode incident = create(operator, newCategory(0), Map.of());
        TestClient keyed = as(Role.OPERATOR)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString());
        List<Callable<TestClient.Answer>> sendings =
                Collections.nCopies(8, () -> tryAct(keyed, incident, "COMMENT", Map.of("note", "Sekali")));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<TestClient.Answer> answer : threads.invokeAll(sendings)) {
                assertThat(texts(ok(answer.get()).path("timeline"), "kind")).containsExactly("CREATED", "COMMENTED");
            }
        }
        JsonNode seen = ok(operator.get("/api/incidents/" + incident.path("id").asLong()));
        act(as(Role.OPERATOR).withHeader("Idempotency-Key", "lain"), seen, "COMMENT", Map.of("note", "Sekali"));

        assertThat(texts(
                        ok(tryAct(keyed, incident, "COMMENT", Map.of("note", "Sekali")))
                                .path("timeline"),
                        "kind"))
                .containsExactly("CREATED", "COMMENTED", "COMMENTED");
        assertThat(tryAct(as(Role.ADMINISTRATOR).withHeader("Idempotency-Key", "lain"), incident, "CONFIRM", Map.of())
                        .code())
                .isEqualTo("stale-version");
    }

    @Test
    void anActionThatWasRefusedMayBeSentAgainWithItsKey() {
        TestClient operator = as(Role.OPERATOR);
        JsonNode incident = create(operator, newCategory(0), Map.of());
        JsonNode changed = act(operator, incident, "COMMENT", Map.of("note", "Lebih dulu"));
        TestClient keyed = as(Role.OPERATOR)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(tryAct(keyed, incident, "COMMENT", Map.of("note", "Sekali")).code())
                .isEqualTo("stale-version");
        assertThat(texts(
                        act(keyed, changed, "COMMENT", Map.of("note", "Sekali")).path("timeline"), "note"))
                .containsOnlyOnce("Lebih dulu", "Sekali");
    }

    @Test
    void whoHandsBackTwiceWithOneKeyHearsThatItIsDoneAndSeesNoMore() {
        TestClient operator = as(Role.OPERATOR);
        JsonNode incident = create(operator, newCategory(0), Map.of());
        incident = act(operator, incident, "ASSIGN", Map.of("agencyCode", TestCity.AGENCY));
        TestClient officer = as(Role.AGENCY_OFFICER);
        TestClient keyed = as(Role.AGENCY_OFFICER)
                .withHeader("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> why = Map.of("note", "Bukan wewenang kami");
        act(keyed, incident, "HAND_BACK", why);

        assertThat(tryAct(keyed, incident, "HAND_BACK", why).code()).isEqualTo("already-done");
        assertThat(tryAct(officer, incident, "HAND_BACK", why).status()).isEqualTo(404);
    }

    @Test
    void ofManyWhoActOnOneVersionOneWinsAndNothingIsLost() throws Exception {
        TestClient operator = as(Role.OPERATOR);
        JsonNode incident = create(operator, newCategory(0), Map.of());
        List<Callable<TestClient.Answer>> tries = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String note = "catatan " + i;
            tries.add(() -> tryAct(operator, incident, "COMMENT", Map.of("note", note)));
        }
        List<TestClient.Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<TestClient.Answer> answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(15)
                .allSatisfy(answer -> {
                    assertThat(answer.code()).isEqualTo("stale-version");
                    assertThat(answer.json().path("currentVersion").asInt()).isEqualTo(2);
                });
        JsonNode after = ok(operator.get("/api/incidents/" + incident.path("id").asLong()));
        assertThat(texts(after.path("timeline"), "kind")).containsExactly("CREATED", "COMMENTED");
    }

    @Test
    void othersDoNotLearnThatItIsThere() {
        TestClient operator = as(Role.OPERATOR);
        JsonNode incident = create(operator, newCategory(0), Map.of("areaCode", "99.71.02.1001"));
        incident = act(operator, incident, "ASSIGN", Map.of("agencyCode", TestCity.OTHER_AGENCY));
        String path = "/api/incidents/" + incident.path("id").asLong();

        for (Role role : List.of(Role.AGENCY_OFFICER, Role.AREA_OFFICER, Role.RT_HEAD)) {
            TestClient other = as(role);
            assertThat(other.get(path).status()).as(role.name()).isEqualTo(404);
            assertThat(tryAct(other, incident, "COMMENT", Map.of("note", "?")).status())
                    .isEqualTo(404);
            assertThat(texts(ok(other.get("/api/incidents?limit=500")).path("items"), "number"))
                    .doesNotContain(incident.path("number").asString());
        }
        assertThat(as(Role.EXECUTIVE).get(path).json().path("actions")).isEmpty();
    }

    @Test
    void anAreaOfficerWritesDownWhatIsInTheOwnArea() {
        TestClient officer = as(Role.AREA_OFFICER);
        String category = newCategory(0);
        JsonNode own = create(officer, category, Map.of());
        assertThat(own.path("actions").valueStream().map(JsonNode::asString)).containsExactly("COMMENT");

        TestClient.Answer elsewhere = officer.post(
                "/api/incidents", Map.of("categoryCode", category, "title", "x", "areaCode", "99.71.02.1001"));
        assertThat(elsewhere.status()).isEqualTo(403);
    }

    @Test
    void pagesThroughTheQueueWithoutMissingOrRepeating() {
        TestClient operator = as(Role.OPERATOR);
        String category = newCategory(0);
        List<String> made = new ArrayList<>();
        for (String priority : List.of("LOW", "CRITICAL", "NORMAL", "HIGH", "CRITICAL", "LOW", "NORMAL")) {
            made.add(create(operator, category, Map.of("priority", priority))
                    .path("number")
                    .asString());
        }
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ok(operator.get("/api/incidents?open=true&limit=2&category=" + category
                    + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            page.path("items").forEach(rows::add);
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(rows).extracting(row -> row.path("number").asString()).containsExactlyInAnyOrderElementsOf(made);
        assertThat(rows)
                .extracting(row -> row.path("priority").asString())
                .containsExactly("CRITICAL", "CRITICAL", "HIGH", "NORMAL", "NORMAL", "LOW", "LOW");
        assertThat(operator.get("/api/incidents?open=true&cursor=apa").code()).isEqualTo("invalid");
    }

    @Test
    void isExportedToWhoMaySeeIt() {
        TestClient operator = as(Role.OPERATOR);
        String category = newCategory(0);
        create(operator, category, Map.of("title", "=1+1 rumah", "areaCode", "99.71.02.1001"));
        String path = "/api/incidents/export?category=" + category;

        TestClient.Answer answer = operator.get(path);
        assertThat(answer.header("Content-Disposition").orElseThrow()).contains("kejadian.csv");
        assertThat(answer.text().lines()).hasSize(2);
        assertThat(answer.text()).startsWith("nomor,judul,").contains(",'=1+1 rumah," + category + ",");
        assertThat(as(Role.RT_HEAD).get(path).text().lines()).hasSize(1);
    }

    @Test
    void isFoundByNumberByWordAndByTheBeginningOfAWord() {
        TestClient operator = as(Role.OPERATOR);
        String category = newCategory(0);
        JsonNode incident = create(operator, category, Map.of("title", "Pohon tumbang menimpa kabel"));
        String number = incident.path("number").asString();

        for (String words :
                List.of(number, number.toLowerCase(java.util.Locale.ROOT), "pohon", "tumb kab", "menutup")) {
            JsonNode page = ok(operator.get("/api/incidents?category=" + category + "&q="
                    + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8)));
            assertThat(texts(page.path("items"), "number")).as(words).containsExactly(number);
        }
        assertThat(ok(operator.get("/api/incidents?q=%25%27%3A*%26%21")).path("items"))
                .isEmpty();
    }

    @Test
    void whatIsSentIsCheckedFieldByField() {
        TestClient operator = as(Role.OPERATOR);
        String category = newCategory(0);

        assertThat(operator.post("/api/incidents", Map.of("title", "x")).code()).isEqualTo("invalid");
        assertThat(operator.post("/api/incidents", Map.of("categoryCode", category, "title", "x"))
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("longitude");
        assertThat(operator.post(
                                "/api/incidents",
                                Map.of("categoryCode", "tidak-ada", "title", "x", "areaCode", TestCity.KELURAHAN))
                        .code())
                .isEqualTo("invalid");
        assertThat(operator.post(
                                "/api/incidents",
                                Map.of(
                                        "categoryCode",
                                        category,
                                        "title",
                                        "x".repeat(201),
                                        "areaCode",
                                        TestCity.KELURAHAN))
                        .code())
                .isEqualTo("invalid");
        JsonNode incident = create(operator, category, Map.of());
        assertThat(tryAct(operator, incident, "ASSIGN", Map.of("agencyCode", "tidak-ada"))
                        .code())
                .isEqualTo("invalid");
        assertThat(tryAct(operator, incident, "REJECT", Map.of()).code()).isEqualTo("note-required");
        assertThat(tryAct(operator, incident, "REJECT", Map.of("note", "Salah lihat"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPhotoIsTakenAsTheBodyItselfAndBounded() {
        TestClient operator = as(Role.OPERATOR);
        byte[] photo = TestPhotos.jpegWithExif(64, 48, 1);
        String sent = ok(operator.send("POST", "/api/attachments", photo, "image/jpeg"))
                .path("id")
                .asString();
        JsonNode incident = create(operator, newCategory(0), Map.of("attachmentIds", List.of(sent)));
        assertThat(incident.path("timeline")
                        .path(0)
                        .path("attachments")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(sent);

        byte[] large = Arrays.copyOf(photo, 15 * 1024 * 1024 + 1);
        assertThat(operator.send("POST", "/api/attachments", large, "image/jpeg")
                        .code())
                .isEqualTo("photo-too-large");
        assertThat(operator.send("POST", "/api/attachments", "no picture".getBytes(UTF_8), "application/octet-stream")
                        .code())
                .isEqualTo("not-a-picture");
        assertThat(operator.send("POST", "/api/attachments", photo, "text/plain")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void theTimelineCannotBeRewritten() {
        JsonNode incident = create(as(Role.OPERATOR), newCategory(0), Map.of());

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update incident_timeline set note = 'lain' where incident_id = ?")
                                .param(incident.path("id").asLong())
                                .update())
                .hasMessageContaining("append-only");
    }
}
