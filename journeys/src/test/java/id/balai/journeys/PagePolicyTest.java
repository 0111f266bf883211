package id.balai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pages' policy (CSP) keeps from happening, in the browser that has to keep it. */
class PagePolicyTest {

    /** Tries each thing that somebody who slipped something into a page would like to do; gives what came to pass. */
    private static final String TRY = """
            async () => {
              const done = [];
              const style = document.createElement('style');
              style.textContent = 'html { --slipped: in }';
              document.head.append(style);
              if (getComputedStyle(document.documentElement).getPropertyValue('--slipped') !== '') done.push('style element');
              const markup = document.createElement('div');
              markup.innerHTML = '<p style="opacity: 0.5"></p>';
              document.body.append(markup);
              if (getComputedStyle(markup.firstChild).opacity !== '1') done.push('style attribute');
              const script = document.createElement('script');
              script.textContent = 'window.slippedIn = true';
              document.head.append(script);
              if (window.slippedIn === true) done.push('script');
              const blocked = new Promise((resolve) =>
                document.addEventListener('securitypolicyviolation', (e) => e.effectiveDirective === 'connect-src' && resolve()));
              const never = new Promise((resolve) => setTimeout(resolve, 5_000)).then(() => done.push('connection'));
              try { new WebSocket('ws://localhost:59999/'); } catch { /* as good */ }
              await Promise.race([blocked, never]);
              return done;
            }
            """;

    @Test
    void nothingThatIsSlippedIntoAPageTakesEffect() {
        Installation balai = DemoInstallation.get();
        try (Browser browser = new Browser();
                Person operator = Person.signIn(browser, balai, Browser.DESK, "operator", "/ops")) {
            Page page = operator.page();
            page.locator("header [data-state=live]").waitFor();

            assertThat((List<?>) page.evaluate(TRY)).isEmpty();
        }
    }

    @Test
    void anEyeThatThePageDoesNotKnowIsToldOfAndItsPicturesAreShown() {
        Installation balai = DemoInstallation.get();
        try (Browser browser = new Browser();
                Person operator = Person.signIn(browser, balai, Browser.DESK, "operator", "/ops")) {
            Page page = operator.page();
            page.route(
                    "**/api/cameras/*/live",
                    route -> route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(
                                            "{\"url\":\"ws://localhost:59999/live/x\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}")));
            page.navigate("/ops?camera=KB-0001");

            assertThat(page.getByText("Video ini datang dari mata yang baru").first())
                    .isVisible();
        }
    }
}
