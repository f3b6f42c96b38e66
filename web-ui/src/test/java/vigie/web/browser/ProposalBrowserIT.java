package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.session.OpenSession;
import vigie.web.Coaches;
import vigie.web.SharedSite;
import vigie.web.Site;

/** Proposing an answer and a platform, with scripts and without. */
@ExtendWith({SharedSite.class, SharedBrowser.class})
class ProposalBrowserIT {
    private static final String FORM = "/contribuer/reponse/koach/15b";

    private final Site site;

    ProposalBrowserIT(Site site) {
        this.site = site;
    }

    private Page signedIn(Reader reader, int width, boolean scripts) {
        Page page = reader.window(width, scripts);
        reader.signIn(page, site.bean(OpenSession.class).open(new Coaches(site).member(), "Firefox"));
        return page;
    }

    @Test
    void formsWithEverythingWrongAreReadAndFit(Reader reader) {
        Page page = signedIn(reader, Reader.DESK, true);
        for (String address : List.of(FORM, "/contribuer/plateforme", "/contribuer/remarque")) {
            page.navigate(address);
            send(page);
            page.evaluate(Looks.OPEN_ALL);
            assertThat(page.locator("[role=alert]").isVisible()).isTrue();
            assertThat(page.evaluate("document.activeElement.matches('[role=alert]')"))
                    .isEqualTo(true);
            assertThat(Looks.wrong(page, address)).isEmpty();
        }
    }

    @Test
    void anAnswerIsProposedWithoutScripts(Reader reader) {
        Page page = signedIn(reader, Reader.PHONE, false);
        page.navigate(FORM);
        page.getByLabel("À tout moment").check();
        page.getByLabel("Ce que dit la source, en une phrase", new Page.GetByLabelOptions().setExact(true))
                .fill("Article 12.");
        page.getByLabel("Genre de source").first().selectOption("PUBLIC_TERMS");
        page.getByLabel("Adresse").first().fill("https://koach.example/terms");
        page.locator("main").getByRole(AriaRole.BUTTON, button("Envoyer")).click();
        page.waitForURL("**/plateformes/koach");
        assertThat(page.locator("main [role=status]").innerText()).startsWith("Merci.");
    }

    @Test
    void nearNamesAreListedWhileOneTypes(Reader reader) {
        Page page = signedIn(reader, Reader.DESK, true);
        page.navigate("/contribuer/plateforme");
        page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).pressSequentially("coach hub");
        Locator near = page.locator("[aria-live=polite] a[href='/plateformes/coachhub']");
        near.waitFor();
        assertThat(near.innerText()).isEqualTo("CoachHub");
        assertThat(page.locator("input[name=seen]").inputValue()).contains("coachhub");
        page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("zz");
        near.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(reader.troubles()).isEmpty();
    }

    private static void send(Page page) {
        Reader.arrive(
                page,
                () -> page.locator("main")
                        .getByRole(AriaRole.BUTTON, button("Envoyer"))
                        .click());
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
