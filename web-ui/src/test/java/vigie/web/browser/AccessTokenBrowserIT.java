package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.Coaches;
import vigie.web.SharedSite;
import vigie.web.Site;

/** A token for a member's own tool, with and without scripts. */
@ExtendWith({SharedSite.class, SharedBrowser.class})
class AccessTokenBrowserIT {
    private final Coaches coaches;

    AccessTokenBrowserIT(Site site) {
        coaches = new Coaches(site);
    }

    private Page signedIn(Page page, String address) {
        page.navigate(address);
        page.locator("input[name=email]").fill(coaches.member().email().value());
        page.locator("input[name=password]").fill(Coaches.PASSWORD);
        Reader.arrive(
                page,
                () -> page.locator("main form button:not([type=button])")
                        .first()
                        .click());
        return page;
    }

    private static void press(Page page, String button) {
        Reader.arrive(
                page,
                () -> page.locator("main")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                        .first()
                        .click());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isMadeOnANarrowTelephoneShownOnceAndRevoked(boolean scripts, Reader reader) {
        Page page = signedIn(reader.window(Reader.NARROWEST, scripts), "/compte/connexion?suite=/compte/jetons");
        assertThat(page.locator("input[name=days][value='90']").isChecked()).isTrue();
        page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Tableur du cabinet");
        press(page, "Créer le jeton");
        String secret = page.locator(".token-secret").innerText().strip();
        assertThat(secret).matches("vigie_[0-9a-f]{64}");
        // Axe is a script itself.
        assertThat(scripts ? Looks.wrong(page, "a token shown once") : List.of())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        // Loaded again, the page makes no second one.
        Reader.arrive(page, page::reload);
        assertThat(page.locator(".token-secret").innerText().strip()).isEqualTo(secret);
        Reader.arrive(
                page,
                () -> page.locator("main").getByText("J’ai copié mon jeton").click());
        assertThat(page.locator(".devices li").count()).isEqualTo(1);
        assertThat(page.content()).doesNotContain(secret);
        assertThat(scripts ? Looks.wrong(page, "one token") : List.of()).isEmpty();
        press(page, "Révoquer (Tableur du cabinet)");
        assertThat(page.locator(".devices li").count()).isZero();
        assertThat(reader.troubles()).isEmpty();
    }

    @Test
    void isCopied(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        signedIn(page, "/en/account/sign-in?suite=/en/account/tokens");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Practice spreadsheet");
        press(page, "Make the token");
        press(page, "Copy", "Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(page.locator(".token-secret code").innerText());
        assertThat(page.locator("[data-said]").textContent()).isEqualTo("Copied");
        assertThat(reader.troubles()).isEmpty();
    }

    /** A browser that does not let a page copy selects what is to be copied, and says so. */
    @Test
    void isSelectedWhereItCannotBeCopied(Reader reader) {
        Page page = reader.window(Reader.PHONE);
        page.context().clearPermissions();
        page.addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
        signedIn(page, "/en/account/sign-in?suite=/en/account/tokens");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Practice spreadsheet");
        press(page, "Make the token");
        String said = "Copying did not work: the token is selected, please copy it yourself.";
        press(page, "Copy", said);
        assertThat(page.locator("[data-said]").textContent()).isEqualTo(said);
        assertThat(page.evaluate("getSelection().toString().trim()"))
                .isEqualTo(page.locator(".token-secret code").innerText());
        assertThat(reader.troubles()).isEmpty();
    }

    private static void press(Page page, String button, String then) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        page.waitForCondition(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(then))
                .isVisible());
    }
}
