package id.balai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at a screen of their own, signed in. */
final class Person implements AutoCloseable {

    private static final String PASSWORD = "balai-demo";
    private static final String PASSWORD_OF_ONES_OWN = "sandi-saya-sendiri";
    private static final Pattern FIRST_PASSWORD = Pattern.compile("First administrator: admin, password (\\S+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Page page;

    private Person(Page page) {
        this.page = page;
    }

    /** Opens {@code path} and signs in as {@code username}. */
    static Person signIn(Browser browser, Installation balai, Browser.Window window, String username, String path) {
        Page page = browser.open(balai.origin(), window);
        page.navigate(path);
        signIn(page, username, PASSWORD);
        return new Person(page);
    }

    /** Signs in as the first administrator of an empty Balai, who chooses a password of their own. */
    static Person firstAdministrator(Browser browser, Installation balai) {
        Matcher told = FIRST_PASSWORD.matcher(balai.console());
        if (!told.find()) {
            throw new AssertionError("no first administrator's password in: " + balai.console());
        }
        Page page = browser.open(balai.origin(), Browser.DESK);
        page.navigate("/signin");
        signIn(page, "admin", told.group(1));
        page.locator("input[name=current]").fill(told.group(1));
        page.locator("input[name=next]").fill(PASSWORD_OF_ONES_OWN);
        page.locator("input[name=again]").fill(PASSWORD_OF_ONES_OWN);
        page.locator("form button[type=submit]").click();
        assertThat(page).not().hasURL(Pattern.compile("password"));
        return new Person(page);
    }

    /** The same person at another screen, signed in as at the first. */
    Person at(Browser browser, Installation balai, Browser.Window window) {
        return new Person(browser.open(balai.origin(), window, page.context().storageState()));
    }

    private static void signIn(Page page, String username, String password) {
        page.getByLabel(Pattern.compile("Nama pengguna|User name")).fill(username);
        page.locator("input[type=password]").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Masuk|Sign in)$")))
                .click();
        assertThat(page).not().hasURL(Pattern.compile("signin"));
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
        return send("POST", path, change);
    }

    /** What the server answers when this person replaces what is at {@code path}. */
    JsonNode put(String path, JsonNode whole) {
        return send("PUT", path, JSON.convertValue(whole, Object.class));
    }

    private JsonNode send(String method, String path, Object body) {
        String token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
        RequestOptions request = RequestOptions.create()
                .setMethod(method)
                .setHeader("X-XSRF-TOKEN", token)
                .setData(body);
        APIResponse response = page.request().fetch(path, request);
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
