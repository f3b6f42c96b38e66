package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.experience.TypedExperience;
import vigie.member.Member;
import vigie.session.OpenSession;
import vigie.session.Tokens;
import vigie.web.Coaches;
import vigie.web.Moderators;
import vigie.web.SharedSite;
import vigie.web.Site;

/** The long form in a browser: for everybody, from the keyboard, over a lost session, with and without scripts. */
@ExtendWith({SharedSite.class, SharedBrowser.class})
class ExperienceBrowserIT {
    private static final String FORM = "/contribuer/vecu/growthspace";

    private final Site site;
    private final Coaches coaches;

    ExperienceBrowserIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    private Tokens tokens(Member coach) {
        return site.bean(OpenSession.class).open(coach, "Firefox");
    }

    @Test
    void theFormIsReadAndFits(Reader reader) {
        Page page = reader.window(Reader.DESK);
        reader.signIn(page, tokens(coaches.member()));
        page.navigate(FORM);
        page.evaluate(Looks.OPEN_ALL);
        assertThat(Looks.wrong(page, FORM)).isEmpty();
        Reader.arrive(page, () -> send(page));
        assertThat(Looks.wrong(page, FORM + " with problems")).isEmpty();
    }

    @Test
    void theWholeFormIsFilledFromTheKeyboardWithoutScripts(Reader reader) {
        Member coach = coaches.member();
        Page page = reader.window(Reader.PHONE, false);
        reader.signIn(page, tokens(coach));
        page.navigate(FORM);
        choose(page, "relation", 1);
        page.locator("[name=from-month]").focus();
        page.keyboard().type("mars");
        page.keyboard().press("Tab");
        page.keyboard().type("2024");
        page.keyboard().press("Tab");
        page.keyboard().type("juin");
        page.keyboard().press("Tab");
        page.keyboard().type("2025");
        choose(page, "sessions", 2);
        choose(page, "rating.1", 4);
        choose(page, "rating.2", 2);
        choose(page, "rating.3", 1);
        page.locator("[name=text]").focus();
        page.keyboard().type("Lire le contrat.");
        page.keyboard().press("Enter");
        page.keyboard().type("Deux fois.");
        choose(page, "signedAs", 1);
        Locator send = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer à la modération"));
        send.focus();
        Reader.arrive(page, () -> page.keyboard().press("Enter"));

        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).contains("Votre vécu est envoyé");
        TypedExperience typed =
                new Moderators(site).experience(coach, "growthspace").typed();
        assertThat(typed.text("relation")).isEqualTo("ENDED");
        assertThat(typed.text("from") + " " + typed.text("to")).isEqualTo("2024-03 2025-06");
        assertThat(typed.text("rating.1") + typed.text("rating.2") + typed.text("rating.3"))
                .isEqualTo("532");
        assertThat(typed.text("text")).isEqualTo("Lire le contrat.\nDeux fois.");
        assertThat(reader.troubles()).isEmpty();
    }

    // Focus, one press of the space bar, and as many arrows as the wanted one is away from the first.
    private static void choose(Page page, String name, int steps) {
        page.locator("[name='" + name + "']").first().focus();
        page.keyboard().press("Space");
        for (int step = 0; step < steps; step++) {
            page.keyboard().press("ArrowDown");
        }
    }

    @Test
    void writingSavesByItself(Reader reader) {
        Member coach = coaches.member();
        Page page = reader.window(Reader.PHONE);
        reader.signIn(page, tokens(coach));
        page.navigate(FORM);
        page.locator("[name='rating.4'][value='2']").check();
        page.locator("[name=text]").fill("Un début.");
        assertThat(page.locator(".progress strong").innerText()).isEqualTo("1 sur 15");
        says(page, "Brouillon enregistré.");
        page.reload();
        assertThat(page.locator("[name=text]").inputValue()).isEqualTo("Un début.");
        assertThat(page.locator("[data-offer]").isVisible()).isFalse();
        assertThat(reader.troubles()).isEmpty();
    }

    // As the page says it: a save that was refused would wait in vain otherwise, and not say why.
    private static void says(Page page, String text) {
        PlaywrightAssertions.assertThat(page.locator("[data-said]"))
                .hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(10_000));
    }

    @Test
    void aSaveThatFailedIsTriedAgainWithoutAnotherWord(Reader reader) {
        Member coach = coaches.member();
        Page page = reader.ownWindow(Reader.PHONE);
        reader.signIn(page, tokens(coach));
        page.addInitScript("""
                const real = window.fetch;
                let asked = 0;
                window.fetch = (...what) => ++asked === 1 ? Promise.reject(new TypeError('no network')) : real(...what);""");
        page.navigate(FORM);
        page.locator("[name=text]").fill("Dans le train.");
        says(page, "Pas encore enregistré : gardé dans ce navigateur.");
        says(page, "Brouillon enregistré.");
        page.reload();
        assertThat(page.locator("[name=text]").inputValue()).isEqualTo("Dans le train.");
        assertThat(page.locator("[data-offer]").isVisible()).isFalse();
        assertThat(reader.troubles()).isEmpty();
    }

    /** A save that takes its time on a slow network must not arrive after a newer one and undo it. */
    @Test
    void anOlderSaveNeverComesAfterANewerOne(Reader reader) {
        Member coach = coaches.member();
        Page page = reader.ownWindow(Reader.PHONE);
        reader.signIn(page, tokens(coach));
        page.addInitScript("""
                const real = window.fetch;
                window.asked = 0;
                window.answered = 0;
                window.fetch = async (...what) => {
                    if (++window.asked === 1) await new Promise(go => setTimeout(go, 4000));
                    const answer = await real(...what);
                    window.answered++;
                    return answer;
                };""");
        page.navigate(FORM);
        page.locator("[name='rating.4'][value='2']").check();
        page.waitForCondition(() -> page.evaluate("asked").equals(1));
        page.locator("[name=text]").fill("Un début.");
        page.waitForCondition(() -> page.evaluate("answered").equals(2));
        page.reload();
        assertThat(page.locator("[name=text]").inputValue()).isEqualTo("Un début.");
        assertThat(page.locator("[data-offer]").isVisible()).isFalse();
        assertThat(reader.troubles()).isEmpty();
    }

    @Test
    void whatWasWrittenWhileTheSignInRanOutIsOfferedAgain(Reader reader) {
        Member coach = coaches.member();
        Page page = reader.window(Reader.DESK);
        reader.signIn(page, tokens(coach));
        page.navigate(FORM);
        page.context().clearCookies();
        page.locator("[name=text]").fill("Pendant la coupure.");
        page.locator("[name='rating.5'][value='4']").check();
        page.waitForCondition(() -> page.locator("[data-said]")
                .innerText()
                .equals("Pas encore enregistré\u00a0: gardé dans ce navigateur."));

        reader.signIn(page, tokens(coaches.member()));
        page.navigate(FORM);
        assertThat(page.locator("[data-offer]").isVisible()).isFalse();
        reader.signIn(page, tokens(coach));
        page.navigate(FORM);
        assertThat(page.locator("[name=text]").inputValue()).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Le reprendre"))
                .click();
        assertThat(page.locator("[name=text]").inputValue()).isEqualTo("Pendant la coupure.");
        assertThat(page.locator("[name='rating.5'][value='4']").isChecked()).isTrue();
        page.waitForCondition(() -> page.locator("[data-said]").innerText().equals("Brouillon enregistré."));
        assertThat(new Moderators(site).experience(coach, "growthspace").typed().text("rating.5"))
                .isEqualTo("4");
        assertThat(reader.troubles()).allMatch(trouble -> trouble.contains("401"));
    }

    /** The phone drops the tab and loads its address again: what was written since the sign-in stays. */
    @Test
    void whatIsWrittenAfterALostSignInOutlivesAReload(Reader reader) {
        Member coach = coaches.member();
        Page page = reader.window(Reader.PHONE);
        reader.signIn(page, tokens(coach));
        page.navigate(FORM);
        page.locator("[name=text]").fill("Un début.");
        page.waitForCondition(() -> said(page).equals("Brouillon enregistré."));
        page.context().clearCookies();
        Reader.arrive(page, () -> send(page));
        page.getByLabel("Adresse e-mail").fill(coach.email().value());
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(Coaches.PASSWORD);
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        assertThat(page.locator("main .notice").first().innerText()).contains("Votre session avait pris fin.");
        assertThat(page.locator("[name=text]").inputValue()).isEqualTo("Un début.");
        page.locator("[name=text]").fill("Un début. Et la suite.");
        page.waitForCondition(() -> said(page).equals("Brouillon enregistré."));
        page.reload();
        assertThat(page.locator("[name=text]").inputValue()).isEqualTo("Un début. Et la suite.");
        assertThat(page.locator("[data-offer]").isVisible()).isFalse();
        assertThat(reader.troubles()).isEmpty();
    }

    @Test
    void anOlderWindowReplacesNothingByItself(Reader reader) {
        Member coach = coaches.member();
        Page early = reader.window(Reader.NARROWEST);
        reader.signIn(early, tokens(coach));
        early.navigate(FORM);
        Page later = reader.window(Reader.DESK);
        reader.signIn(later, tokens(coach));
        later.navigate(FORM);
        later.locator("[name=text]").fill("Longtemps écrit.");
        later.waitForCondition(() -> said(later).equals("Brouillon enregistré."));

        early.locator("[name='rating.5'][value='4']").check();
        early.waitForCondition(() -> said(early).startsWith("Un texte plus récent a été enregistré ailleurs."));
        // Whoever goes on by the keyboard is not covered by what stays in sight.
        assertThat(early.locator(".progress").boundingBox().height).isLessThan(9 * 16);
        later.reload();
        assertThat(later.locator("[name=text]").inputValue()).isEqualTo("Longtemps écrit.");
        early.reload();
        assertThat(early.locator("[name=text]").inputValue()).isEqualTo("Longtemps écrit.");
        assertThat(early.locator("[data-offer]").isVisible()).isTrue();
        assertThat(reader.troubles()).allMatch(trouble -> trouble.contains("409"));
    }

    /** A phone's keyboard leaves a space behind each word. */
    @Test
    void whatArrivedIsNotOfferedAgain(Reader reader) {
        Member coach = coaches.member();
        Page page = reader.window(Reader.PHONE);
        reader.signIn(page, tokens(coach));
        page.navigate(FORM);
        page.locator("[name=text]").fill("Un mot ");
        Reader.arrive(page, () -> page.getByText("Enregistrer le brouillon").click());
        assertThat(page.getByRole(AriaRole.STATUS).first().innerText()).contains("enregistré");
        assertThat(page.locator("[data-offer]").isVisible()).isFalse();
        page.navigate(FORM);
        assertThat(page.locator("[data-offer]").isVisible()).isFalse();
    }

    private static String said(Page page) {
        return page.locator("[data-said]").innerText();
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer à la modération"))
                .click();
    }
}
