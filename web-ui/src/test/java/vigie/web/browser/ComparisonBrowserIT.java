package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who hesitates between platforms. */
@ExtendWith(SharedBrowser.class)
class ComparisonBrowserIT {
    private static final String TWO = "/comparer?p=coachhub&p=koach";
    private static final String FOUR = TWO + "&p=coaching-com&p=coachaccountable";

    /** Nothing depends on a script; with scripts the same works. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tickTwoCompareSeeWhatDiffersAddAndRemove(boolean scripts, Reader reader) {
        Page page = reader.window(Reader.DESK, scripts);
        page.navigate(Pages.DIRECTORY);
        tick(page, "CoachHub");
        page.getByRole(AriaRole.CHECKBOX, named("contractuelle")).check();
        press(page, "Afficher");
        assertThat(box(page, "CoachHub").isChecked()).isTrue();
        tick(page, "Koach");
        press(page, "Comparer");
        assertThat(query(page)).matches("/comparer\\?p=(koach&p=coachhub|coachhub&p=koach)");
        assertThat(page.locator("h1").innerText()).isEqualTo("Comparer CoachHub et Koach");
        assertThat(criteria(page)).isEqualTo(15);

        follow(page, "Seulement ce qui diffère");
        int differing = criteria(page);
        assertThat(differing).isBetween(1, 14);
        page.getByLabel("Ajouter une plateforme").selectOption("betterup");
        press(page, "Ajouter");
        assertThat(page.locator("thead th").count()).isEqualTo(4);
        assertThat(criteria(page)).isGreaterThanOrEqualTo(differing);
        follow(page, "Retirer Koach");
        assertThat(page.locator("h1").innerText()).isEqualTo("Comparer BetterUp et CoachHub");
        follow(page, "Montrer tous les critères");
        assertThat(criteria(page)).isEqualTo(15);
        follow(page, "English");
        assertThat(page.locator("h1").innerText()).isEqualTo("Compare BetterUp and CoachHub");
        assertThat(reader.troubles()).isEmpty();
    }

    /** Without a mouse, from the directory to the answer of one of them. */
    @Test
    void byKeyboardAlone(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate("/?kind=HYBRID&sort=name");
        tabTo(page, "document.activeElement.matches('input[name=p]')");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        tabTo(page, "document.activeElement.matches('button[formaction]')");
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        assertThat(query(page)).matches("/comparer\\?p=[a-z-]+&p=[a-z-]+");
        tabTo(page, "document.activeElement.textContent === 'Seulement ce qui diffère'");
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        assertThat(page.url()).endsWith("&differences=true");
        tabTo(page, "document.activeElement.matches('td a')");
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        assertThat(page.url()).containsPattern("/plateformes/[a-z-]+#critere-[0-9]+$");
    }

