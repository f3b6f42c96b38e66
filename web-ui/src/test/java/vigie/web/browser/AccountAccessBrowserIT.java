package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Role;
import vigie.session.OpenSession;
import vigie.web.AuthenticatorApp;
import vigie.web.Coaches;
import vigie.web.SharedSite;
import vigie.web.Site;

/** The pages of who is signed in, and forms with something wrong: read, reached and seen by everybody. */
@ExtendWith({SharedSite.class, SharedBrowser.class})
class AccountAccessBrowserIT {
    /** As long as a name may be, without a place to break it. */
    private static final String LONG_NAME = "Marie-Anne".repeat(8);

    private final Site site;

    AccountAccessBrowserIT(Site site) {
        this.site = site;
    }

    private Page signedIn(Reader reader, int width) {
        Coaches coaches = new Coaches(site);
        Member member = coaches.member(Role.ADMINISTRATOR);
        site.bean(Members.class).change(coaches.now(member).named(LONG_NAME, member.language()));
        OpenSession sessions = site.bean(OpenSession.class);
        sessions.open(member, "a-tool-with-a-name-that-goes-on-and-on-and-on-and-on-and-on-without-a-space/1.0");
        Page page = reader.window(width);
        reader.signIn(page, sessions.open(member, "Firefox/140 Linux"));
        return page;
    }

    @Test
    void pagesAreReadAndFit(Reader reader) {
        Page page = signedIn(reader, Reader.DESK);
        List<String> wrong = new ArrayList<>();
        for (String address : Pages.ofMembers()) {
            page.navigate(address);
            page.evaluate(Looks.OPEN_ALL);
            wrong.addAll(Looks.wrong(page, address));
        }
        assertThat(wrong).isEmpty();
    }

    /** The same pages in longer or shorter words. */
    @Test
    void englishPagesAreReadAndFit(Reader reader) {
        Page page = signedIn(reader, Reader.DESK);
        List<String> wrong = new ArrayList<>();
        for (String address : Pages.ofMembersInEnglish()) {
            page.navigate(address);
            page.evaluate(Looks.OPEN_ALL);
            wrong.addAll(Looks.unreadInOtherWords(page, address));
            wrong.addAll(Looks.misfits(page, address));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatComesOfFormsIsReadAndFits(Reader reader) {
        Page page = signedIn(reader, Reader.DESK);
        List<String> wrong = new ArrayList<>();
        walkForms(page, state -> wrong.addAll(Looks.wrong(page, state)));
        assertThat(wrong).isEmpty();
    }

    private interface Look {
        void at(String state);
    }

    /** Through forms with something wrong, and what only comes of a form. */
    private static void walkForms(Page page, Look look) {
        page.navigate("/compte/profil");
        page.getByLabel("Nom affiché").fill("");
        send(page, "Enregistrer");
        look.at("a name that is missing");
        page.navigate("/compte/donnees");
        send(page, "Supprimer mon compte");
        look.at("a box that is not ticked");
        page.navigate("/compte/double-authentification");
        send(page, "Commencer");
        look.at("the key");
        AuthenticatorApp app = new AuthenticatorApp(page.locator(".secret code").innerText());
        page.getByLabel("Code à six chiffres").fill(app.wrongCode());
        send(page, "Vérifier le code et activer");
        look.at("a wrong code");
        page.getByLabel("Code à six chiffres").fill(app.code());
        send(page, "Vérifier le code et activer");
        look.at("the recovery codes");
        page.navigate("/compte/double-authentification");
        look.at("switching off");
    }

    private static void send(Page page, String button) {
        Reader.arrive(
                page,
                () -> page.locator("main .account-page button")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(button))
                        .first()
                        .click());
    }

    /** Who cannot see the page is told first that something is wrong, then led to it. */
    @Test
    void whatIsWrongHasTheFocusAndLeadsToItsField(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate(Pages.REGISTER);
        page.getByLabel("Adresse e-mail").fill("nobody");
        page.getByLabel("Nom affiché").fill("Zoë");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.title().startsWith("Erreur"));
        assertThat(page.evaluate("document.activeElement.getAttribute('role')")).isEqualTo("alert");
        page.keyboard().press("Tab");
        assertThat(page.evaluate(KeyboardBrowserIT.FOCUS_IS_SEEN)).isEqualTo(true);
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.url().endsWith("#email"));
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('.field, .with-button')?.querySelector('input').id"
                        + " ?? document.activeElement.id"))
                .isIn("email", "displayName");
    }

    @ParameterizedTest
    @ValueSource(ints = {Reader.DESK, Reader.NARROWEST})
    void whereOneIsCanAlwaysBeSeen(int width, Reader reader) {
        Page page = signedIn(reader, width);
        for (String address : new String[] {"/compte/mot-de-passe", "/compte/donnees", "/compte/sessions"}) {
            page.navigate(address);
            assertThat(KeyboardBrowserIT.stopsInSight(page, 80)).isBetween(11, 79);
        }
    }

    /** On a phone what one came for comes first, and the menu is one touch away. */
    @Test
    void onAPhoneTheMenuIsFolded(Reader reader) {
        Page page = signedIn(reader, Reader.PHONE);
        page.navigate("/compte/profil");
        assertThat(page.getByLabel("Nom affiché").boundingBox().y).isLessThan(500);
        page.locator("main summary").click();
        page.locator("main nav a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Mes données"))
                .click();
        page.waitForURL("**/compte/donnees");
        Page desk = signedIn(reader, Reader.DESK);
        desk.navigate("/compte/profil");
        assertThat(desk.locator("main nav a").first().isVisible()).isTrue();
        assertThat(desk.locator("main summary").isVisible()).isFalse();
    }

    /** Cut for who sees it, whole for who hears it. */
    @Test
    void aLongNameLeavesRoomInTheBar(Reader reader) {
        Page page = signedIn(reader, Reader.NARROWEST);
        page.navigate("/");
        var name = page.locator("header .account-link");
        assertThat(name.boundingBox().width).isLessThan(120);
        assertThat(name.textContent()).contains(LONG_NAME);
        assertThat(page.locator("header .language").boundingBox().y)
                .as("on one line with it")
                .isEqualTo(name.boundingBox().y);
    }
}
