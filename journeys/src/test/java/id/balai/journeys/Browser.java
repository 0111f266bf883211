package id.balai.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Debian's Chromium, driven by Playwright. One window is one person's, with cookies of its own. */
public final class Browser implements AutoCloseable {

    /** A desk in the command room. */
    public static final Window DESK = new Window(1920, 1080, false, ColorScheme.DARK, "id-ID");

    /** A cheap phone. */
    public static final Window PHONE = new Window(360, 640, true, ColorScheme.LIGHT, "id-ID");

    private static final Path SCREENS = Path.of("..", "web", "e2e", "out");

    private static final int PATIENCE_MILLIS = 45_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /** Starts Chromium, of {@code CHROMIUM} or of the usual places. */
    public Browser() {
        // Chromium draws maps on the processor here, which it shares with all of Balai. What must be quick says so.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--autoplay-policy=no-user-gesture-required",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--enable-unsafe-swiftshader")));
    }

    /** Opens a window as of a person who just came. */
    public Page open(String origin, Window window) {
        return open(origin, window, null);
    }

    /** Opens a window with the cookies and notes of another, as {@link BrowserContext#storageState()} gives them. */
    Page open(String origin, Window window, @Nullable String storageState) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(origin)
                .setStorageState(storageState)
                .setViewportSize(window.width(), window.height())
                .setHasTouch(window.touch())
                .setColorScheme(window.colours())
                .setLocale(window.locale())
                .setTimezoneId("Asia/Jakarta"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** Keeps a picture of the page as {@code name}, for people to look at. */
    public static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path executable() {
        String named = System.getenv("CHROMIUM");
        Stream<String> places = Stream.of(
                "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
        return Stream.concat(Stream.ofNullable(named), places)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium found; name it in CHROMIUM"));
    }

    /**
     * How a person's screen is.
     *
     * @param width pixels
     * @param height pixels
     * @param touch true for fingers
     * @param colours what the system asks for
     * @param locale as browsers name it
     */
    public record Window(int width, int height, boolean touch, ColorScheme colours, String locale) {}
}
