package id.balai.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at a page once it has drawn itself, keeps its picture, and says what is wrong with it. */
final class ScreenCheck {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** What of the page is wider than the screen. */
    private static final String OVERFLOW = """
            () => {
              const wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= wide + 1) return '';
              const far = [...document.querySelectorAll('body *')].find((e) => e.getBoundingClientRect().right > wide + 1);
              return `${document.documentElement.scrollWidth} of ${wide} px: ${far?.tagName} ${far?.className}`;
            }
            """;

    /** Keys where words should be, holes that nothing was put into, and values that are none. */
    private static final String UNTRANSLATED = """
            () => {
              const wrong = (text) =>
                /\\b(undefined|NaN|\\[object)\\b/.test(text) || /\\{\\w+[,}]/.test(text) || /^[a-z]+(\\.[A-Za-z_-]+)+$/.test(text.trim());
              const found = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
                const parent = node.parentElement;
                if (parent.closest('script, style, .mono, code, textarea') === null && wrong(node.data)) found.push(node.data.trim());
              }
              for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
                for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
                  if (wrong(element.getAttribute(name) ?? '')) found.push(`${name}: ${element.getAttribute(name)}`);
              return found;
            }
            """;

    /** Fonts are there, pictures are whole, nothing loads, maps are drawn. */
    private static final String DRAWN = """
            () => {
              // Nothing has been fetched for a while.
              const fetched = performance.getEntriesByType('resource').length;
              const quiet = (window.balaiQuiet ??= { fetched: -1, since: 0 });
              if (quiet.fetched !== fetched) Object.assign(quiet, { fetched, since: performance.now() });
              return performance.now() - quiet.since > 400
              && document.fonts.status === 'loaded'
              && document.querySelector('[aria-busy=true], .mantine-Skeleton-root, .mantine-Loader-root') === null
              && [...document.images].every((image) => image.complete || image.loading === 'lazy')
              && [...document.querySelectorAll('[data-map]')].every((map) => map.dataset.map === 'drawn');
            }
            """;

    private final Page page;
    private final String name;
    private final List<String> complaints = new ArrayList<>();
    private final Consumer<ConsoleMessage> onConsole = message -> {
        if (message.type().equals("error") && !isPictureThatIsNotThere(message)) {
            complaints.add("console: " + message.text() + " " + message.location());
        }
    };
    private final Consumer<String> onError = error -> complaints.add("error: " + error);

    /** Listens from now on; made before the page is opened. */
    ScreenCheck(Page page, String name) {
        this.page = page;
        this.name = name;
        page.onConsoleMessage(onConsole);
        page.onPageError(onError);
    }

    /** A camera that is being connected has no picture yet; the page shows that, and the browser remarks on it. */
    private static boolean isPictureThatIsNotThere(ConsoleMessage message) {
        return message.location().contains("/snapshot") && message.text().contains("503");
    }

    /** What is wrong, each with the screen's name. */
    List<String> faults() {
        List<String> found = new ArrayList<>();
        try {
            page.waitForFunction(DRAWN, null, new Page.WaitForFunctionOptions().setTimeout(90_000));
        } catch (com.microsoft.playwright.TimeoutError unfinished) {
            found.add("is not drawn after 90 s");
        }
        Browser.keep(page, "screens/" + name);
        String overflow = (String) page.evaluate(OVERFLOW);
        if (!overflow.isEmpty()) {
            found.add("sticks out: " + overflow);
        }
        for (Object text : (List<?>) page.evaluate(UNTRANSLATED)) {
            found.add("untranslated: " + text);
        }
        found.addAll(barriers());
        found.addAll(complaints);
        page.offConsoleMessage(onConsole);
        page.offPageError(onError);
        return found.stream().map(fault -> name + " " + fault).toList();
    }

    /** What keeps people out, by axe-core. */
    private List<String> barriers() {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact())) {
                rule.getNodes().stream()
                        .limit(4)
                        .forEach(node -> found.add("%s (%s): %s %s"
                                .formatted(rule.getId(), rule.getImpact(), node.getTarget(), summary(node.getHtml()))));
            }
        }
        return found;
    }

    private static String summary(String html) {
        return html.length() <= 160 ? html : html.substring(0, 160) + "…";
    }
}
