package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.AuthenticatorApp;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.SharedSite;
import vigie.web.Site;

/** A coach's life with an account, from the first page to the last. */
@ExtendWith({SharedSite.class, SharedBrowser.class})
class AccountStoryBrowserIT {
    private final Mailbox mailbox;

    AccountStoryBrowserIT(Site site) {
        mailbox = new Mailbox(site);
    }

    /** Nothing depends on a script; with scripts the same works. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void registersConfirmsSignsInProtectsExportsAndLeaves(boolean scripts, Reader reader) throws Exception {
        String email = Coaches.freshEmail();
        Page page = reader.window(Reader.PHONE, scripts);
        page.navigate("/methode");
        follow(page, "Se connecter");
        follow(page, "Créer un compte");
        page.getByLabel("Adresse e-mail").fill(email);
        page.getByLabel("Nom affiché").fill("Renée");
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(Coaches.PASSWORD);
        press(page, "Créer mon compte");
        assertThat(heading(page)).isEqualTo("Regardez votre boîte de réception");

        page.navigate(mailbox.link(email));
        press(page, "Confirmer mon adresse");
        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).contains("votre compte est ouvert");
        signIn(page, email);
        assertThat(heading(page)).isEqualTo("Mon compte");

        Page elsewhere = reader.window(Reader.DESK, scripts);
        elsewhere.navigate("/compte/connexion?suite=/criteres/3");
        signIn(elsewhere, email);
        assertThat(elsewhere.url()).endsWith("/criteres/3");

        follow(page, "Activer (Double authentification)");
        press(page, "Commencer");
        AuthenticatorApp app = new AuthenticatorApp(page.locator(".secret code").innerText());
        page.getByLabel("Code à six chiffres").fill(app.code());
        press(page, "Vérifier le code et activer");
        assertThat(page.locator(".codes code").count()).isEqualTo(10);
        follow(page, "J’ai noté mes codes");
        assertThat(page.locator("main").innerText()).contains("Il vous reste 10\u00a0codes de secours.");

        page.navigate("/compte/sessions");
        assertThat(page.locator(".devices li").count()).isEqualTo(2);
        press(page, "Déconnecter (");
        assertThat(page.locator(".devices li").count()).isEqualTo(1);
        elsewhere.navigate("/compte");
        assertThat(elsewhere.url()).contains("/compte/connexion?suite=");
        signIn(elsewhere, email);
        assertThat(heading(elsewhere)).isEqualTo("Votre code");
        elsewhere.keyboard().type(app.code());
        Reader.arrive(elsewhere, () -> elsewhere.keyboard().press("Enter"));
        assertThat(elsewhere.url()).endsWith("/compte");

        elsewhere.navigate("/compte/donnees");
        Download file = elsewhere.waitForDownload(() -> elsewhere
                .getByRole(AriaRole.LINK, named("Télécharger le fichier"))
                .click());
        assertThat(file.suggestedFilename()).matches("vigie-\\d{4}-\\d\\d-\\d\\d\\.json");
        assertThat(Files.readString(file.path())).contains(email, "TOTP_ON");

        elsewhere
                .getByLabel("Mot de passe actuel", new Page.GetByLabelOptions().setExact(true))
                .fill(Coaches.PASSWORD);
        elsewhere.getByLabel("Je veux supprimer mon compte pour toujours").check();
        press(elsewhere, "Supprimer mon compte");
        assertThat(heading(elsewhere)).isEqualTo("Votre compte est supprimé");
        page.navigate("/compte");
        assertThat(page.url()).contains("/compte/connexion");
        assertThat(reader.troubles()).isEmpty();
    }

    private static void signIn(Page page, String email) {
        page.getByLabel("Adresse e-mail").fill(email);
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(Coaches.PASSWORD);
        press(page, "Se connecter");
    }

    @Test
    void whatIsTypedIsShownOnDemandAndHiddenBeforeItIsSent(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate(Pages.SIGN_IN);
        Locator field = page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true));
        Locator button = page.getByRole(AriaRole.BUTTON, named("Afficher : Mot de passe"));
        field.fill("douze chevaux");
        assertThat(field.getAttribute("type")).isEqualTo("password");
        button.click();
        assertThat(field.getAttribute("type")).isEqualTo("text");
        assertThat(button.getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(button.innerText()).isEqualTo("Masquer");
        assertThat(field.inputValue()).isEqualTo("douze chevaux");
        page.evaluate(
                "document.querySelector('form.form').addEventListener('submit', event => event.preventDefault())");
        field.press("Enter");
        assertThat(field.getAttribute("type")).isEqualTo("password");
    }

    @Test
    void aPasswordMayBePasted(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(Pages.REGISTER);
        page.evaluate("navigator.clipboard.writeText('douze chevaux traversent la Loire')");
        Locator field = page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true));
        field.focus();
        page.keyboard().press("Control+V");
        assertThat(field.inputValue()).isEqualTo("douze chevaux traversent la Loire");
    }

    @Test
    void recoveryCodesAreCopiedAndPrinted(Reader reader) throws Exception {
        String email = Coaches.freshEmail();
        Page page = reader.window(Reader.DESK);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate("/en/account/register");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Display name").fill("Owen");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Coaches.PASSWORD);
        press(page, "Create my account");
        page.navigate(mailbox.link(email));
        press(page, "Confirm my address");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Coaches.PASSWORD);
        press(page, "Sign in");
        page.navigate("/en/account/second-factor");
        press(page, "Begin");
        page.getByLabel("Six-digit code")
                .fill(new AuthenticatorApp(page.locator(".secret code").innerText()).code());
        press(page, "Check the code and switch on");

        page.getByRole(AriaRole.BUTTON, named("Copy")).click();
        page.waitForCondition(
                () -> page.getByRole(AriaRole.BUTTON, named("Copied")).isVisible());
        List<String> codes = page.locator(".codes code").allInnerTexts();
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(String.join("\n", codes));
        assertThat(page.locator("[data-said]").textContent()).isEqualTo("Copied");
        page.evaluate("window.print = () => { window.printed = true }");
        page.getByRole(AriaRole.BUTTON, named("Print")).click();
        assertThat(page.evaluate("window.printed")).isEqualTo(true);
        assertThat(reader.troubles()).isEmpty();
    }

    private static String heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void press(Page page, String button) {
        Reader.arrive(
                page,
                () -> page.locator("main")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                        .first()
                        .click());
    }

    private static void follow(Page page, String link) {
        Reader.arrive(
                page, () -> page.getByRole(AriaRole.LINK, named(link)).first().click());
    }
}
