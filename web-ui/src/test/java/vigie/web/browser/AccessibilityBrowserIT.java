package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of axe, best practices included, on every page: no violation. */
@ExtendWith(SharedBrowser.class)
class AccessibilityBrowserIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> ENGLISH =
            List.of("/en?kind=HYBRID", "/en/platforms/coachhub", "/en/criteria/13", "/en/method");

    /** What a dark scheme can change: it sets colours and nothing else. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    @ParameterizedTest
    @ValueSource(ints = {Reader.DESK, Reader.NARROWEST})
    void axeFindsNothingOnFrenchPages(int width, Reader reader) {
        assertThat(violations(reader, width, ColorScheme.LIGHT, Pages.french())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Reader.DESK, Reader.NARROWEST})
    void darkColoursCanBeReadToo(int width, Reader reader) {
        assertThat(violations(reader, width, ColorScheme.DARK, Pages.french())).isEmpty();
    }

    @Test
    void axeFindsNothingOnEnglishPages(Reader reader) {
        assertThat(violations(reader, Reader.DESK, ColorScheme.LIGHT, ENGLISH)).isEmpty();
    }

    @Test
    void axeFindsNothingBehindAnyFold(Reader reader) {
        Page page = reader.window(Reader.PHONE);
        page.navigate(Pages.SHORT);
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        assertThat(violations(page, Pages.SHORT, ColorScheme.LIGHT)).isEmpty();
    }

    private static List<String> violations(Reader reader, int width, ColorScheme scheme, List<String> addresses) {
        Page page = reader.window(width, options -> options.setColorScheme(scheme));
        List<String> violations = new ArrayList<>();
        for (String address : addresses) {
            page.navigate(address);
            violations.addAll(violations(page, address, scheme));
        }
        return violations;
    }

    /** What axe finds on the page that stands open. */
    static List<String> violations(Page page, String address, ColorScheme scheme) {
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        AxeResults results =
                (scheme == ColorScheme.DARK ? axe.withRules(RULES_OF_COLOUR) : axe.withTags(RULES)).analyze();
        assertThat(results.getPasses())
                .as("rules that looked at %s", address)
                .extracting(Rule::getId)
                .contains("color-contrast");
        return results.getViolations().stream()
                .map(rule -> address + " " + told(rule))
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().limit(4).map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
