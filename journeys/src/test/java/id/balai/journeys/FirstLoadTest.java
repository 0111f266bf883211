package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What a first visit costs on a line of 10 Mbit/s, with nothing in the browser's cache. */
class FirstLoadTest {

    private static final long SIGN_IN_SCRIPT_BYTES = 150_000;
    /** Measured at 3 s on an idle machine; here it shares two cores with other tests. */
    private static final double OPS_SECONDS = 6;

    @Test
    void theSignInPageIsLight() {
        Installation balai = DemoInstallation.get();
        try (Browser browser = new Browser()) {
            Page page = browser.open(balai.origin(), Browser.DESK);
            Loading loading = Loading.over10Mbit(page);
            page.navigate("/signin");
            page.locator("form input").first().waitFor();
            assertThat(loading.scriptBytes()).isBetween(10_000L, SIGN_IN_SCRIPT_BYTES);
        }
    }

    @Test
    void theConsoleIsThereInAFewSeconds() {
        Installation balai = DemoInstallation.get();
        try (Browser browser = new Browser();
                Person operator = Person.signIn(browser, balai, Browser.DESK, "operator", "/signin")) {
            Loading loading = Loading.over10Mbit(operator.page());
            assertThat(loading.secondsToConsole()).isBetween(0.1, OPS_SECONDS);
        }
    }
}
