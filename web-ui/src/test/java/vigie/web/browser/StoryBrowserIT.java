package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.error.FailingPages;

/** What coaches come to do, from one page to the next. */
@ExtendWith(SharedBrowser.class)
class StoryBrowserIT {

    /** Nothing depends on a script; with scripts the same works. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void searchFilterOpenFollowReadAndSwitchLanguage(boolean scripts, Reader reader) {
        Page page = reader.window(Reader.DESK, scripts);
        page.navigate(Pages.DIRECTORY);
        page.getByRole(AriaRole.SEARCHBOX).fill("coach");
        press(page, "Chercher");
        int found = rows(page);
        assertThat(found).isBetween(5, 56);

        page.getByRole(AriaRole.CHECKBOX, named("contractuelle")).check();
        press(page, "Afficher");
        assertThat(rows(page)).isBetween(1, found - 1);
        assertThat(page.getByRole(AriaRole.SEARCHBOX).inputValue()).isEqualTo("coach");

        follow(page, "CoachHub");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .innerText())
                .isEqualTo("CoachHub");
        follow(page, "Type de contrat");
        assertThat(page.url()).endsWith("/criteres/11");
        follow(page, "Méthode");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .innerText())
                .isEqualTo("Méthode");
        follow(page, "English");
        assertThat(page.url()).endsWith("/en/method");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(reader.troubles()).isEmpty();
    }

    @Test
    void withAScriptAddressesStayShort(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate(Pages.DIRECTORY);
        page.getByRole(AriaRole.CHECKBOX, named("hybride")).check();
        press(page, "Afficher");
        assertThat(page.url()).contains("kind=HYBRID").doesNotContain("minCoverage", "q=");
    }

    @Test
    void goingBackKeepsTheFilters(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate(Pages.DIRECTORY);
        page.getByRole(AriaRole.CHECKBOX, named("hybride")).check();
        press(page, "Afficher");
        String filtered = page.url();
        int found = rows(page);
        page.locator("tbody th a").first().click();
        page.waitForURL(Pattern.compile(".*/plateformes/.*"));
        page.goBack();
        assertThat(page.url()).isEqualTo(filtered);
        assertThat(rows(page)).isEqualTo(found);
        assertThat(page.getByRole(AriaRole.CHECKBOX, named("hybride")).isChecked())
                .isTrue();
        page.goBack();
        assertThat(rows(page)).isEqualTo(57);
    }

    @Test
    void aCoachOnAPhone(Reader reader) {
        Page page =
                reader.window(Reader.PHONE, options -> options.setHasTouch(true).setIsMobile(true));
        page.navigate(Pages.DIRECTORY);
        page.locator("main summary").first().tap();
        page.locator("label:has(input[value=CONTRACTUAL])").tap();
        press(page, "Afficher");
        assertThat(rows(page)).isEqualTo(20);
        assertThat(page.evaluate(
                        "scrollY > 0 && document.querySelector('#results').getBoundingClientRect().top < innerHeight"))
                .as("the results are in sight")
                .isEqualTo(true);

        page.locator("tbody tr:has(th a[href$='/coachhub']) td:nth-of-type(11) a")
                .tap();
        page.waitForURL(Pattern.compile(".*/plateformes/coachhub#critere-11"));
        assertThat(page.evaluate("Math.abs(document.querySelector('#critere-11').getBoundingClientRect().top) < 200"))
                .as("the criterion is in sight")
                .isEqualTo(true);
        page.goBack();
        Reader.arrive(
                page, () -> page.locator("a:has-text('contractuelle')").first().tap());
        assertThat(page.url()).doesNotContain("kind").endsWith("#results");
        assertThat(rows(page)).isEqualTo(57);
        assertThat(reader.troubles()).isEmpty();
    }

    @Test
    void whoSearchesFromAnErrorArrives(Reader reader) {
        Page page = reader.window(Reader.PHONE);
        for (String lost : new String[] {"/nulle-part", FailingPages.FRENCH}) {
            page.navigate(lost);
            page.getByRole(AriaRole.SEARCHBOX).fill("coachub");
            press(page, "Chercher");
            assertThat(page.locator("tbody th a").first().innerText()).isEqualTo("CoachHub");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void press(Page page, String button) {
        Reader.arrive(page, () -> page.getByRole(AriaRole.BUTTON, named(button)).click());
    }

    private static void follow(Page page, String link) {
        Reader.arrive(
                page,
                () -> page.getByRole(AriaRole.LINK, named(link).setExact(true))
                        .first()
                        .click());
    }

    private static int rows(Page page) {
        return page.locator("main tbody tr").count();
    }
}
