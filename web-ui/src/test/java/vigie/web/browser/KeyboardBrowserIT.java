package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has no mouse. */
@ExtendWith(SharedBrowser.class)
class KeyboardBrowserIT {
    private static final String FOCUSED =
            "() => { const it = document.activeElement; return it.getAttribute('name') ? it.name + '=' + it.value :"
                    + " it.getAttribute('href') ?? it.id ?? it.tagName }";
    static final String FOCUS_IS_SEEN = """
            () => { const it = document.activeElement, style = getComputedStyle(it), box = it.getClientRects()[0];
                const there = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                return it !== document.body && there != null && (it.contains(there) || there.contains(it))
                    && there !== document.body && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 }""";

    private static final String HIDDEN_STOP = "() => document.activeElement === document.body ? 'none left' : ("
            + FOCUS_IS_SEEN + ")() ? '' : document.activeElement.outerHTML.slice(0, 150)";

    @ParameterizedTest
    @ValueSource(strings = {Pages.DIRECTORY, Pages.CONTRACTUAL, "/en/criteria", "/compte/inscription/courrier"})
    void theFirstStopLeadsPastTheMenu(String address, Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate(address);
        page.keyboard().press("Tab");
        assertThat(page.evaluate(FOCUSED)).isEqualTo("#content");
        assertThat(page.evaluate(FOCUS_IS_SEEN)).isEqualTo(true);
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("MAIN");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    /** 640 is a desk's window at 200 %. */
    @ParameterizedTest
    @CsvSource({
        "1280, " + Pages.DIRECTORY,
        "640, " + Pages.DIRECTORY,
        "1280, " + Pages.CONTRACTUAL,
        "320, " + Pages.CONTRACTUAL,
        "1280, /criteres/13"
    })
    void whereOneIsCanAlwaysBeSeen(int width, String address, Reader reader) {
        Page page = reader.window(width);
        page.navigate(address);
        assertThat(stopsInSight(page, 60)).isGreaterThan(15);
    }

    /** Goes from stop to stop, until the last or this many, and sees each; answers how many there were. */
    static int stopsInSight(Page page, int most) {
        int stops = 0;
        while (stops < most) {
            page.keyboard().press("Tab");
            String hidden = (String) page.evaluate(HIDDEN_STOP);
            if (hidden.equals("none left")) {
                return stops;
            }
            stops++;
            assertThat(hidden).as("stop %s of %s", stops, page.url()).isEmpty();
        }
        return stops;
    }

    /** Its name, and its box. */
    @Test
    void eachRowIsTwoStops(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate("/?kind=HYBRID&sort=name");
        List<String> rows = page.locator("tbody th a").all().stream()
                .map(each -> each.getAttribute("href"))
                .toList();
        assertThat(rows).hasSize(6);
        page.locator("tbody th a").first().focus();
        List<Object> stops = new ArrayList<>();
        for (String row : rows) {
            assertThat(page.evaluate(FOCUSED)).isEqualTo(row);
            page.keyboard().press("Tab");
            stops.add(page.evaluate(FOCUSED));
            page.keyboard().press("Tab");
        }
        assertThat(stops)
                .isEqualTo(
                        rows.stream().map(row -> row.replaceFirst(".*/", "p=")).toList());
        assertThat(page.evaluate("document.activeElement.closest('table')")).isNull();
    }

    /** At a desk the filters stand beside the list, on a phone behind their heading. */
    @ParameterizedTest
    @ValueSource(ints = {Reader.DESK, Reader.PHONE})
    void filtersAreReachedAndSet(int width, Reader reader) {
        Page page = reader.window(width);
        page.navigate(Pages.DIRECTORY);
        if (width == Reader.PHONE) {
            tabTo(page, "document.activeElement.matches('summary')");
            page.keyboard().press("Enter");
        }
        tabTo(page, "document.activeElement.matches('input[name=kind][value=SERVICE]')");
        page.keyboard().press("Space");
        tabTo(page, "document.activeElement.matches('details details summary, form details > summary')");
        page.keyboard().press("Enter");
        tabTo(page, "document.activeElement.matches('input[name=offer][value=BOOKING]')");
        page.keyboard().press("Space");
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        assertThat(page.url()).contains("kind=SERVICE", "offer=BOOKING").endsWith("#results");
        assertThat(page.locator("tbody tr").count()).isPositive().isLessThan(31);
    }

    @Test
    void aPlatformIsFoundOpenedAndLeft(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate(Pages.DIRECTORY);
        tabTo(page, "document.activeElement.matches('input[type=search]')");
        page.keyboard().type("coachub");
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        tabTo(page, "document.activeElement.matches('tbody th a')");
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        assertThat(page.url()).endsWith("/plateformes/coachhub");
        tabTo(page, "document.activeElement.matches('a[href=\"#critere-11\"]')");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("critere-11");
    }

    private static void tabTo(Page page, String there) {
        boolean found = Stream.generate(() -> {
                    page.keyboard().press("Tab");
                    return Boolean.TRUE.equals(page.evaluate(there));
                })
                .limit(80)
                .anyMatch(Boolean::booleanValue);
        assertThat(found).as(there).isTrue();
    }
}
