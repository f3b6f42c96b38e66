package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages fit their window, and fingers their targets. */
@ExtendWith(SharedBrowser.class)
class ReflowBrowserIT {
    static final String OPEN_ALL = "document.querySelectorAll('details').forEach(each => each.open = true)";
    static final String WIDER_THAN_THE_WINDOW = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(each => each.getBoundingClientRect().right > innerWidth + 0.5)
                .map(each => each.outerHTML.slice(0, 80))""";
    static final String SMALL_TARGETS = """
            least => [...document.querySelectorAll('a, button, summary, select, input:not([type=checkbox], [type=radio], [type=hidden], [aria-hidden])')]
                .filter(each => each.checkVisibility() && !each.matches('.skip')
                    && getComputedStyle(each).display !== 'inline'
                    && !(each.closest('thead')?.getBoundingClientRect().width <= 1))
                .filter(each => { const box = each.getBoundingClientRect(); return box.width < least || box.height < least })
                .map(each => each.outerHTML.slice(0, 120))""";
    static final String SMALL_BUTTONS = """
            () => [...document.querySelectorAll('button, select, input[type=search], .form input:not([type=checkbox], [type=radio], [aria-hidden]), .fold > summary')]
                .filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 44)
                .map(each => each.outerHTML.slice(0, 120))""";

    /** 640 is a desk's window at 200 %. */
    @ParameterizedTest
    @ValueSource(ints = {Reader.NARROWEST, Reader.DESK / 2, Reader.DESK})
    void nothingIsWiderThanTheWindow(int width, Reader reader) {
        Page page = reader.window(width);
        for (String address : Pages.all()) {
            page.navigate(address);
            assertThat((List<?>) page.evaluate(WIDER_THAN_THE_WINDOW))
                    .as(address)
                    .isEmpty();
            page.evaluate(OPEN_ALL);
            assertThat((List<?>) page.evaluate(WIDER_THAN_THE_WINDOW))
                    .as("%s, unfolded", address)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Reader.NARROWEST, Reader.DESK})
    void targetsAreLargeEnough(int width, Reader reader) {
        Page page = reader.window(width);
        for (String address : Pages.french()) {
            page.navigate(address);
            page.evaluate(OPEN_ALL);
            assertThat((List<?>) page.evaluate(SMALL_TARGETS, 24)).as(address).isEmpty();
            assertThat((List<?>) page.evaluate(SMALL_BUTTONS))
                    .as("buttons of %s", address)
                    .isEmpty();
        }
    }

    /** A box is reached by its words too. */
    @Test
    void boxesAreTickedByTheirWords(Reader reader) {
        Page page = reader.window(Reader.PHONE);
        page.navigate(Pages.DIRECTORY);
        page.evaluate(OPEN_ALL);
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('label:has(input)')]
                    .filter(each => each.getBoundingClientRect().height < 24)
                    .map(each => each.outerHTML)""")).isEmpty();
    }

    /** WCAG 1.4.12: readers who set more space between letters, words and lines lose nothing. */
    @Test
    void textMayBeSpacedOut(Reader reader) {
        Page page = reader.window(Reader.NARROWEST);
        for (String address : Pages.french()) {
            page.navigate(address);
            page.evaluate("""
                    () => document.querySelectorAll('*').forEach(each => {
                        each.style.setProperty('letter-spacing', '0.12em', 'important');
                        each.style.setProperty('word-spacing', '0.16em', 'important');
                        each.style.setProperty('line-height', '1.5', 'important');
                    })""");
            assertThat((List<?>) page.evaluate(WIDER_THAN_THE_WINDOW))
                    .as(address)
                    .isEmpty();
        }
    }
}
