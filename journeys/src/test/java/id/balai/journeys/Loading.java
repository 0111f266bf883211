package id.balai.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page behind a slow line, and what comes over it. The browser's cache is empty. */
final class Loading {

    private static final int LATENCY_MILLIS = 20;
    private static final int BYTES_PER_SECOND = 10_000_000 / 8;

    /** What is asked is how much comes; without a graphics card the map is drawn by the processors that all share. */
    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(60_000);

    private final Page page;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private Loading(Page page) {
        this.page = page;
    }

    /** Slows the page down to 10 Mbit/s with 20 ms there and back, from now on. */
    static Loading over10Mbit(Page page) {
        Loading loading = new Loading(page);
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.clearBrowserCache");
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY_MILLIS);
        line.addProperty("downloadThroughput", BYTES_PER_SECOND);
        line.addProperty("uploadThroughput", BYTES_PER_SECOND);
        session.send("Network.emulateNetworkConditions", line);
        page.onRequestFinished(loading.requests::add);
        return loading;
    }

    /** What all scripts took on the line, compressed as they came. */
    long scriptBytes() {
        page.waitForLoadState();
        return requests.stream()
                .filter(request ->
                        request.url().endsWith(".js") || request.url().endsWith(".mjs"))
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
    }

    /** What everything took on the line, as far as it has come whole. */
    long bytes() {
        return requests.stream()
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
    }

    /**
     * What was there when, in seconds after the address was given.
     *
     * @param queue the queue, which can be worked on from then
     * @param map the map beside it, with cameras and incidents
     */
    record Arrivals(double queue, double map) {}

    /** Opens the console and waits until all of it is there. */
    Arrivals openConsole() {
        long start = System.nanoTime();
        page.navigate("/ops", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("[data-incident]").first().waitFor(PATIENTLY);
        double queue = secondsSince(start);
        page.locator("[data-map=drawn]").first().waitFor(PATIENTLY);
        return new Arrivals(queue, secondsSince(start));
    }

    private static double secondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
