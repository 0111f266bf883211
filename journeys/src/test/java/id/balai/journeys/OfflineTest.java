package id.balai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people see and can do while their device has no network, and what happens when it is back. */
class OfflineTest {

    /** A broken connection is said within five seconds; one more is for the test's own looking. */
    private static final int SAID_WITHIN_MILLIS = 6_000;

    /** How long the browser may take to be asked, while the city's clips may be drawn in the same seconds. */
    private static final int LOOKED_WITHIN_MILLIS = 60_000;

    private static final int BACK_WITHIN_MILLIS = 60_000;

    @TempDir
    Path folder;

    @Test
    void theConsoleSaysThatWhatItShowsIsNotLiveAndCatchesUp() throws IOException, InterruptedException {
        Installation balai = DemoInstallation.get();
        try (Browser browser = new Browser();
                Person operator = Person.signIn(browser, balai, Browser.DESK, "operator", "/ops");
                Person colleague = Person.signIn(browser, balai, Browser.DESK, "operator2", "/ops")) {
            Page page = operator.page();
            assertThat(page.locator("header [data-state=live]")).isVisible();

            watchTheMark(page);
            balai.hold();
            try {
                assertThat(page.locator("header [data-state=broken]"))
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LOOKED_WITHIN_MILLIS));
                assertThat(saidAfterMillis(page)).isLessThan(SAID_WITHIN_MILLIS);
                Browser.keep(page, "ops-broken");
            } finally {
                balai.goOn();
            }
            long missed = new DemoWork(colleague).giveTask("dishub");
            assertThat(page.locator("header [data-state=live]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BACK_WITHIN_MILLIS));
            assertThat(page.locator("[data-incident='" + missed + "']")).isVisible();
        }
    }

    /** Lets the page note itself when it says that it is broken, and how long it was kept from its turn until then. */
    private static void watchTheMark(Page page) {
        page.evaluate("""
                () => {
                  const began = performance.now();
                  const seen = { said: null, held: 0 };
                  let last = began;
                  const turn = setInterval(() => {
                    const now = performance.now();
                    seen.held = Math.max(seen.held, now - last - 50);
                    last = now;
                  }, 50);
                  const header = document.querySelector('header');
                  new MutationObserver((_, observer) => {
                    if (header.querySelector('[data-state=broken]') === null) return;
                    observer.disconnect();
                    clearInterval(turn);
                    seen.said = performance.now() - began;
                  }).observe(header, { subtree: true, childList: true, attributes: true });
                  window.brokenMark = seen;
                }
                """);
    }

    /** Milliseconds until it said so, without the longest time for which the machine let the page do nothing. */
    private static double saidAfterMillis(Page page) {
        return ((Number) page.evaluate("() => window.brokenMark.said - window.brokenMark.held")).doubleValue();
    }

    @Test
    void anOfficerWithoutASignalWorksOnAndAllOfItIsSentLater() throws Exception {
        Installation balai = DemoInstallation.get();
        try (Browser browser = new Browser();
                Person operator = Person.signIn(browser, balai, Browser.DESK, "operator", "/ops");
                Person officer = Person.signIn(browser, balai, Browser.PHONE, "dishub2", "/work")) {
            long task = new DemoWork(operator).giveTask("dishub");
            Page page = officer.page();
            page.locator("main li a[href='/work/" + task + "']").waitFor();
            awaitKept(page, operator.get("/api/incidents/" + task));

            page.context().setOffline(true);
            page.reload();
            page.locator("main li a[href='/work/" + task + "']").click();
            page.getByRole(AriaRole.BUTTON, named("Mulai kerjakan")).click();
            page.getByRole(AriaRole.BUTTON, named("Selesaikan")).click();
            page.locator("input[type=file]").first().setInputFiles(Photos.afterwards(folder));
            assertThat(page.getByAltText("Foto 1")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Kirim hasil pekerjaan")).click();
            assertThat(page.locator("[data-waiting='2']")).isVisible();
            Browser.keep(page, "work-offline");

            // What waits outlives the page, as where a phone is put away.
            page.reload();
            assertThat(page.locator("[data-waiting='2']")).isVisible();
            assertThat(operator.get("/api/incidents/" + task).get("state").asString())
                    .isEqualTo("ASSIGNED");

            page.context().setOffline(false);
            Awaitility.await("what was done without a signal has arrived")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> "RESOLVED"
                            .equals(operator.get("/api/incidents/" + task)
                                    .get("state")
                                    .asString()));
            assertThat(page.locator("[data-waiting]")).hasCount(0);
            assertThat(photosOf(operator.get("/api/incidents/" + task))).isEqualTo(1);
        }
    }

    /** Until the page, its parts, the list and the task itself, as it is now, are on the phone. */
    private static void awaitKept(Page page, JsonNode task) {
        page.waitForFunction(
                "() => navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction("""
                async () => {
                  const shell = await caches.open('balai-shell-1');
                  const kept = (await shell.keys()).map((request) => new URL(request.url).pathname);
                  const used = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
                  const parts = used.filter((path) => path.startsWith('/assets/'));
                  return kept.includes('/work')
                    && ['TaskPage', 'TaskMap'].every((part) => parts.some((path) => path.includes(part)))
                    && parts.every((path) => kept.includes(path));
                }
                """);
        page.waitForFunction(
                """
                ({ id, version }) => new Promise((resolve) => {
                  const request = indexedDB.open('balai-work');
                  request.onsuccess = () => {
                    const stores = request.result.transaction(['lists', 'incidents']);
                    const list = stores.objectStore('lists').get('tasks');
                    const whole = stores.objectStore('incidents').get(id);
                    stores.oncomplete = () => {
                      request.result.close();
                      resolve(list.result?.some((item) => item.id === id) === true && whole.result?.version === version);
                    };
                  };
                })
                """,
                Map.of(
                        "id",
                        task.get("id").asInt(),
                        "version",
                        task.get("version").asInt()));
    }

    private static long photosOf(JsonNode incident) {
        long photos = 0;
        for (JsonNode line : incident.get("timeline")) {
            photos += line.get("attachments").size();
        }
        return photos;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
