package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.Coaches;

/** Reporting, with and without scripts. */
@ExtendWith(SharedBrowser.class)
class ReportBrowserIT {
    private static void send(Page page) {
        Reader.arrive(
                page,
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer le signalement"))
                        .click());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatOneReadsIsReportedInAMinute(boolean scripts, Reader reader) {
        Page page = reader.window(Reader.PHONE, scripts);
        page.navigate("/plateformes/coachhub");
        Reader.arrive(
                page,
                () -> page.locator("article .answer a.report-link").first().click());
        send(page);
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.getByRole(AriaRole.ALERT).locator("li").count()).isEqualTo(5);

        page.getByLabel("Inexact, ou qui n’est plus vrai").check();
        page.getByLabel("Expliquez").fill("Ligne une\nligne deux");
        page.getByLabel("Votre nom").fill("Inès Roche");
        page.getByLabel("Adresse e-mail").fill(Coaches.freshEmail());
        page.getByLabel("Je signale de bonne foi").check();
        send(page);
        assertThat(page.locator("h1").innerText()).isEqualTo("Votre signalement est arrivé");
        assertThat(page.locator(".receipt").innerText()).matches("[A-Z2-7]{4}-[A-Z2-7]{4}");
        // A browser notes the answer to a form with mistakes as a trouble.
        assertThat(reader.troubles()).allMatch(trouble -> trouble.contains(" 422 "));
    }

    @Test
    void aFormWithEverythingWrongIsReadAndFits(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate("/signaler?kind=PLATFORM&id=coachhub");
        send(page);
        assertThat(Looks.wrong(page, "a report with everything wrong")).isEmpty();
    }
}