    /** Forwards and back: heads that stay in place hide nothing that is reached. */
    @ParameterizedTest
    @CsvSource({"1280, " + FOUR, "1280, " + TWO, "640, " + FOUR, "320, " + FOUR, "320, " + TWO})
    void whatIsReachedIsNeverBehindTheHeads(int width, String address, Reader reader) {
        Page page = reader.window(width);
        page.navigate(address);
        int stops = KeyboardBrowserIT.stopsInSight(page, 120);
        assertThat(stops).isGreaterThan(30);
        for (int stop = stops; stop > 1; stop--) {
            page.keyboard().press("Shift+Tab");
            assertThat(page.evaluate(KeyboardBrowserIT.FOCUS_IS_SEEN))
                    .as("back to %s", page.evaluate("document.activeElement.outerHTML"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Reader.DESK, Reader.NARROWEST})
    void theNamesOfThePlatformsStayInSight(int width, Reader reader) {
        Page page = reader.window(width);
        page.navigate(FOUR);
        Locator last = page.locator("tbody th[scope=row]").last();
        page.evaluate("each => each.scrollIntoView({ block: 'nearest' })", last.elementHandle());
        Locator head = page.locator("thead th:nth-child(2) a").first();
        assertThat(inside(page, head.boundingBox())).isTrue();
        if (width == Reader.NARROWEST) {
            page.evaluate("() => { document.querySelector('.compare-box').scrollLeft = 10000 }");
            assertThat(inside(page, last.boundingBox())).isTrue();
        }
    }

    /** A phone on its side, a desk's window at 200 %: no head stays there, not even the corner's. */
    @ParameterizedTest
    @CsvSource({"1280, 500", "640, 360", "320, 256"})
    void inALowWindowNothingLiesOnTheNamesOfTheCriteria(int width, int height, Reader reader) {
        Page page = reader.window(width);
        page.setViewportSize(width, height);
        page.navigate(FOUR);
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('.compare tbody th a')].filter(link => {
                    link.scrollIntoView({ block: 'start' });
                    const box = link.getBoundingClientRect();
                    return !link.contains(document.elementFromPoint(box.left + 8, box.top + 8));
                }).map(link => link.textContent)""")).asInstanceOf(list(String.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Reader.NARROWEST, Reader.PHONE, 414})
    void inANarrowDirectoryNothingLiesOnTheTicks(int width, Reader reader) {
        Page page = reader.window(width);
        page.navigate(Pages.DIRECTORY);
        assertThat(page.locator("tbody tr").count()).isGreaterThan(50);
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('tbody tr')].filter(row => {
                    const tick = row.querySelector('.pick label').getBoundingClientRect();
                    const words = document.createRange();
                    words.selectNodeContents(row.querySelector('th'));
                    return [...words.getClientRects()].some(box => box.width > 0
                        && box.right > tick.left && box.bottom > tick.top && box.top < tick.bottom);
                }).map(row => row.querySelector('th').textContent)""")).asInstanceOf(list(String.class)).isEmpty();
    }

    private static boolean inside(Page page, BoundingBox box) {
        return box.x >= 0
                && box.y >= 0
                && box.x + box.width <= page.viewportSize().width
                && box.y + box.height <= page.viewportSize().height;
    }

    @Test
    void whoComesBackFindsTheTicksAgain(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate("/?kind=HYBRID&sort=name");
        assertThat(page.locator(".picks [data-ticked]").innerText())
                .isEqualTo("Cochez-en deux à quatre pour les comparer.");
        page.locator("input[name=p]").first().check();
        assertThat(page.locator(".picks [data-ticked]").innerText())
                .isEqualTo("Une plateforme cochée\u00a0: encore une au moins.");
        String slug = page.locator("input[name=p]").first().inputValue();
        assertThat(page.url()).endsWith("/?kind=HYBRID&sort=name&p=" + slug);
        Reader.arrive(page, () -> page.locator("a.chip").first().click());
        assertThat(page.url()).contains("p=" + slug);
        assertThat(page.locator("input[name=p]:checked").count()).isEqualTo(1);
        page.getByRole(AriaRole.SEARCHBOX).fill("coachhub");
        press(page, "Chercher");
        assertThat(page.locator("input[name=p]:checked").count()).isEqualTo(1);
    }

    @Test
    void onPaperTheTableIsWhole(Reader reader) {
        Page page = reader.window(Reader.NARROWEST);
        page.navigate(FOUR);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".compare-box").evaluate("each => getComputedStyle(each).overflowY"))
                .isEqualTo("visible");
        assertThat(page.locator("main form").count()).isZero();
        assertThat(page.locator("thead a:has-text('Retirer')").first().isVisible())
                .isFalse();
        assertThat(page.locator("footer .on-paper").innerText()).contains("/comparer?p=coachaccountable&p=coachhub");
    }

    private static void tick(Page page, String platform) {
        box(page, platform).check();
    }

    private static Locator box(Page page, String platform) {
        return page.getByRole(AriaRole.CHECKBOX, named("Comparer " + platform).setExact(true));
    }

    private static String query(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static int criteria(Page page) {
        return page.locator("tbody th[scope=row]").count();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void press(Page page, String button) {
        Reader.arrive(
                page,
                () -> page.getByRole(AriaRole.BUTTON, named(button).setExact(true))
                        .click());
    }

    private static void follow(Page page, String link) {
        Reader.arrive(
                page,
                () -> page.getByRole(AriaRole.LINK, named(link).setExact(true))
                        .first()
                        .click());
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
