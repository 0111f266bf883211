package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.platform.Role;
import id.balai.testing.ServerTest;
import id.balai.testing.TestCity;
import id.balai.testing.TestClient;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PeopleTest extends ServerTest {

    @Test
    void aNewPersonChangesTheOneTimePasswordBeforeAnythingElse() {
        TestClient admin = as(Role.ADMINISTRATOR);
        String id = create(admin, "orang-baru", "OPERATOR", null, null);
        String oneTime = admin.post("/api/people/" + id + "/password", null)
                .json()
                .path("oneTimePassword")
                .asString();

        TestClient person = as("orang-baru", oneTime);
        TestClient other = as("orang-baru", oneTime);
        assertThat(person.get("/api/session").json().path("mustChangePassword").asBoolean())
                .isTrue();
        assertThat(person.get("/api/city").code()).isEqualTo("password-change-required");
        assertThat(change(person, "salah-salah-1", "kata-sandi-baru-7").json().toString())
                .contains("current");
        assertThat(change(person, oneTime, "pendek").json().toString()).contains("next");
        assertThat(change(person, oneTime, "kata-sandi-baru-7").status()).isEqualTo(200);

        assertThat(person.get("/api/city").status()).isEqualTo(200);
        assertThat(other.get("/api/session").status()).as("other sessions end").isEqualTo(401);
        assertThat(as("orang-baru", "kata-sandi-baru-7").get("/api/city").status())
                .isEqualTo(200);
    }

    @Test
    void aRoleNeedsItsAgencyOrAreaAndNobodyElseHasOne() {
        TestClient admin = as(Role.ADMINISTRATOR);

        assertThat(fieldsAtFault(admin, "AGENCY_OFFICER", null, null)).containsExactly("agencyCode");
        assertThat(fieldsAtFault(admin, "AGENCY_OFFICER", "tidak-ada", null)).containsExactly("agencyCode");
        assertThat(fieldsAtFault(admin, "AREA_OFFICER", null, TestCity.RT)).containsExactly("areaCode");
        assertThat(fieldsAtFault(admin, "RT_HEAD", null, TestCity.KELURAHAN)).containsExactly("areaCode");
        assertThat(fieldsAtFault(admin, "OPERATOR", TestCity.AGENCY, TestCity.RT))
                .containsExactly("agencyCode", "areaCode");
    }

    @Test
    void whoIsDisabledIsOutAtOnce() {
        TestClient admin = as(Role.ADMINISTRATOR);
        String id = create(admin, "orang-keluar", "EXECUTIVE", null, null);
        String oneTime = admin.post("/api/people/" + id + "/password", null)
                .json()
                .path("oneTimePassword")
                .asString();
        TestClient person = as("orang-keluar", oneTime);

        Map<String, Object> form = Map.of("name", "Orang Keluar", "role", "EXECUTIVE", "enabled", false, "version", 0);
        assertThat(admin.put("/api/people/" + id, form).status()).isEqualTo(200);

        assertThat(person.get("/api/session").status()).isEqualTo(401);
        assertThat(admin.put("/api/people/" + id, form).code()).isEqualTo("stale-version");
    }

    @Test
    void peopleAreFoundAndTheReadingIsRecorded() {
        TestClient admin = as(Role.ADMINISTRATOR);

        JsonNode found = admin.get("/api/people?q=UJI-RT").json();

        assertThat(found.path("items").size()).isEqualTo(1);
        assertThat(admin.get("/api/audit?action=people-read&actor=uji-administrator")
                        .json()
                        .path("items")
                        .size())
                .isPositive();
        assertThat(admin.get("/api/people?q=%25").json().path("items").size()).isZero();
    }

    @Test
    void peopleAreImportedAndImportingAgainChangesNothing() {
        TestClient admin = as(Role.ADMINISTRATOR);
        String file = """
                nama_pengguna,nama,peran,opd,wilayah,surel,telepon,sandi
                impor-satu,Petugas Demo 1,AGENCY_OFFICER,dishub,,satu@contoh.id,0800-1,sandi-impor-1
                impor-dua,Ketua Demo 2,RT_HEAD,,99.71.01.1001.001.001,,,
                """;

        JsonNode first = upload(admin, file).json();
        JsonNode second = upload(admin, file).json();
        TestClient.Answer bad =
                upload(admin, file.replace("dishub", "bukan-opd").replace("RT_HEAD", "LURAH"));

        assertThat(first.path("created").asInt()).isEqualTo(2);
        assertThat(second.path("unchanged").asInt()).isEqualTo(2);
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().path("errors").size()).isEqualTo(2);
        assertThat(as("impor-satu", "sandi-impor-1")
                        .get("/api/session")
                        .json()
                        .path("agencyName")
                        .asString())
                .isEqualTo("Dinas Perhubungan");
    }

    @Test
    void guessingIsSlowedDown() {
        as(Role.OPERATOR);
        TestClient guesser = anonymous();
        Map<String, String> guess = Map.of("username", "uji-yang-ditebak", "password", "tebak-tebakan");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.post("/api/session", guess).status()).isEqualTo(401);
        }

        TestClient.Answer slowed = guesser.post("/api/session", guess);

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.code()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(slowed.header("Retry-After").orElseThrow())).isBetween(1, 60);
        assertThat(as(Role.OPERATOR).get("/api/session").status())
                .as("others still sign in")
                .isEqualTo(200);
    }

    @Test
    void theChosenLanguageGoesBeforeTheBrowsers() {
        TestClient admin = as(Role.ADMINISTRATOR);
        create(admin, "orang-bahasa", "EXECUTIVE", null, null);
        jdbc.sql("update person set password_hash = (select password_hash from person where username = 'uji-operator')"
                        + " where username = 'orang-bahasa'")
                .update();
        TestClient person = as("orang-bahasa", TestCity.PASSWORD);

        assertThat(person.put("/api/session/locale", Map.of("locale", "en"))
                        .json()
                        .path("locale")
                        .asString())
                .isEqualTo("en");
        assertThat(person.inLanguage("id")
                        .get("/api/people")
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("You are not allowed to do this.");
        assertThat(person.put("/api/session/locale", Map.of("locale", "fr")).status())
                .isEqualTo(400);
    }

    private String create(
            TestClient admin, String username, String role, @Nullable String agency, @Nullable String area) {
        TestClient.Answer answer = admin.post("/api/people", form(username, role, agency, area));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static java.util.stream.Stream<String> fieldsAtFault(
            TestClient admin, String role, @Nullable String agency, @Nullable String area) {
        return admin.post("/api/people", form("tidak-jadi", role, agency, area))
                .json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString());
    }

    private static Map<String, @Nullable Object> form(
            String username, String role, @Nullable String agency, @Nullable String area) {
        Map<String, @Nullable Object> form = new HashMap<>();
        form.put("username", username);
        form.put("name", "Orang Uji");
        form.put("role", role);
        form.put("agencyCode", agency);
        form.put("areaCode", area);
        return form;
    }

    private static TestClient.Answer change(TestClient client, String current, String next) {
        return client.post("/api/session/password", Map.of("current", current, "next", next));
    }

    private static TestClient.Answer upload(TestClient admin, String csv) {
        return admin.upload("/api/imports/people", "people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
