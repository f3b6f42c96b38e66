package vigie.web.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.Outcome;
import vigie.web.Coaches;
import vigie.web.Moderators;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** A coach writes, sends, changes and withdraws an experience, in a browser without scripts. */
@ExtendWith(SharedSite.class)
class ExperiencePagesIT {
    private static final String TEXT = "Ce que vous diriez à un collègue";
    private static final String NASTY =
            "<script>alert(1)</script>\n\u202Edroite à gauche\u202C 😀\n" + "x".repeat(1000);

    private final Site site;
    private final Coaches coaches;
    private final Moderators moderators;

    ExperiencePagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
        moderators = new Moderators(site);
    }

    private static Map<String, String> whole(String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("relation", "ENDED");
        fields.put("from-month", "03");
        fields.put("from-year", "2024");
        fields.put("to-month", "06");
        fields.put("to-year", "2025");
        fields.put("sessions", "UP_TO_50");
        fields.put("rating.1", "5");
        fields.put("rating.11", "2");
        fields.put("comment.11", "Illisible.");
        fields.put("rating.13", "4");
        fields.put("rating.14", "SKIPPED");
        fields.put("text", "Lire le contrat.\r\nDeux fois.");
        fields.put("signedAs", "PSEUDONYM");
        fields.put("pseudonym", "Mouette " + Coaches.freshEmail().replaceAll("\\D", ""));
        fields.put("do", "submit");
        for (int index = 0; index < changes.length; index += 2) {
            fields.put(changes[index], changes[index + 1]);
        }
        return fields;
    }

    private static String form(String slug) {
        return "/contribuer/vecu/" + slug;
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void theFormAsksByThemeAndChoosesNothingBeforehand() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member()).open(form("coachhub"))) {
            assertThat(here.heading()).isEqualTo("Mon vécu avec CoachHub");
            assertThat(here.page().select(".scale")).hasSize(15);
            assertThat(here.page().select("#ratings h3")).hasSize(4);
            assertThat(here.page().select("[checked], option[selected]")).isEmpty();
            assertThat(here.page().select("main").text()).contains("Ne nommez personne.");
            PageRules.assertAll(here.page());
            assertThat(here.page().select("fieldset[id='rating.1'] legend").text())
                    .isEqualTo("1 La charte est réellement appliquée au quotidien.");
            here.open("/en/contribute/experience/coachhub");
            assertThat(here.heading()).isEqualTo("My experience with CoachHub");
            PageRules.assertAll(here.page());
            assertThat(here.open(form("nulle-part")).status()).isEqualTo(404);
        }
    }

    @Test
    void aPlatformIsAskedWhatAppliesToItsKind() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member()).open(form("coachaccountable"))) {
            int asked = here.page().select(".scale").size();
            assertThat(asked).isBetween(3, 14);
            assertThat(here.page().select("#ratings-title").text())
                    .isEqualTo("Votre accord avec " + asked + " phrases");
        }
    }

    @Test
    void aDraftIsKeptByItsButtonAndFoundAgain() throws Exception {
        Member coach = coaches.member();
        try (Visitor here = coaches.signedIn(coach)) {
            HttpResponse<String> answer = here.post(
                    form("aceup"), Map.of("do", "draft", "from-year", "2024", "rating.2", "3", "text", "à moitié"));
            here.open(location(answer));
            assertThat(here.notice()).isEqualTo("Votre brouillon est enregistré. Vous seul le voyez.");
        }
        try (Visitor later = coaches.signedIn(coach).open(form("aceup"))) {
            assertThat(later.page().select("[name=text]").text()).isEqualTo("à moitié");
            assertThat(later.page().select("[name='rating.2'][checked]").val()).isEqualTo("3");
            assertThat(later.page().select("[name=from-year] option[selected]").val())
                    .isEqualTo("2024");
            assertThat(later.page().select(".progress strong").text()).isEqualTo("1 sur 15");
        }
        try (Visitor other = coaches.signedIn(coaches.member()).open(form("aceup"))) {
            assertThat(other.page().select("[name=text]").text()).isEmpty();
        }
    }

    @Test
    void aNameThatAnotherIsPublishedUnderIsNotPublishedTwice() throws Exception {
        Member first = coaches.member();
        Member second = coaches.member();
        for (Member each : List.of(first, second)) {
            try (Visitor here = coaches.signedIn(each)) {
                location(here.post(form("mycoachmatch"), whole("pseudonym", "Hulotte")));
            }
        }
        moderators.decide(first, "mycoachmatch", Outcome.PUBLISH);
        Case waits = Objects.requireNonNull(
                moderators.experience(second, "mycoachmatch").inCase());
        try (Visitor here = coaches.signedIn(coaches.member(Role.MODERATOR))) {
            here.open("/moderation/dossiers/" + waits.id().value())
                    .tick("Publier")
                    .type("Explication", "Merci beaucoup.")
                    .press("Décider");
            assertThat(here.status()).isEqualTo(409);
            assertThat(here.problems()).startsWith("Un autre vécu de cette plateforme est publié sous ce nom");
            assertThat(here.page().select("[name=outcome][checked]").val()).isEqualTo("PUBLISH");
            assertThat(here.page().select("#reason").val()).isEqualTo("Merci beaucoup.");
            PageRules.assertAll(here.page());
        }
        assertThat(Objects.requireNonNull(
                        moderators.experience(second, "mycoachmatch").inCase()))
                .isEqualTo(waits);
    }

    @Test
    void whatIsWrongIsSaidAtItsPlaceAndEverythingIsKept() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            HttpResponse<String> answer = here.post(
                    form("aceup"), whole("relation", "", "rating.13", "", "pseudonym", "a@b.fr", "text", NASTY));
            assertThat(answer.statusCode()).isEqualTo(422);
            Element page = Site.parsed(answer);
            assertThat(page.select("main [role=alert] a").eachAttr("href"))
                    .containsExactly("#relation", "#ratings", "#pseudonym");
            assertThat(Objects.requireNonNull(page.selectFirst("[name=text]"))
                            .wholeText()
                            .stripLeading())
                    .isEqualTo(NASTY);
            assertThat(page.select("[name='rating.14'][checked]").val()).isEqualTo("SKIPPED");
            assertThat(page.select("[name='comment.11']").text()).isEqualTo("Illisible.");
            PageRules.assertAll(Site.parsed(answer));
        }
    }

    @Test
    void fromTheFormToThePageAndBack() throws Exception {
        Member coach = coaches.member();
        try (Visitor here = coaches.signedIn(coach)) {
            Map<String, String> sent = whole("text", NASTY);
            here.open(location(here.post(form("mento"), sent)));
            assertThat(here.notice()).startsWith("Votre vécu est envoyé.");
            assertThat(here.page().select(".notice").text()).contains("attend la modération");
            assertThat(site.page("/plateformes/mento").select(".experience-shown"))
                    .isEmpty();

            moderators.decide(coach, "mento", Outcome.REQUEST_CHANGES);
            here.open(form("mento"));
            assertThat(here.page().select(".notice .told").text())
                    .isEqualTo("Un coaché est nommé à la deuxième phrase.");
            PageRules.assertAll(here.page());
            location(here.post(form("mento"), sent));
            moderators.decide(coach, "mento", Outcome.PUBLISH);

            Element shown = site.page("/plateformes/mento").expectFirst(".experience-shown");
            assertThat(shown.select("h3 bdi").text()).startsWith("Mouette");
            assertThat(shown.expectFirst("p.told").wholeText()).isEqualTo(NASTY);
            assertThat(shown.select(".tag").eachText())
                    .containsExactly("y a travaillé", "de mars 2024 à juin 2025", "de 11 à 50 séances", "non vérifié");
            assertThat(shown.text()).doesNotContain("Version");
            assertThat(shown.select(".agreements dt")).hasSize(3);
            PageRules.assertAll(site.page("/plateformes/mento"));
            PageRules.assertAll(site.page("/en/platforms/mento"));
            Element happened = site.page("/plateformes/mento").expectFirst("#history + ol > li");
            assertThat(happened.text())
                    .contains("Vécu publié", shown.select("h3 bdi").text());
            assertThat(happened.select("a").attr("href"))
                    .isEqualTo("/plateformes/mento?from=" + shown.id().replace("vecu-", "") + "#" + shown.id());
            assertThat(site.page("/plateformes/mento")
                            .select(".facts a[href='#lived']")
                            .text())
                    .isEqualTo("1 publié");

            here.open(form("mento") + "/retrait");
            PageRules.assertAll(here.page());
            here.press("Retirer mon vécu");
            assertThat(here.address()).isEqualTo("/plateformes/mento");
            assertThat(here.notice()).isEqualTo("Votre vécu est retiré.");
            assertThat(here.page().select(".experience-shown")).isEmpty();
            assertThat(here.page().select("#history + ol").text()).doesNotContain("Mouette", "Lire ce vécu");
            assertThat(here.open(form("mento") + "/retrait").status()).isEqualTo(404);
        }
    }

    @Test
    void whoStillWorksThereSaysSoInOneClick() throws Exception {
        Member coach = coaches.member();
        try (Visitor here = coaches.signedIn(coach)) {
            location(here.post(form("sounding-board"), whole("relation", "ACTIVE", "to-month", "", "to-year", "")));
            assertThat(here.open(form("sounding-board")).page().select("form[action$=toujours-en-cours]"))
                    .isEmpty();
            moderators.decide(coach, "sounding-board", Outcome.PUBLISH);
            assertThat(site.page("/plateformes/sounding-board")
                            .expectFirst(".experience-shown")
                            .text())
                    .doesNotContain("Toujours en cours");

            here.open(form("sounding-board"));
            PageRules.assertAll(here.page());
            here.press("J’y travaille toujours");
            assertThat(here.notice()).startsWith("Merci.");
            assertThat(here.page().select("form[action$=toujours-en-cours]").text())
                    .contains("confirmé le");
            PageRules.assertAll(here.page());

            Element shown = site.page("/plateformes/sounding-board").expectFirst(".experience-shown");
            assertThat(shown.text())
                    .contains("Toujours en cours en ", "Publié en ")
                    .doesNotContain("Version");
            assertThat(site.page("/en/platforms/sounding-board")
                            .expectFirst(".experience-shown")
                            .text())
                    .contains("Still working there in ");
        }
    }

    @Test
    void everyExperienceCanBeReported() throws Exception {
        Member coach = coaches.member();
        try (Visitor here = coaches.signedIn(coach)) {
            location(here.post(form("relationship-hero"), whole("text", "À signaler, peut-être.")));
        }
        moderators.decide(coach, "relationship-hero", Outcome.PUBLISH);
        try (Visitor reader = new Visitor(site).open("/plateformes/relationship-hero")) {
            Element shown = reader.page().expectFirst(".experience-shown");
            String id = shown.id().replace("vecu-", "");
            Element link = shown.expectFirst("a.report-link");
            assertThat(link.text()).matches("Signaler \\(vécu signé Mouette [0-9]+\\)");
            reader.open(link.attr("href"));
            assertThat(reader.page().select(".reported blockquote").text()).contains("À signaler, peut-être.");
            assertThat(reader.page().select("input[name=id]").val()).isEqualTo(id);
        }
    }

    @Test
    void whatIsSentAfterTheSignInRanOutIsFoundAfterTheNextOne() throws Exception {
        Member coach = coaches.member();
        try (Visitor here = new Visitor(site)) {
            String author = coach.id().value().toString();
            here.open(location(here.post(form("leland"), whole("text", "Écrit longtemps.", "author", author))));
            assertThat(here.address()).startsWith("/compte/connexion?suite=");
            assertThat(here.notice()).contains("rien n’est perdu");
            here.type("Adresse e-mail", coach.email().value())
                    .type("Mot de passe", Coaches.PASSWORD)
                    .press("Se connecter");
            assertThat(here.heading()).isEqualTo("Mon vécu avec Leland");
            assertThat(here.page().select("[name=text]").text()).isEqualTo("Écrit longtemps.");
            assertThat(here.page().select("[name='rating.11'][checked]").val()).isEqualTo("2");
            assertThat(here.page().select("main .notice").text()).contains("Votre session avait pris fin.");
            here.press("Envoyer à la modération");
            assertThat(here.notice()).startsWith("Votre vécu est envoyé.");
        }
        assertThat(moderators.experience(coach, "leland").latest()).isNotNull();
    }

    @Test
    void whatWasWrittenInAnotherWindowIsReplacedOnlyByWhoWasTold() throws Exception {
        Member coach = coaches.member();
        try (Visitor early = coaches.signedIn(coach).open(form("torch"));
                Visitor later = coaches.signedIn(coach).open(form("torch"))) {
            later.type(TEXT, "Écrit longtemps.").press("Enregistrer le brouillon");
            assertThat(later.notice()).isNotEmpty();

            early.type(TEXT, "Vieux.").press("Enregistrer le brouillon");
            assertThat(early.status()).isEqualTo(409);
            assertThat(early.problems()).contains("depuis une autre fenêtre ou un autre appareil");
            assertThat(early.control(TEXT).wholeText().strip()).isEqualTo("Vieux.");
            PageRules.assertAll(early.page());
            assertThat(moderators.experience(coach, "torch").typed().text("text"))
                    .isEqualTo("Écrit longtemps.");

            early.press("Enregistrer le brouillon");
            assertThat(early.status()).isEqualTo(200);
            assertThat(moderators.experience(coach, "torch").typed().text("text"))
                    .isEqualTo("Vieux.");
        }
    }

    @Test
    void aScriptIsToldThatTheSignInIsOver() throws Exception {
        try (Visitor nobody = new Visitor(site);
                Visitor here = coaches.signedIn(coaches.member())) {
            assertThat(nobody.post(form("leland"), whole("do", "autosave")).statusCode())
                    .isEqualTo(401);
            assertThat(here.post(form("leland"), whole("do", "autosave")).statusCode())
                    .isEqualTo(204);
            assertThat(nobody.open(form("leland")).address()).startsWith("/compte/connexion?suite=");
        }
    }

    @Test
    void textsInTheOtherLanguageAreMarked() throws Exception {
        Member coach = coaches.member();
        try (Visitor here = coaches.signedIn(coach)) {
            location(here.post(
                    form("growthspace"),
                    whole(
                            "text",
                            "Le contrat est clair et la plateforme paie à temps.",
                            "comment.11",
                            "The terms of it are hard to read.")));
        }
        moderators.decide(coach, "growthspace", Outcome.PUBLISH);
        Element english = site.page("/en/platforms/growthspace").expectFirst(".experience-shown");
        assertThat(english.expectFirst("p.told").attr("lang")).isEqualTo("fr");
        assertThat(english.select(".agreements .told").hasAttr("lang")).isFalse();
        Element french = site.page("/plateformes/growthspace").expectFirst(".experience-shown");
        assertThat(french.expectFirst("p.told").hasAttr("lang")).isFalse();
        assertThat(french.select(".agreements .told").attr("lang")).isEqualTo("en");
    }

    @Test
    void experiencesArePaged() throws Exception {
        for (int number = 0; number < 12; number++) {
            Member coach = coaches.member();
            try (Visitor here = coaches.signedIn(coach)) {
                location(here.post(form("torch"), whole("text", "Récit " + number)));
            }
            moderators.decide(coach, "torch", Outcome.PUBLISH);
        }
        try (Visitor reader = new Visitor(site).open("/plateformes/torch")) {
            assertThat(reader.page().select(".experience-shown")).hasSize(10);
            assertThat(reader.page().expectFirst(".experience-shown").text()).contains("Récit 11");
            reader.follow("Vécus suivants");
            assertThat(reader.page().select(".experience-shown")).hasSize(2);
            PageRules.assertAll(reader.page());
            assertThat(reader.open("/plateformes/torch?after=x").page().select(".experience-shown"))
                    .hasSize(10);
        }
        assertThat(List.of(site.page("/plateformes/ovida")
                        .select(".lived a.button")
                        .text()))
                .containsExactly("Partager mon vécu");
    }
}
