package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private Page signedIn(Reader reader, int width, ColorScheme scheme) {
        Coaches coaches = new Coaches(site);
        Member member = coaches.member(Role.ADMINISTRATOR);
        site.bean(Members.class).change(coaches.now(member).named(LONG_NAME, member.language()));
        OpenSession sessions = site.bean(OpenSession.class);
        sessions.open(member, "a-tool-with-a-name-that-goes-on-and-on-and-on-and-on-and-on-without-a-space/1.0");
        Page page = reader.window(width, options -> options.setColorScheme(scheme));
        reader.signIn(page, sessions.open(member, "Firefox/140 Linux"));
        return page;
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "320, LIGHT", "1280, DARK", "320, DARK"})
    void axeFindsNothing(int width, ColorScheme scheme, Reader reader) {
        Page page = signedIn(reader, width, scheme);
        List<String> violations = new ArrayList<>();
        for (String address : Pages.ofMembers()) {
            page.navigate(address);
            page.evaluate(ReflowBrowserIT.OPEN_ALL);
            violations.addAll(AccessibilityBrowserIT.violations(page, address, scheme));
        }
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "320, DARK"})
    void axeFindsNothingOnWhatComesOfForms(int width, ColorScheme scheme, Reader reader) {
        Page page = signedIn(reader, width, scheme);
        List<String> violations = new ArrayList<>();
        walkForms(page, state -> violations.addAll(AccessibilityBrowserIT.violations(page, state, scheme)));
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Reader.NARROWEST, Reader.DESK / 2, Reader.DESK})
    void nothingIsWiderThanTheWindow(int width, Reader reader) {
        Page page = signedIn(reader, width, ColorScheme.LIGHT);
        for (String address : Pages.ofMembers()) {
            page.navigate(address);
            page.evaluate(ReflowBrowserIT.OPEN_ALL);
            assertFits(page, address);
        }
        walkForms(page, state -> assertFits(page, state));
    }

    private static void assertFits(Page page, String what) {
        assertThat((List<?>) page.evaluate(ReflowBrowserIT.WIDER_THAN_THE_WINDOW))
                .as(what)
                .isEmpty();
        assertThat((List<?>) page.evaluate(ReflowBrowserIT.SMALL_TARGETS, 24))
                .as("targets of %s", what)
                .isEmpty();
        assertThat((List<?>) page.evaluate(ReflowBrowserIT.SMALL_BUTTONS))
                .as("buttons of %s", what)
                .isEmpty();
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
        Page page = signedIn(reader, width, ColorScheme.LIGHT);
        for (String address : new String[] {"/compte/mot-de-passe", "/compte/donnees", "/compte/sessions"}) {
            page.navigate(address);
            int stops = 0;
            page.keyboard().press("Tab");
            while (page.evaluate("document.activeElement !== document.body").equals(true)) {
                assertThat(page.evaluate(KeyboardBrowserIT.FOCUS_IS_SEEN))
                        .as(
                                "stop %s of %s: %s",
                                stops, address, page.evaluate("document.activeElement.outerHTML.slice(0, 150)"))
                        .isEqualTo(true);
                page.keyboard().press("Tab");
                stops++;
            }
            assertThat(stops).isGreaterThan(10);
        }
    }

    /** On a phone what one came for comes first, and the menu is one touch away. */
    @Test
    void onAPhoneTheMenuIsFolded(Reader reader) {
        Page page = signedIn(reader, Reader.PHONE, ColorScheme.LIGHT);
        page.navigate("/compte/profil");
        assertThat(page.getByLabel("Nom affiché").boundingBox().y).isLessThan(500);
        page.locator("main summary").click();
        page.locator("main nav a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Mes données"))
                .click();
        page.waitForURL("**/compte/donnees");
        Page desk = signedIn(reader, Reader.DESK, ColorScheme.LIGHT);
        desk.navigate("/compte/profil");
        assertThat(desk.locator("main nav a").first().isVisible()).isTrue();
        assertThat(desk.locator("main summary").isVisible()).isFalse();
    }

    /** Cut for who sees it, whole for who hears it. */
    @Test
    void aLongNameLeavesRoomInTheBar(Reader reader) {
        Page page = signedIn(reader, Reader.NARROWEST, ColorScheme.LIGHT);
        page.navigate("/");
        var name = page.locator("header .account-link");
        assertThat(name.boundingBox().width).isLessThan(120);
        assertThat(name.textContent()).contains(LONG_NAME);
        assertThat(page.locator("header .language").boundingBox().y)
                .as("on one line with it")
                .isEqualTo(name.boundingBox().y);
    }
}
