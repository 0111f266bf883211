package id.balai.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The console with a city's cameras on its map, a bad day's incidents in its queue and a change every 50 ms: how it pans and
 * zooms, what it holds up, what it keeps. No test: run by {@code ./balai bench screen}, which prints one line of JSON last.
 * The limit beside it is the same console of the same city before any of that was there.
 */
class ScreenBench {

    private static final int DEMO_CAMERAS = 24;
    private static final int CAMERAS = 10_693;
    private static final int INCIDENTS = 2_000;
    private static final int CHANGES_PER_SECOND = 20;
    private static final boolean QUICK = Boolean.getBoolean("balai.bench.quick");
    private static final int WATCHED_SECONDS = QUICK ? 10 : 600;
    private static final int BETWEEN_SECONDS = QUICK ? 5 : 60;

    private final Map<String, Object> figures = new LinkedHashMap<>(Map.of("bench", "screen"));

    @TempDir
    Path folder;

    @Test
    void theConsoleUnderACitysLoad() throws Exception {
        long start = System.nanoTime();
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        say("starting Balai with the demo city");
        try (Installation balai = Installation.start(folder.resolve("data"));
                Browser browser = new Browser();
                Person operator = Person.signIn(browser, balai, Browser.DESK, "operator", "/ops")) {
            CityLoad load = new CityLoad(balai);
            awaitCameras(operator);
            Motion bare = Motion.of(operator.page());
            say("before the load: " + bare);
            say("importing %d cameras, opening %d incidents".formatted(CAMERAS, INCIDENTS));
            load.importCameras(CAMERAS, folder);
            load.openIncidents(INCIDENTS);
            // Whoever comes anew has a screen of their own; here all screens are drawn by the same processors.
            operator.page().navigate("about:blank");
            firstLoads(browser, balai);
            try (AutoCloseable changing = load.change(CHANGES_PER_SECOND)) {
                watch(operator.page(), bare);
            }
            figures.put("changes_per_s", Math.round(load.changesPerSecond() * 10) / 10.0);
        }
        figures.put("seconds", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        System.out.println(JsonMapper.shared().writeValueAsString(new TreeMap<>(figures)));
    }

    /** Until the demo's clips are drawn: the limit is to be taken on a machine that does nothing else. */
    private static void awaitCameras(Person operator) {
        say("waiting for the demo's cameras");
        Awaitility.await("the demo's cameras play")
                .atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> operator.get("/api/cameras/counts").get("up").asInt() == DEMO_CAMERAS);
    }

    private void firstLoads(Browser browser, Installation balai) {
        try (Person fresh = Person.signIn(browser, balai, Browser.DESK, "operator2", "/password")) {
            Loading loading = Loading.over10Mbit(fresh.page());
            Loading.Arrivals arrivals = loading.openConsole();
            figures.put("first_queue_s", arrivals.queue());
            figures.put("first_load_s", arrivals.map());
            figures.put("first_load_kb", loading.bytes() / 1000);
        }
        Page page = browser.open(balai.origin(), Browser.DESK);
        Loading loading = Loading.over10Mbit(page);
        page.navigate("/signin");
        page.locator("form input").first().waitFor();
        figures.put("signin_script_kb", loading.scriptBytes() / 1000);
        page.context().close();
        say("first loads at 10 Mbit/s: " + figures);
    }

    /** Keeps the console open under the changes, moves its map now and then, and weighs what it holds. */
    private void watch(Page page, Motion bare) {
        page.navigate("/ops");
        page.locator("[data-incident]").first().waitFor();
        figures.put("map_at_rest", atRest(page));
        Motion loaded = Motion.of(page);
        say("under the load: " + loaded);
        Browser.keep(page, "ops-loaded");
        double before = heapMegabytes(page);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WATCHED_SECONDS);
        while (System.nanoTime() < end) {
            page.waitForTimeout(TimeUnit.SECONDS.toMillis(BETWEEN_SECONDS));
            loaded = loaded.and(Motion.of(page));
            say("%.1f MB held, %s".formatted(heapMegabytes(page), loaded));
        }
        double after = heapMegabytes(page);
        figures.put("frame_p50_ms", loaded.percentile(50));
        figures.put("frame_p95_ms", loaded.percentile(95));
        figures.put("bare_frame_p95_ms", bare.percentile(95));
        figures.put("ratio", Math.round(loaded.percentile(95) / bare.percentile(95) * 100) / 100.0);
        figures.put("long_task_ms_per_s", loaded.longTaskMillisPerSecond());
        figures.put("longest_task_ms", loaded.longestTaskMillis());
        figures.put("heap_start_mb", before);
        figures.put("heap_end_mb", after);
        figures.put("heap_growth", Math.round((after / before - 1) * 1000) / 1000.0);
    }

    /** Whether the map came to rest at all: without a graphics card the next change may come before the last is drawn. */
    private static boolean atRest(Page page) {
        try {
            page.locator("[data-map=drawn]").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            return true;
        } catch (TimeoutError neverIdle) {
            return false;
        }
    }

    /** What the page still holds once all that it does not need is swept away. */
    private static double heapMegabytes(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.collectGarbage");
        JsonObject usage = session.send("Runtime.getHeapUsage");
        session.detach();
        return Math.round(usage.get("usedSize").getAsDouble() / 100_000) / 10.0;
    }

    private static void say(String words) {
        System.out.println(words);
    }
}
