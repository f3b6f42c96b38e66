package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.web.Coaches;
import vigie.web.SharedSite;
import vigie.web.Site;

/** Following a platform, with and without scripts. */
@ExtendWith({SharedSite.class, SharedBrowser.class})
class FollowBrowserIT {
    private final Coaches coaches;

    FollowBrowserIT(Site site) {
        coaches = new Coaches(site);
    }

    private static void press(Page page, String button) {
        Reader.arrive(
                page,
                () -> page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(button).setExact(true))
                        .click());
    }

    private static void follow(Page page, String link) {
        Reader.arrive(
                page,
                () -> page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(link).setExact(true))
                        .first()
                        .click());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aVisitorSignsInFollowsSeesItAndStops(boolean scripts, Reader reader) {
        Member member = coaches.member();
        Page page = reader.window(Reader.PHONE, scripts);
        page.navigate("/plateformes/koach");
        follow(page, "Suivre cette plateforme");
        page.getByLabel("Adresse e-mail").fill(member.email().value());
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(Coaches.PASSWORD);
        press(page, "Se connecter");
        press(page, "Suivre");
        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).isEqualTo("Vous suivez Koach.");

        follow(page, "Mes suivis");
        // Axe is a script itself.
        assertThat(scripts ? Looks.wrong(page, "one followed platform") : List.of())
                .isEmpty();
        page.getByLabel("Chaque jour, à 7").check();
        press(page, "Enregistrer");
        assertThat(page.getByLabel("Chaque jour, à 7").isChecked()).isTrue();
        press(page, "Ne plus suivre (Koach)");
        assertThat(page.locator("main").innerText()).contains("Vous ne suivez plus Koach.", "Vous ne suivez aucune");
        assertThat(scripts ? Looks.wrong(page, "no followed platform any more") : List.of())
                .isEmpty();
        assertThat(reader.troubles()).isEmpty();
    }
}
