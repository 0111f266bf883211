package id.balai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main job, seen from outside: a camera that nobody here wrote sees a car stand where it must not, the transport office
 * has it, an officer resolves it with a photo on a phone, and the mayor's screen counts it.
 */
class MainJourneyTest {

    /** The clip's car stands for more than a minute in each loop; so long, and a loop more, the rule may take. */
    private static final Duration UNTIL_SEEN = Duration.ofMinutes(6);

    private static final String CAMERA_ID = "UJI-1";
    private static final String CAMERA_NAME = "Kamera uji Jl. Merdeka";

    @TempDir
    Path folder;

    @Test
    void aCameraSeesItTheRightOfficeHasItAndItIsSeenToBeFixed() throws IOException, InterruptedException {
        Installation balai = DemoInstallation.get();
        Path film = Films.looped(DemoInstallation.streetClip(), 8, folder);
        try (GStreamerCamera camera = GStreamerCamera.play(film, folder);
                Browser browser = new Browser()) {
            String cameraId = addCamera(balai, camera.url());
            try (Person admin = Person.signIn(browser, balai, Browser.DESK, "admin", "/admin/cameras/" + cameraId);
                    Person mayor = Person.signIn(browser, balai, Browser.DESK, "walikota", "/city");
                    Person operator = Person.signIn(browser, balai, Browser.DESK, "operator", "/ops")) {
                drawZone(admin.page(), noStoppingZone(balai));
                setRule(admin.page(), 20);
                long before = mayor.get("/api/overview").get("resolvedToday").asLong();
                long incident = awaitIncident(operator, cameraId);
                operatorAssigns(operator.page(), incident);
                officerResolves(browser, balai, incident);
                Locator resolvedToday = mayor.page().getByRole(AriaRole.REGION, named("Selesai hari ini"));
                assertThat(resolvedToday.locator("p").first())
                        .hasText(Long.toString(before + 1), new LocatorAssertions.HasTextOptions().setTimeout(120_000));
                Browser.keep(mayor.page(), "city");
                operatorCloses(operator, incident);
            }
        }
    }

    private static String addCamera(Installation balai, String url) throws IOException, InterruptedException {
        balai.command(
                "camera",
                "add",
                url,
                "--id",
                CAMERA_ID,
                "--name",
                CAMERA_NAME,
                "--lon",
                "109.9023",
                "--lat",
                "-6.8650");
        return CAMERA_ID;
    }

    /** The corners of the no-stopping zone in the demo's street clip, in shares of the picture. */
    private static List<JsonNode> noStoppingZone(Installation balai) throws IOException {
        JsonNode cameras = JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(balai.data().resolve("demo").resolve("zones.json")));
        return StreamSupport.stream(cameras.spliterator(), false)
                .flatMap(camera -> StreamSupport.stream(camera.get("zones").spliterator(), false))
                .filter(zone -> "NO_STOPPING".equals(zone.get("purpose").asString()))
                .findFirst()
                .map(zone -> StreamSupport.stream(zone.get("points").spliterator(), false)
                        .toList())
                .orElseThrow();
    }

    private static void drawZone(Page page, List<JsonNode> corners) {
        assertThat(page.getByAltText("Gambar kamera " + CAMERA_NAME)).isVisible();
        page.waitForFunction("() => document.querySelector('img[alt^=\"Gambar kamera\"]')?.naturalWidth > 0");
        page.getByRole(AriaRole.BUTTON, button("Zona baru")).click();
        BoundingBox stage = page.getByTestId("zone-stage").boundingBox();
        for (JsonNode corner : corners) {
            page.mouse()
                    .click(
                            stage.x + corner.get(0).asDouble() * stage.width,
                            stage.y + corner.get(1).asDouble() * stage.height);
        }
        page.keyboard().press("Enter");
        Browser.keep(page, "zones");
        page.getByRole(AriaRole.BUTTON, button("Simpan zona")).click();
        assertThat(page.getByText("Zona tersimpan.")).isVisible();
    }

    private static void setRule(Page page, int seconds) {
        page.getByRole(AriaRole.TAB, tab("Aturan")).click();
        page.getByRole(AriaRole.BUTTON, button("Aturan baru")).click();
        page.getByLabel("Nilai", new Page.GetByLabelOptions().setExact(true)).fill(Integer.toString(seconds));
        page.getByRole(AriaRole.BUTTON, button("Simpan")).click();
        assertThat(page.getByText("paling sedikit " + seconds)).isVisible();
    }

    private static long awaitIncident(Person operator, String cameraId) {
        return Awaitility.await("an incident of the camera")
                .atMost(UNTIL_SEEN)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> StreamSupport.stream(
                                        operator.get("/api/incidents?open=true&limit=200")
                                                .get("items")
                                                .spliterator(),
                                        false)
                                .filter(incident -> cameraId.equals(
                                        incident.path("cameraId").asString("")))
                                .map(incident -> incident.get("id").asLong())
                                .findFirst()
                                .orElse(0L),
                        id -> id > 0);
    }

    private static void operatorAssigns(Page page, long incident) {
        page.locator("[data-incident='" + incident + "']").click();
        Locator panel = page.locator("#incident-panel");
        assertThat(panel).containsText("Parkir liar");
        page.waitForFunction("() => document.querySelector('#incident-panel video')?.currentTime > 0.5");
        Object earlier = page.evaluate("() => document.querySelector('#incident-panel video').currentTime");
        page.waitForFunction(
                "earlier => document.querySelector('#incident-panel video').currentTime > earlier + 1", earlier);
        Browser.keep(page, "ops-incident");
        if (panel.locator("[data-action=CONFIRM]").count() > 0) {
            page.keyboard().press("c");
            assertThat(panel.locator("[data-state=CONFIRMED]")).isVisible();
        }
        page.keyboard().press("a");
        panel.locator("form button[type=submit]").click();
        assertThat(panel.locator("[data-state=ASSIGNED]")).isVisible();
    }

    private void officerResolves(Browser browser, Installation balai, long incident) throws IOException {
        try (Person officer = Person.signIn(browser, balai, Browser.PHONE, "dishub", "/work/" + incident)) {
            Page page = officer.page();
            page.getByRole(AriaRole.BUTTON, button("Mulai kerjakan")).click();
            page.getByRole(AriaRole.BUTTON, button("Selesaikan")).click();
            page.locator("input[type=file]").first().setInputFiles(Photos.afterwards(folder));
            assertThat(page.getByAltText("Foto 1")).isVisible();
            Browser.keep(page, "work-phone");
            page.getByRole(AriaRole.BUTTON, button("Kirim hasil pekerjaan")).click();
            Awaitility.await("the incident is resolved")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> "RESOLVED"
                            .equals(officer.get("/api/incidents/" + incident)
                                    .get("state")
                                    .asString()));
        }
    }

    private static void operatorCloses(Person operator, long incident) {
        Locator panel = operator.page().locator("#incident-panel");
        assertThat(panel.locator("[data-state=RESOLVED]")).isVisible();
        operator.page().keyboard().press("l");
        assertThat(panel.locator("[data-state=CLOSED]")).isVisible();
        JsonNode whole = operator.get("/api/incidents/" + incident);
        assertThat(whole.get("signals").get(0).get("snapshotId").asString()).isNotBlank();
        assertThat(whole.get("timeline").size()).isGreaterThanOrEqualTo(5);
    }

    private static Page.GetByRoleOptions button(String name) {
        return named(name);
    }

    private static Page.GetByRoleOptions tab(String name) {
        return named(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
