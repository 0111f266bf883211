package id.balai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person of the demo city at a screen of their own, signed in. */
final class Person implements AutoCloseable {

    private static final String PASSWORD = "balai-demo";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Page page;

    private Person(Page page) {
        this.page = page;
    }

    /** Opens {@code path} and signs in as {@code username}. */
    static Person signIn(Browser browser, Installation balai, Browser.Window window, String username, String path) {
        Page page = browser.open(balai.origin(), window);
        page.navigate(path);
        page.getByLabel(Pattern.compile("Nama pengguna|User name")).fill(username);
        page.locator("input[type=password]").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Masuk|Sign in)$")))
                .click();
        assertThat(page).not().hasURL(Pattern.compile("signin"));
        return new Person(page);
    }

    /** The screen. */
    Page page() {
        return page;
    }

    /** What the server answers this person at {@code path}. */
    JsonNode get(String path) {
        APIResponse response = page.request().get(path);
        if (!response.ok()) {
            throw new AssertionError(path + " answered " + response.status() + ": " + response.text());
        }
        return JSON.readTree(response.body());
    }

    /** What the server answers to this person's change. */
    JsonNode post(String path, Map<String, ?> change) {
        String token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
        APIResponse response = page.request()
                .post(
                        path,
                        RequestOptions.create().setHeader("X-XSRF-TOKEN", token).setData(change));
        if (!response.ok()) {
            throw new AssertionError(path + " answered " + response.status() + ": " + response.text());
        }
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        page.context().close();
    }
}
