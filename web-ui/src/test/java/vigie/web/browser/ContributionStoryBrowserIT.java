package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Role;
import vigie.moderation.ModerationLog;
import vigie.session.EndSessions;
import vigie.session.OpenSession;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.SharedSite;
import vigie.web.Site;

/** One experience from its first word to its return, by a coach, a visitor and four moderators. */
@ExtendWith({SharedSite.class, SharedBrowser.class})
class ContributionStoryBrowserIT {
    private static final String CHANGES = "La deuxième phrase nomme un coaché.\nSans elle, c’est publiable.";
    private static final String TAKEN_OFF = "Le texte permet encore de reconnaître quelqu’un.";
    private static final String BACK = "Personne ne peut être reconnu : la décision était une erreur.";

    private final Site site;
    private final Coaches coaches;
    private final Mailbox mailbox;

    ContributionStoryBrowserIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
        mailbox = new Mailbox(site);
    }

    private record Windows(Reader reader, boolean scripts) {
        Page open(int width) {
            return reader.window(width, scripts);
        }
    }

    /** Nothing depends on a script; with scripts the same works. */
    @ParameterizedTest
    @CsvSource({"false, coach-me", "true, hireclub"})
    void anExperienceIsWrittenMendedPublishedReportedWithdrawnAppealedAndBack(
            boolean scripts, String slug, Reader reader) throws Exception {
        Windows windows = new Windows(reader, scripts);
        Member coach = named("Renée", Role.MEMBER);
        String email = coach.email().value();
        String first = "Le contrat se lit deux fois.\nJean Dupont, mon coaché, l’a vu.";
        String second = "Le contrat se lit deux fois.\nVraiment, version " + UUID.randomUUID() + ".";

        Page writing = writtenOverALostSession(windows, coach, slug, first);
        press(writing, "Envoyer à la modération");
        assertThat(notice(writing)).startsWith("Votre vécu est envoyé.");
        assertThat(shown(slug, first)).isZero();

        Page alix = signedIn(windows, named("Alix Première", Role.MODERATOR));
        String caseId = openCase(alix, "EXPERIENCE", slug);
        decide(alix, "REQUEST_CHANGES", "NAMES_A_PERSON", CHANGES);
        assertThat(notice(alix)).startsWith("La décision est prise");
        mailbox.await(email, "Sans elle, c’est publiable.");

        writing.navigate(mailbox.link(email, "/contribuer/dossier/"));
        assertThat(writing.url()).endsWith("/contribuer/vecu/" + slug);
        assertThat(writing.locator(".notice .told").innerText()).isEqualTo(CHANGES);
        assertThat(writing.locator("[name=text]").inputValue()).isEqualTo(first);
        writing.locator("[name=text]").fill(second);
        press(writing, "Envoyer à la modération");
        assertThat(shown(slug, second)).isZero();

        assertThat(openCase(alix, "EXPERIENCE", slug)).isEqualTo(caseId);
        decide(alix, "PUBLISH", null, null);
        assertThat(shown(slug, second)).isEqualTo(1);
        assertThat(shown(slug, first)).isZero();

        String reporter = Coaches.freshEmail();
        reported(windows, slug, second, reporter);
        Page boris = signedIn(windows, named("Boris Deuxième", Role.MODERATOR));
        String reportId = openCase(boris, "REPORT", slug);
        decide(boris, "WITHDRAW", "NAMES_A_PERSON", TAKEN_OFF);
        assertThat(notice(boris)).startsWith("Votre décision est notée.");
        assertThat(boris.locator("form.decision").count()).isZero();
        assertThat(shown(slug, second)).as("one moderator takes nothing off").isEqualTo(1);
        Page chloe = signedIn(windows, named("Chloé Troisième", Role.MODERATOR));
        assertThat(openCase(chloe, "REPORT", slug)).isEqualTo(reportId);
        decide(chloe, "WITHDRAW", "NAMES_A_PERSON", TAKEN_OFF);
        assertThat(notice(chloe)).startsWith("La décision est prise");
        assertThat(shown(slug, second)).isZero();
        mailbox.await(reporter, TAKEN_OFF);
        mailbox.await(email, TAKEN_OFF);

        writing.navigate(mailbox.link(email, "/compte/recours/"));
        assertThat(writing.locator("main").innerText()).contains(TAKEN_OFF);
        writing.getByLabel("Pourquoi cette décision devrait changer").fill("Je ne nomme personne.\nRelisez.");
        press(writing, "Envoyer mon recours");
        assertThat(notice(writing)).startsWith("Votre recours est envoyé.");
        String appealId = openCase(boris, "APPEAL", slug);
        assertThat(boris.locator("form.decision").count())
                .as("who had a part in it")
                .isZero();
        openCase(chloe, "APPEAL", slug);
        assertThat(chloe.locator("form.decision").count())
                .as("who had a part in it")
                .isZero();
        Page driss = signedIn(windows, named("Driss Quatrième", Role.MODERATOR));
        openCase(driss, "APPEAL", slug);
        decide(driss, "REVERSE", "ERROR_OF_MODERATION", BACK);
        assertThat(shown(slug, second)).isEqualTo(1);
        mailbox.await(email, BACK);

        everyDecisionIsInTheAccount(writing);
        everyLetterIsThere(email, reporter);
        everyDecisionIsInTheLog(caseId, reportId, appealId);
        assertThat(reader.troubles()).isEmpty();
    }

    private Member named(String name, Role role) {
        Member member = coaches.member(role);
        site.bean(Members.class).change(coaches.now(member).named(name, Language.FR));
        return coaches.now(member);
    }

    /** A form full of words whose session was ended elsewhere: sent all the same, found after signing in, and once more. */
    private Page writtenOverALostSession(Windows windows, Member coach, String slug, String text) {
        Page page = windows.open(Reader.PHONE);
        page.navigate("/plateformes/" + slug);
        Reader.arrive(
                page,
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Partager mon vécu"))
                        .click());
        signIn(page, coach);
        page.getByLabel("J’y ai travaillé, c’est fini").check();
        page.locator("[name=from-month]").selectOption("03");
        page.locator("[name=from-year]").selectOption("2024");
        page.locator("[name=to-month]").selectOption("06");
        page.locator("[name=to-year]").selectOption("2025");
        page.locator("[name=sessions][value=UP_TO_50]").check();
        for (int criterion : new int[] {1, 11, 13}) {
            page.locator("[name='rating." + criterion + "'][value='4']").check();
        }
        page.locator("[name=text]").fill(text);
        page.locator("[name=signedAs][value=PSEUDONYM]").check();
        page.locator("[name=pseudonym]")
                .fill("Mouette " + UUID.randomUUID().toString().substring(0, 8));
        site.bean(EndSessions.class).endAllOf(coach.id());
        press(page, "Enregistrer le brouillon");
        assertThat(notice(page)).contains("rien n’est perdu");
        signIn(page, coach);
        assertThat(page.locator("main .notice").first().innerText()).contains("Votre session avait pris fin.");
        assertThat(page.locator("[name=text]").inputValue()).isEqualTo(text);
        press(page, "Enregistrer le brouillon");
        assertThat(notice(page)).startsWith("Votre brouillon est enregistré.");
        windows.reader().leave(page);

        Page later = windows.open(Reader.PHONE);
        later.navigate("/contribuer/vecu/" + slug);
        signIn(later, coach);
        assertThat(later.locator("[name=text]").inputValue()).isEqualTo(text);
        assertThat(later.locator("[name='rating.11'][value='4']").isChecked()).isTrue();
        return later;
    }

    private static void signIn(Page page, Member member) {
        page.getByLabel("Adresse e-mail").fill(member.email().value());
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill(Coaches.PASSWORD);
        press(page, "Se connecter");
    }

    private Page signedIn(Windows windows, Member moderator) {
        Page page = windows.open(Reader.DESK);
        windows.reader().signIn(page, site.bean(OpenSession.class).open(moderator, "Firefox"));
        return page;
    }

    /** Opens the one case of this kind that waits on the platform; answers its identifier. */
    private static String openCase(Page page, String kind, String slug) {
        page.navigate("/moderation?kind=" + kind + "&platform=" + slug);
        Locator link = page.locator("a[data-case]");
        assertThat(link.count()).as("waiting cases of the kind " + kind).isEqualTo(1);
        Reader.arrive(page, link::click);
        // Without the queue's filter, which goes on with the address.
        return page.url().substring(page.url().lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    }

    private static void decide(Page page, String outcome, @Nullable String ground, @Nullable String reason) {
        page.locator("[name=outcome][value=" + outcome + "]").check();
        if (ground != null && reason != null) {
            page.locator("#ground").selectOption(ground);
            page.locator("#reason").fill(reason);
        }
        press(page, "Décider");
    }

    /** How many experiences with this text a visitor is sent, in both languages alike. */
    private int shown(String slug, String text) throws Exception {
        List<Integer> counts = new ArrayList<>();
        for (String address : List.of("/plateformes/" + slug, "/en/platforms/" + slug)) {
            counts.add((int) site.page(address).select(".experience-shown p.told").stream()
                    .filter(told -> told.wholeText().strip().equals(text))
                    .count());
        }
        assertThat(counts.getFirst()).isEqualTo(counts.getLast());
        return counts.getFirst();
    }

    private void reported(Windows windows, String slug, String text, String email) throws Exception {
        Page page = windows.open(Reader.PHONE);
        page.navigate("/plateformes/" + slug);
        Locator lived = page.locator(".experience-shown", new Page.LocatorOptions().setHasText("Vraiment, version"));
        Reader.arrive(page, () -> lived.locator("a.report-link").click());
        assertThat(page.locator("section.reported blockquote").innerText()).isEqualTo(text);
        page.locator("[name=ground][value=NAMES_A_PERSON]").check();
        page.getByLabel("Expliquez").fill("Tout le monde reconnaît mon ami.");
        page.getByLabel("Votre nom").fill("Inès Roche");
        page.getByLabel("Adresse e-mail").fill(email);
        page.getByLabel("Je signale de bonne foi").check();
        press(page, "Envoyer le signalement");
        mailbox.await(email, page.locator(".receipt").innerText());
    }

    private static void everyDecisionIsInTheAccount(Page page) {
        page.navigate("/compte/contributions");
        assertThat(page.locator(".cases .written").allInnerTexts()).contains(CHANGES, TAKEN_OFF, BACK);
        assertThat(page.locator("main").innerText())
                .doesNotContain("Alix", "Boris", "Chloé", "Driss", "Inès Roche", "reconnaît mon ami");
    }

    private void everyLetterIsThere(String coach, String reporter) throws Exception {
        mailbox.await(coach, "Votre vécu est maintenant sur la page de la plateforme.");
        assertThat(mailbox.subjects(coach))
                .containsExactlyInAnyOrder(
                        "Presque : votre vécu est à reprendre",
                        "Votre vécu est publié",
                        "Votre vécu est retiré",
                        "Votre recours est bien arrivé",
                        "Votre recours est jugé");
        assertThat(mailbox.subjects(reporter))
                .containsExactly("Votre signalement est bien arrivé", "Votre signalement a été suivi");
    }

    private void everyDecisionIsInTheLog(String lived, String report, String appeal) throws Exception {
        assertThat(logged(lived))
                .containsExactly(
                        "SUBMITTED",
                        "DECIDED REQUEST_CHANGES",
                        "RESUBMITTED",
                        "DECIDED PUBLISH",
                        "DECIDED WITHDRAW",
                        "DECIDED RESTORE");
        assertThat(logged(report)).containsExactly("SUBMITTED", "DECIDED_FIRST WITHDRAW", "DECIDED WITHDRAW");
        assertThat(logged(appeal)).containsExactly("SUBMITTED", "DECIDED REVERSE");
        assertThat(site.bean(ModerationLog.class).verify().whole()).isTrue();
    }

    private List<String> logged(String caseId) throws Exception {
        return site.values("select concat_ws(' ', event, outcome) from moderation_log where case_id = '" + caseId
                + "' order by number");
    }

    private static String notice(Page page) {
        return page.locator("main > [role=status]").innerText();
    }

    private static void press(Page page, String button) {
        Reader.arrive(
                page,
                () -> page.locator("main")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                        .first()
                        .click());
    }
}
