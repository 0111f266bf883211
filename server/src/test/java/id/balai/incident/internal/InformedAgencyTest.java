package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.balai.city.GeoPoint;
import id.balai.identity.Scope;
import id.balai.incident.Attachments;
import id.balai.incident.IncidentCounts;
import id.balai.incident.IncidentServerTest;
import id.balai.incident.SignalReport;
import id.balai.incident.TestPhotos;
import id.balai.platform.Role;
import id.balai.testing.TestCity;
import id.balai.testing.TestClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A crowd is Satpol PP's to work on, and the police are informed of it. Here the police are the test city's Dishub. */
class InformedAgencyTest extends IncidentServerTest {

    private static final String INFORMED = TestCity.AGENCY;
    private static final String RESPONSIBLE = TestCity.OTHER_AGENCY;

    /** In the kelurahan that no test person is responsible for. */
    private static final GeoPoint FAR = new GeoPoint(106.835, -6.205);

    private static final String BOX = "106.83,-6.21,106.84,-6.20";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String tag = "uji" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Attachments attachments;

    @Autowired
    private IncidentFigures figures;

    private TestClient operator;
    private TestClient informed;
    private TestClient responsible;
    private TestClient third;
    private String thirdAgency;

    @BeforeEach
    void people() {
        operator = as(Role.OPERATOR);
        informed = as(Role.AGENCY_OFFICER);
        responsible = officerOf(RESPONSIBLE);
        thirdAgency = tag + "-lain";
        TestClient.Answer made = as(Role.ADMINISTRATOR)
                .post(
                        "/api/agencies",
                        Map.of("code", thirdAgency, "name", "Dinas Lain", "shortName", "DL", "kind", "OPD"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        third = officerOf(thirdAgency);
    }

    @Test
    void itsOfficersReadAllOfItInEveryPlace() {
        String category = category(Map.of("informedAgencyCodes", List.of(INFORMED)));
        UUID snapshot = attachments.keepSnapshot(TestPhotos.jpeg(64, 48));
        long id = crowd(category, snapshot);

        JsonNode seen = ok(informed.get("/api/incidents/" + id));
        assertThat(seen.path("agencyCode").asString()).isEqualTo(RESPONSIBLE);
        assertThat(seen.path("informedAgencyCodes").valueStream().map(JsonNode::asString))
                .containsExactly(INFORMED);
        assertThat(seen.path("actions").valueStream().map(JsonNode::asString)).containsExactly("COMMENT");
        assertThat(seen.path("signals").path(0).path("snapshotId").asString()).isEqualTo(snapshot.toString());
        assertThat(informed.get("/api/attachments/" + snapshot).status()).isEqualTo(200);
        assertThat(informed.get("/api/attachments/" + snapshot + "?size=thumb").status())
                .isEqualTo(200);
        for (String whole : List.of("open=true", "open=true&sort=due", "sort=newest", "q=" + tag)) {
            assertThat(listed(informed, whole)).as(whole).contains(id);
        }
        assertThat(listed(informed, "open=true&informed=" + INFORMED)).contains(id);
        assertThat(listed(informed, "open=true&agency=" + RESPONSIBLE)).contains(id);
        assertThat(listed(informed, "open=true&agency=" + INFORMED)).doesNotContain(id);
        assertThat(listed(informed, "open=true&mine=true")).doesNotContain(id);
        assertThat(listed(responsible, "open=true&informed=" + INFORMED)).contains(id);
        assertThat(listed(responsible, "open=true&informed=" + RESPONSIBLE)).doesNotContain(id);
        assertThat(found(informed)).containsExactly(id);
        assertThat(mapped(informed)).contains(id);
        assertThat(informed.get("/api/incidents/export?category=" + category)
                        .text()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aThirdAgencysOfficerSeesNothingOfIt() {
        String category = category(Map.of("informedAgencyCodes", List.of(INFORMED)));
        UUID snapshot = attachments.keepSnapshot(TestPhotos.jpeg(64, 48));
        long id = crowd(category, snapshot);
        JsonNode incident = ok(operator.get("/api/incidents/" + id));

        assertThat(third.get("/api/incidents/" + id).status()).isEqualTo(404);
        assertThat(tryAct(third, incident, "COMMENT", Map.of("note", "?")).status())
                .isEqualTo(404);
        assertThat(third.get("/api/attachments/" + snapshot).status()).isEqualTo(404);
        for (String asked : List.of(
                "open=true",
                "open=true&informed=" + INFORMED,
                "open=true&agency=" + RESPONSIBLE,
                "category=" + category,
                "q=" + tag)) {
            assertThat(listed(third, asked)).as(asked).isEmpty();
        }
        assertThat(found(third)).isEmpty();
        assertThat(mapped(third)).isEmpty();
        assertThat(third.get("/api/incidents/export").text().lines()).hasSize(1);
    }

    @Test
    void itsOfficersCommentAndAreToldWhyTheyDoNoMore() {
        String category = category(Map.of("informedAgencyCodes", List.of(INFORMED)));
        JsonNode incident = create(operator, category, Map.of());
        incident = act(operator, incident, "ASSIGN", Map.of("agencyCode", RESPONSIBLE));

        String photo = upload(informed);
        for (Map.Entry<String, Map<String, ?>> work : Map.<String, Map<String, ?>>of(
                        "START", Map.of(),
                        "RESOLVE", Map.of("attachmentIds", List.of(photo)),
                        "HAND_BACK", Map.of("note", "Bukan kami"),
                        "ASSIGN", Map.of("agencyCode", INFORMED))
                .entrySet()) {
            TestClient.Answer refused = tryAct(informed, incident, work.getKey(), work.getValue());
            assertThat(refused.status()).as(work.getKey()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("only-informed");
            assertThat(refused.json().path("detail").asString())
                    .isEqualTo(
                            "Instansi Anda hanya menerima tembusan kejadian ini: Anda dapat melihatnya dan memberi catatan.");
        }
        assertThat(tryAct(informed.inLanguage("en"), incident, "START", Map.of())
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("Your agency is only informed of this incident: you can look at it and leave notes.");

        incident = act(
                informed,
                incident,
                "COMMENT",
                Map.of("note", "Patroli menuju ke sana", "attachmentIds", List.of(photo)));
        assertThat(responsible.get("/api/attachments/" + photo).status()).isEqualTo(200);
        assertThat(third.get("/api/attachments/" + photo).status()).isEqualTo(404);
        incident = act(responsible, ok(responsible.get(path(incident))), "START", Map.of());
        assertThat(incident.path("state").asString()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void itStaysInformedWhoeverHasTheIncident() {
        String category = category(Map.of("informedAgencyCodes", List.of(INFORMED)));
        JsonNode incident = create(operator, category, Map.of("areaCode", "99.71.02.1001"));
        incident = act(operator, incident, "ASSIGN", Map.of("agencyCode", thirdAgency));
        assertThat(ok(informed.get(path(incident)))
                        .path("actions")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("COMMENT");
        assertThat(responsible.get(path(incident)).status()).isEqualTo(404);

        incident = act(third, ok(third.get(path(incident))), "HAND_BACK", Map.of("note", "Bukan kami"));
        assertThat(ok(informed.get(path(incident))).path("agencyCode").isNull()).isTrue();
        incident = act(operator, ok(operator.get(path(incident))), "ASSIGN", Map.of("agencyCode", INFORMED));
        act(informed, ok(informed.get(path(incident))), "START", Map.of());
    }

    @Test
    void itsConsolesHearOfItAndNoOthersDo() throws Exception {
        String category = category(Map.of("informedAgencyCodes", List.of(INFORMED)));
        String thirds = category(Map.of("code", tag + "-ketiga", "agencyCode", thirdAgency));
        IncidentCounts before = counts(INFORMED);
        IncidentCounts thirdBefore = counts(thirdAgency);
        List<String> heard = hearing(informed);
        List<String> heardByThird = hearing(third);

        JsonNode incident = create(operator, category, Map.of("title", "Kerumunan " + tag));
        act(operator, incident, "ASSIGN", Map.of("agencyCode", RESPONSIBLE, "note", "Segera"));
        // What comes after it has been told, so what came before it has been, too.
        create(operator, thirds, Map.of("title", "Lain " + tag));
        await().atMost(SOON).until(() -> heardByThird.stream().anyMatch(line -> line.contains("Lain " + tag)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                heard.stream().filter(line -> line.contains("\"title\":\"Kerumunan " + tag)))
                        .hasSize(2)
                        .last()
                        .asString()
                        .contains("\"state\":\"ASSIGNED\""));
        assertThat(heard).noneMatch(line -> line.contains("Lain " + tag));
        assertThat(heardByThird).noneMatch(line -> line.contains("Kerumunan " + tag));

        assertThat(counts(INFORMED).open()).isEqualTo(before.open() + 1);
        assertThat(counts(thirdAgency).open()).isEqualTo(thirdBefore.open() + 1);
    }

    @Test
    void theAdministratorSaysWhoIsInformed() {
        TestClient administrator = as(Role.ADMINISTRATOR);
        String category = category(Map.of());
        long id = crowd(category, null);
        assertThat(informed.get("/api/incidents/" + id).status()).isEqualTo(404);

        String path = "/api/categories/" + category;
        Map<String, Object> body = body(Map.of("code", category, "version", 1));
        for (List<String> wrong :
                List.of(List.of("tidak-ada"), List.of(RESPONSIBLE), List.of("a", "b", "c", "d", "e", "f"))) {
            body.put("informedAgencyCodes", wrong);
            JsonNode fault = administrator.put(path, body).json().path("errors").path(0);
            assertThat(fault.path("field").asString()).as(wrong.toString()).isEqualTo("informedAgencyCodes");
            assertThat(fault.path("message").asString()).doesNotContain("fault.");
        }
        body.put("informedAgencyCodes", List.of(INFORMED, thirdAgency, INFORMED));
        JsonNode changed = ok(administrator.put(path, body));
        assertThat(changed.path("informedAgencyCodes").valueStream().map(JsonNode::asString))
                .containsExactly(INFORMED, thirdAgency);
        assertThat(informed.get("/api/incidents/" + id).status()).isEqualTo(200);
        assertThat(third.get("/api/incidents/" + id).status()).isEqualTo(200);

        body.put("version", 2);
        body.put("informedAgencyCodes", List.of());
        ok(administrator.put(path, body));
        assertThat(informed.get("/api/incidents/" + id).status()).isEqualTo(404);
        assertThat(listed(informed, "open=true")).doesNotContain(id);
    }

    private String category(Map<String, ?> differing) {
        return ok(as(Role.ADMINISTRATOR).post("/api/categories", body(differing)))
                .path("code")
                .asString();
    }

    private Map<String, Object> body(Map<String, ?> differing) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code",
                tag,
                "nameId",
                "Kerumunan",
                "nameEn",
                "Crowd",
                "agencyCode",
                RESPONSIBLE,
                "respondMinutes",
                15,
                "resolveMinutes",
                120,
                "clock",
                "ALL_HOURS"));
        body.putAll(differing);
        return body;
    }

    /** As a camera tells of one. */
    private long crowd(String category, @Nullable UUID snapshot) {
        return incidents
                .report(new SignalReport(
                        UUID.randomUUID().toString(),
                        category,
                        "KB-" + tag,
                        "Alun-alun " + tag,
                        FAR,
                        Instant.now(),
                        "Lebih dari 20 orang",
                        Map.of("value", 31.0),
                        snapshot,
                        List.of()))
                .incident()
                .id();
    }

    /** Somebody with the password of everybody in the test city. */
    private TestClient officerOf(String agency) {
        String username = "uji-" + agency + "-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into person (id, username, name, role, agency_code, password_hash)
                        select gen_random_uuid(), :username, 'Uji petugas', role, :agency, password_hash
                        from person where username = :like
                        """)
                .param("username", username)
                .param("agency", agency)
                .param("like", TestCity.usernameOf(Role.AGENCY_OFFICER))
                .update();
        return as(username, TestCity.PASSWORD);
    }

    private IncidentCounts counts(String agency) {
        return (IncidentCounts) figures.look().apply(new Scope(Role.AGENCY_OFFICER, agency, null));
    }

    /** What a console hears from now on, line by line. */
    private static List<String> hearing(TestClient client) throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Stream<String> stream = client.http()
                .send(
                        client.builder("/api/events")
                                .timeout(Duration.ofMinutes(5))
                                .GET()
                                .build(),
                        BodyHandlers.ofLines())
                .body();
        Thread.ofVirtual().start(() -> stream.forEach(lines::add));
        await().atMost(SOON).until(() -> lines.stream().anyMatch(line -> line.startsWith("id: ")));
        return lines;
    }

    private static String path(JsonNode incident) {
        return "/api/incidents/" + incident.path("id").asLong();
    }

    private static List<Long> listed(TestClient client, String asked) {
        return ids(ok(client.get("/api/incidents?limit=500&" + asked)).path("items"));
    }

    private List<Long> found(TestClient client) {
        return ids(ok(client.get("/api/search?q=" + tag)).path("incidents"));
    }

    private static List<Long> mapped(TestClient client) {
        return ids(ok(client.get("/api/incidents/map?bbox=" + BOX)).path("features"));
    }

    private static List<Long> ids(JsonNode array) {
        return array.valueStream().map(node -> node.path("id").asLong()).toList();
    }
}
