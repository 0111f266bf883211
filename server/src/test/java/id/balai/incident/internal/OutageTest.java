package id.balai.incident.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.balai.incident.IncidentServerTest;
import id.balai.incident.TestPhotos;
import id.balai.platform.Role;
import id.balai.testing.TestCity;
import id.balai.testing.TestClient;
import id.balai.testing.TestClient.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are told while the database or a disk cannot. */
class OutageTest extends IncidentServerTest {

    @Autowired
    private HikariDataSource database;

    @Test
    void whoIsSignedInIsToldThatThereIsNoConnectionToTheDatabase() throws SQLException {
        TestClient operator = as(Role.OPERATOR);
        long patience = database.getConnectionTimeout();
        List<Connection> all = new ArrayList<>();
        try {
            database.setConnectionTimeout(300);
            takeAll(all);
            // One that others used for a moment may have come back since.
            takeAll(all);
            isClear(operator.get("/api/incidents"), 503, "database-unavailable");
            isClear(anonymous().withHeader("Accept", "application/json").get("/api/session"), 401, "not-signed-in");
        } finally {
            database.setConnectionTimeout(patience);
            for (Connection each : all) {
                each.close();
            }
        }
        assertThat(operator.get("/api/incidents").status()).isEqualTo(200);
    }

    /** Whoever asks the database now waits for two minutes. */
    @Test
    void prometheusDoesNotWaitForTheDatabase() throws Exception {
        TestClient watcher = anonymous().withBearer(Files.readString(dataDir().resolve("run/cli.token")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(watcher.get("/actuator/prometheus").text())
                                .containsPattern("balai_incidents\\{[^}]*state=\"late\"} \\d")
                                .containsPattern("balai_audit_unlinked \\d"));
        long patience = database.getConnectionTimeout();
        List<Connection> all = new ArrayList<>();
        try {
            database.setConnectionTimeout(300);
            takeAll(all);
            takeAll(all);
            database.setConnectionTimeout(120_000);

            assertThat(watcher.get("/actuator/prometheus").text())
                    .containsPattern("balai_incidents\\{[^}]*state=\"open\"} \\d");
        } finally {
            database.setConnectionTimeout(patience);
            for (Connection each : all) {
                each.close();
            }
        }
    }

    private void takeAll(List<Connection> all) {
        try {
            while (true) {
                all.add(database.getConnection());
            }
        } catch (SQLException none) {
            assertThat(all).isNotEmpty();
        }
    }

    /** PostgreSQL's own words and code when it cannot extend a file. */
    @Test
    void onAFullDiskWhatCannotBeKeptIsRefusedAndPeopleCanStillRead() {
        TestClient operator = as(Role.OPERATOR);
        String category = newCategory(0);
        jdbc.sql("update session set seen_at = seen_at - interval '10 minutes'").update();
        jdbc.sql("""
                create function full_disk() returns trigger language plpgsql as $$ begin
                raise 'could not extend file "base/1/2": No space left on device' using errcode = '53100'; end $$
                """).update();
        try {
            jdbc.sql("create trigger full_disk before insert on incident execute function full_disk()")
                    .update();
            jdbc.sql("create trigger full_disk before update on session execute function full_disk()")
                    .update();
            assertThat(operator.get("/api/incidents").status()).isEqualTo(200);
            isClear(
                    operator.post(
                            "/api/incidents",
                            Map.of("categoryCode", category, "title", "Banjir", "areaCode", TestCity.KELURAHAN)),
                    507,
                    "disk-full");
        } finally {
            jdbc.sql("drop function full_disk cascade").update();
        }
        create(operator, category, Map.of());
    }

    @Test
    void whenPhotosCannotBeKeptThatIsSaid() throws Exception {
        TestClient operator = as(Role.OPERATOR);
        Path partial = dataDir().resolve("files/.partial");
        Path aside = dataDir().resolve("files/.aside");
        Files.move(partial, aside);
        try {
            isClear(
                    operator.upload("/api/attachments", "foto.jpg", "image/jpeg", TestPhotos.jpeg(64, 48)),
                    503,
                    "storage-unavailable");
        } finally {
            Files.move(aside, partial);
        }
        upload(operator);
    }

    private static void isClear(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString()).hasSizeGreaterThan(10);
        if (status > 500) {
            assertThat(answer.header("Retry-After").orElse("")).matches("[1-9]\\d*");
        }
    }
}
