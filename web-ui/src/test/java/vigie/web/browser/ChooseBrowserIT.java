package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coach who wants no exclusivity, and for whom data matters a lot. */
@ExtendWith(SharedBrowser.class)
class ChooseBrowserIT {

    /** On a phone, by keyboard alone, with scripts and without. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsWhichThreeToLookAtAndWhy(boolean scripts, Reader reader) {
        Page page = reader.window(Reader.PHONE, scripts);
        page.navigate(Pages.DIRECTORY);
        tabTo(page, "document.activeElement.matches('header nav a[href=\"/choisir\"]')");
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        tabTo(page, "document.activeElement.matches('[name=for]')");
        page.keyboard().press("ArrowDown");
        tabTo(page, "document.activeElement.matches('[name=\"w.data\"]')");
        page.keyboard().press("ArrowRight");
        tabTo(page, "document.activeElement.matches('[name=no][value=exclusivity]')");
        page.keyboard().press("Space");
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        assertThat(page.url()).endsWith("/choisir?for=clients&w.data=3&no=exclusivity&unknown=aside#results");
        assertThat(page.evaluate("document.querySelector('#results').getBoundingClientRect().top < innerHeight"))
                .as("the results are in sight")
                .isEqualTo(true);
        Locator first = page.locator("ol.first > li");
        assertThat(first.count()).isEqualTo(3);
        for (Locator place : first.all()) {
            assertThat(place.innerText()).contains("Ligne rouge à vérifier", "Pas d’exclusivité", "Pour", "Inconnu");
        }
        tabTo(page, "document.activeElement.matches('ol.first h3 a')");
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        assertThat(page.url()).contains("/plateformes/");
        page.goBack();
        assertThat(page.locator("ol.first > li").count()).isEqualTo(3);
        assertThat(reader.troubles()).isEmpty();
    }

    @Test
    void changesItsMindOnTheResult(Reader reader) {
        Page page = reader.window(Reader.PHONE);
        page.navigate("/choisir?for=clients&w.data=3&no=exclusivity&unknown=aside");
        Reader.arrive(
                page,
                () -> page.getByRole(AriaRole.LINK, named("Le compter comme un risque"))
                        .click());
        assertThat(page.url()).contains("unknown=risk");
        Reader.arrive(page, () -> page.locator(".chip").first().click());
        assertThat(page.url()).doesNotContain("for=");
        page.locator("#choices > summary").click();
        page.getByLabel("Nom de la plateforme").fill("Koach");
        Reader.arrive(
                page,
                () -> page.getByRole(AriaRole.BUTTON, named("Voir les plateformes"))
                        .click());
        assertThat(page.url()).contains("with=koach", "no=exclusivity", "w.data=3", "unknown=risk");
        assertThat(page.locator("#working").isVisible()).isTrue();
    }

    @Test
    void onPaperTheOrderStandsWithItsReasonsAndTheChoices(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate("/choisir?for=clients&w.data=3&no=non-solicitation&unknown=aside");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String control : List.of(".choosing", "#choices", ".places .acts", ".control", "header nav")) {
            assertThat(page.locator(control).first().isVisible()).as(control).isFalse();
        }
        for (String shown : List.of(".chip", "ol.first h3", ".reasons", "ol.places:not(.first) h3 + p", "#crossed")) {
            assertThat(page.locator(shown).first().isVisible()).as(shown).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Reader.DESK, Reader.NARROWEST})
    void everyStopIsInSight(int width, Reader reader) {
        Page page = reader.window(width);
        page.navigate("/choisir?for=clients&w.data=3&no=exclusivity&unknown=aside");
        assertThat(KeyboardBrowserIT.stopsInSight(page, 60)).isGreaterThan(30);
        page.navigate("/choisir");
        assertThat(KeyboardBrowserIT.stopsInSight(page, 60)).isGreaterThan(15);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
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
