package vigie.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at the page that stands open as everybody will: at a desk and on a narrow phone, in light and in the dark. */
final class Looks {
    static final String OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)";
    private static final String WIDER_THAN_THE_WINDOW = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(each => each.getBoundingClientRect().right > innerWidth + 0.5)
                .map(each => 'wider than the window: ' + each.outerHTML.slice(0, 80))""";

    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a, button, summary, select, input:not([type=checkbox], [type=radio], [type=hidden], [aria-hidden])')]
                .filter(each => each.checkVisibility() && !each.matches('.skip')
                    && getComputedStyle(each).display !== 'inline'
                    && !(each.closest('thead')?.getBoundingClientRect().width <= 1))
                .filter(each => { const box = each.getBoundingClientRect(); return box.width < 24 || box.height < 24 })
                .map(each => 'less than 24 pixels: ' + each.outerHTML.slice(0, 120))""";
    private static final String SMALL_BUTTONS = """
            () => [...document.querySelectorAll('button, select, input[type=search], .form input:not([type=checkbox], [type=radio], [aria-hidden]), .fold > summary')]
                .filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 44)
                .map(each => 'less than 44 pixels: ' + each.outerHTML.slice(0, 120))""";

    private static final Map<String, Object> EVERY_RULE = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

    /** What other words can change: not the colours, and what fits is looked at without axe. */
    private static final Map<String, Object> NOT_OF_WORDS =
            Map.of("color-contrast", Map.of("enabled", false), "target-size", Map.of("enabled", false));

    /** What a width can change. */
    private static final Map<String, Object> NOT_OF_WIDTH = Map.of("color-contrast", Map.of("enabled", false));

    /** What a dark scheme can change: it sets colours and nothing else. */
    private static final Map<String, Object> RULES_OF_COLOUR =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    /** Without the nodes that pass: there are thousands. */
    private static final String RUN = """
            async ([runOnly, rules, witness]) => {
                const seen = await axe.run(document, { runOnly, rules, resultTypes: ['violations'], preload: false });
                return [
                    ...[...seen.passes, ...seen.violations].some(rule => rule.id === witness)
                        ? [] : ['nothing was looked at by ' + witness],
                    ...seen.violations.map(rule => rule.id + ': '
                        + rule.nodes.slice(0, 4).map(node => node.html).join(' | ')),
                ];
            }""";

    private static final String AXE = axe();

    private Looks() {}

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is wrong with it, each with the state that it was seen in; leaves it light and as wide as it was. */
    static List<String> wrong(Page page, String state) {
        List<String> wrong = new ArrayList<>(unread(page, state));
        wrong.addAll(misfits(page, state));
        return wrong;
    }

    /**
     * What axe finds: by every rule in light at a desk; on a phone the colours in the dark, and all else in light. Colours are
     * those of a scheme, of which any can be read on any (ColoursTest); looking at them takes as long as all else.
     */
    private static List<String> unread(Page page, String state) {
        int before = page.viewportSize().width;
        page.evaluate(AXE);
        resize(page, Reader.DESK);
        List<String> found = new ArrayList<>(told(axe(page, EVERY_RULE), state + ", light, " + Reader.DESK));
        resize(page, Reader.NARROWEST);
        found.addAll(told(
                page.evaluate(RUN, List.of(EVERY_RULE, NOT_OF_WIDTH, "html-has-lang")),
                state + ", light, " + Reader.NARROWEST));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.addAll(told(axe(page, RULES_OF_COLOUR), state + ", dark, " + Reader.NARROWEST));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        resize(page, before);
        return found;
    }

    private static Object axe(Page page, Map<String, Object> rules) {
        return page.evaluate(RUN, List.of(rules, Map.of(), "color-contrast"));
    }

    /** What axe finds at a desk: for a page whose like is looked at from everywhere. */
    static List<String> unreadAtADesk(Page page, String state) {
        int before = page.viewportSize().width;
        page.evaluate(AXE);
        resize(page, Reader.DESK);
        List<String> found = told(axe(page, EVERY_RULE), state + ", " + Reader.DESK);
        resize(page, before);
        return found;
    }

    /** What axe finds at a desk in a page that was looked at from everywhere in another language. */
    static List<String> unreadInOtherWords(Page page, String state) {
        page.evaluate(AXE);
        return told(page.evaluate(RUN, List.of(EVERY_RULE, NOT_OF_WORDS, "html-has-lang")), state);
    }

    /** What does not fit the window, or is too small for a finger. */
    static List<String> misfits(Page page, String state) {
        return atEachWidth(page, state, List.of(WIDER_THAN_THE_WINDOW, SMALL_TARGETS, SMALL_BUTTONS));
    }

    static List<String> widerThanAnyWindow(Page page, String state) {
        return atEachWidth(page, state, List.of(WIDER_THAN_THE_WINDOW));
    }

    static List<String> widerThanTheWindow(Page page, String state) {
        return told(page.evaluate(WIDER_THAN_THE_WINDOW), state);
    }

    /** 640 is a desk's window at 200 %. */
    private static List<String> atEachWidth(Page page, String state, List<String> looks) {
        int before = page.viewportSize().width;
        List<String> found = new ArrayList<>();
        for (int width : new int[] {Reader.NARROWEST, Reader.DESK / 2, Reader.DESK}) {
            resize(page, width);
            for (String look : looks) {
                found.addAll(told(page.evaluate(look), state + ", " + width));
            }
        }
        resize(page, before);
        return found;
    }

    private static void resize(Page page, int width) {
        page.setViewportSize(width, page.viewportSize().height);
    }

    private static List<String> told(Object found, String state) {
        return ((List<?>) found).stream().map(each -> state + ": " + each).toList();
    }
}
