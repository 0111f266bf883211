package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every main screen, on a desk and on a phone, dark and light, in both languages: nothing sticks out, nothing is untranslated,
 * nothing complains in the console, and nobody who reads by ear or by keyboard is shut out. The pictures are kept.
 */
class ScreensTest {

    /** How a screen is looked at. */
    private enum Look {
        DESK_DARK_ID(1920, 1080, "dark", "id"),
        DESK_LIGHT_EN(1920, 1080, "light", "en"),
        PHONE_LIGHT_EN(360, 640, "light", "en"),
        PHONE_DARK_ID(360, 640, "dark", "id");

        private final Browser.Window window;
        private final String scheme;
        private final String language;

        Look(int width, int height, String scheme, String language) {
            this.window = new Browser.Window(width, height, width < 800, ColorScheme.NO_PREFERENCE, "id-ID");
            this.scheme = scheme;
            this.language = language;
        }

        /** Chooses as a person does in the menu, before the page is there. */
        String script() {
            return "localStorage.setItem('balai.scheme', '%s'); localStorage.setItem('balai.locale', '%s')"
                    .formatted(scheme, language);
        }

        String suffix() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A screen.
     *
     * @param person whose it is
     * @param ready what is there once it has drawn itself
     * @param then what is done on it before it is looked at
     */
    private record Screen(String name, String person, String path, String ready, Consumer<Page> then) {}

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyScreenIsWhole() throws IOException {
        Installation balai = DemoInstallation.get();
        try (Browser browser = new Browser()) {
            String camera = drawnCamera(balai);
            long incident;
            long task;
            try (Person operator = Person.signIn(browser, balai, Browser.DESK, "operator", "/ops")) {
                DemoWork work = new DemoWork(operator);
                incident = work.fillQueue();
                task = work.giveTask("dishub");
            }
            lookSignedOut(browser, balai);
            Map<String, Person> people = new HashMap<>();
            List<Screen> screens = screens(camera, incident, task);
            for (int number = 0; number < screens.size(); number++) {
                for (Look look : looks(screens.get(number), number)) {
                    look(browser, balai, people, screens.get(number), look);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<Screen> screens(String camera, long incident, long task) {
        String table = "[role=table]";
        return List.of(
                screen("ops", "operator", "/ops", "[data-incident]"),
                screen("ops-incident", "operator", "/ops?i=" + incident, "#incident-panel [data-state]"),
                screen("ops-camera", "operator", "/ops?camera=" + camera, "video"),
                screen("ops-wall", "operator", "/ops?view=wall", "video"),
                new Screen(
                        "ops-new",
                        "operator",
                        "/ops",
                        "[data-incident]",
                        page -> page.keyboard().press("n")),
                new Screen(
                        "ops-assign",
                        "operator",
                        "/ops?i=" + incident,
                        "[data-action=ASSIGN]",
                        page -> page.keyboard().press("a")),
                screen("work", "dishub", "/work", "main li"),
                screen("work-task", "dishub", "/work/" + task, "main h1"),
                screen("work-area", "camat1", "/work", "main h1"),
                new Screen("city", "walikota", "/city", "[role=table], table", ScreensTest::pointAtChart),
                screen("admin-cameras", "admin", "/admin/cameras", table),
                screen("admin-camera", "admin", "/admin/cameras/" + camera, "[data-testid=zone-stage]"),
                screen("admin-camera-new", "admin", "/admin/cameras/new", "form"),
                screen("admin-rules", "admin", "/admin/rules", table),
                screen("admin-areas", "admin", "/admin/areas", table),
                screen("admin-agencies", "admin", "/admin/agencies", table),
                new Screen("admin-agency", "admin", "/admin/agencies", table, ScreensTest::openFirstRow),
                screen("admin-people", "admin", "/admin/people", table),
                new Screen("admin-person", "admin", "/admin/people", table, ScreensTest::openFirstRow),
                screen("admin-categories", "admin", "/admin/categories", table),
                new Screen("admin-category", "admin", "/admin/categories", table, ScreensTest::openFirstRow),
                screen("admin-audit", "admin", "/admin/audit", table),
                new Screen("admin-audit-entry", "admin", "/admin/audit", table, ScreensTest::openFirstRow),
                screen("password", "admin", "/password", "form"));
    }

    /** What is used all day is looked at on a desk and on a phone; a register only in one of the four ways, in turn. */
    private static List<Look> looks(Screen screen, int number) {
        if (screen.name().startsWith("admin-")) {
            return List.of(Look.values()[number % Look.values().length]);
        }
        return number % 2 == 0
                ? List.of(Look.DESK_DARK_ID, Look.PHONE_LIGHT_EN)
                : List.of(Look.DESK_LIGHT_EN, Look.PHONE_DARK_ID);
    }

    private static Screen screen(String name, String person, String path, String ready) {
        return new Screen(name, person, path, ready, page -> {});
    }

    /** What a chart says of a day is drawn only then. */
    private static void pointAtChart(Page page) {
        page.locator("[role=img] svg").first().hover();
    }

    private static void openFirstRow(Page page) {
        page.locator("[role=table] [role=cell] button").first().click();
        page.locator("[role=dialog]").first().waitFor();
    }

    private void lookSignedOut(Browser browser, Installation balai) {
        for (Look look : List.of(Look.DESK_DARK_ID, Look.PHONE_LIGHT_EN)) {
            Page page = browser.open(balai.origin(), look.window);
            page.addInitScript(look.script());
            ScreenCheck check = new ScreenCheck(page, "signin-" + look.suffix());
            page.navigate("/signin");
            page.locator("form").waitFor();
            faults.addAll(check.faults());
            page.context().close();
        }
    }

    private void look(Browser browser, Installation balai, Map<String, Person> people, Screen screen, Look look) {
        // Each person signs in once, and is then at one screen of each kind.
        Person first = people.computeIfAbsent(
                screen.person(), name -> Person.signIn(browser, balai, look.window, name, "/password"));
        Person person = people.computeIfAbsent(screen.person() + look, key -> {
            Person looking = first.at(browser, balai, look.window);
            looking.page().addInitScript(look.script());
            return looking;
        });
        Page page = person.page();
        ScreenCheck check = new ScreenCheck(page, screen.name() + "-" + look.suffix());
        page.navigate(screen.path());
        try {
            page.locator(screen.ready()).first().waitFor(new Locator.WaitForOptions().setTimeout(45_000));
            screen.then().accept(page);
        } catch (RuntimeException missing) {
            String why = missing.toString().lines().findFirst().orElse("");
            faults.add(screen.name() + " " + look + ": " + why);
        }
        faults.addAll(check.faults());
        // A map and a video that nobody looks at any more would go on being drawn.
        page.navigate("about:blank");
    }

    /** A camera of the demo with zones on its picture. */
    private static String drawnCamera(Installation balai) throws IOException {
        DemoInstallation.streetClip();
        JsonNode cameras = JsonMapper.shared()
                .readTree(Files.readAllBytes(balai.data().resolve("demo").resolve("zones.json")));
        return StreamSupport.stream(cameras.spliterator(), false)
                .filter(camera -> !camera.get("zones").isEmpty())
                .map(camera -> camera.get("cameraId").asString())
                .findFirst()
                .orElseThrow();
    }
}
