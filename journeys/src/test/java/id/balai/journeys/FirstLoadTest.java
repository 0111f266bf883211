package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What a first visit costs on a line of 10 Mbit/s, with nothing in the browser's cache. */
class FirstLoadTest {

    private static final long SIGN_IN_SCRIPT_BYTES = 150_000;
    /** Three quarters of a second of the line; the rest of three is for drawing. The seconds are measured by the bench. */
    private static final long OPS_BYTES = 900_000;

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
    void theConsoleComesOverASlowLineInTime() {
        Installation balai = DemoInstallation.get();
        try (Browser browser = new Browser();
                Person operator = Person.signIn(browser, balai, Browser.DESK, "operator", "/signin")) {
            // A queue with something in it, however lately the demo was started.
            new DemoWork(operator).giveTask("dishub");
            Loading loading = Loading.over10Mbit(operator.page());
            loading.openConsole();
            assertThat(loading.bytes()).isBetween(100_000L, OPS_BYTES);
        }
    }
}
