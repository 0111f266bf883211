package id.balai.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a map moved under a hand that drags and zooms it for some seconds.
 *
 * @param frameMillis the time between two frames, each
 * @param taskMillis tasks of more than 50 ms, in which the page answers to nobody
 * @param seconds how long it was moved
 */
record Motion(List<Double> frameMillis, List<Double> taskMillis, double seconds) {

    private static final String WATCH = """
            () => {
              const seen = (window.balaiMotion = { frames: [], tasks: [], on: true });
              let last = performance.now();
              const tick = (now) => {
                seen.frames.push(now - last);
                last = now;
                if (seen.on) requestAnimationFrame(tick);
              };
              requestAnimationFrame(tick);
              seen.observer = new PerformanceObserver((list) => list.getEntries().forEach((e) => seen.tasks.push(e.duration)));
              seen.observer.observe({ type: 'longtask' });
            }
            """;

    private static final String STOP = """
            () => {
              const seen = window.balaiMotion;
              seen.on = false;
              seen.observer.disconnect();
              return [seen.frames, seen.tasks];
            }
            """;

    /** Drags the map about, zooms in and out, and watches the frames meanwhile. */
    static Motion of(Page page) {
        page.locator("[data-map=drawn]").first().waitFor();
        BoundingBox box = page.locator("[data-map]").first().boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.evaluate(WATCH);
        long start = System.nanoTime();
        for (int round = 0; round < 3; round++) {
            page.mouse().move(x, y);
            page.mouse().down();
            for (int step = 0; step < 40; step++) {
                page.mouse().move(x + 200 * Math.sin(step / 6.0), y + 120 * Math.cos(step / 6.0) - 120);
            }
            page.mouse().move(x, y);
            page.mouse().up();
            for (int turn = 0; turn < 12; turn++) {
                page.mouse().wheel(0, turn < 6 ? -240 : 240);
                page.waitForTimeout(80);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<?> seen = (List<?>) page.evaluate(STOP);
        return new Motion(numbers(seen.get(0)), numbers(seen.get(1)), seconds);
    }

    private static List<Double> numbers(Object list) {
        return ((List<?>) list)
                .stream().map(each -> ((Number) each).doubleValue()).toList();
    }

    /** Both together. */
    Motion and(Motion other) {
        return new Motion(
                Stream.concat(frameMillis.stream(), other.frameMillis.stream()).toList(),
                Stream.concat(taskMillis.stream(), other.taskMillis.stream()).toList(),
                seconds + other.seconds);
    }

    /** The time between two frames that so many of a hundred stay under. */
    double percentile(int percent) {
        List<Double> sorted = new ArrayList<>(frameMillis);
        sorted.sort(null);
        return round(sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)));
    }

    /** How much of each second went into long tasks. */
    double longTaskMillisPerSecond() {
        return round(taskMillis.stream().mapToDouble(Double::doubleValue).sum() / seconds);
    }

    double longestTaskMillis() {
        return round(taskMillis.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }

    private static double round(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    @Override
    public String toString() {
        return "frames p50 %.1f, p95 %.1f ms; long tasks %.1f ms in a second, the longest %.1f ms"
                .formatted(percentile(50), percentile(95), longTaskMillisPerSecond(), longestTaskMillis());
    }
}
