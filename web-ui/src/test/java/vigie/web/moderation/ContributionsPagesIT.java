package vigie.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.Outcome;
import vigie.report.SendReport;
import vigie.web.Coaches;
import vigie.web.Moderators;
import vigie.web.PageRules;
import vigie.web.Site;
import vigie.web.Visitor;
import vigie.web.proposal.Proposals;

/** Each contribution leads to what its author can do about it now, and to nothing else. */
class ContributionsPagesIT {
    private static final String PAGE = "/compte/contributions";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static Coaches coaches;

    @SuppressWarnings("NullAway.Init")
    private static Moderators moderators;

    @SuppressWarnings("NullAway.Init")
    private static Proposals proposals;

    @BeforeAll
    static void start() {
        site = Site.empty();
        coaches = new Coaches(site);
        moderators = new Moderators(site);
        proposals = new Proposals(site);
        proposals.platform("Essai");
        proposals.platform("Autre essai");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Map<String, String> experience(String wish, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("relation", "ENDED");
        fields.put("from-month", "03");
        fields.put("from-year", "2024");
        fields.put("to-month", "06");
        fields.put("to-year", "2025");
        fields.put("sessions", "UP_TO_50");
        fields.put("rating.1", "5");
        fields.put("rating.2", "2");
        fields.put("rating.3", "4");
        fields.put("text", text);
        fields.put("signedAs", "PSEUDONYM");
        fields.put("pseudonym", "Mouette " + Coaches.freshEmail().replaceAll("\\D", ""));
        fields.put("do", wish);
        return fields;
    }

    private static void send(Visitor here, String slug, String text) throws Exception {
        HttpResponse<String> answer = here.post("/contribuer/vecu/" + slug, experience("submit", text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** The first of what was sent. */
    private static Element row(Visitor here) throws Exception {
        Document page = here.open(PAGE).page();
        PageRules.assertAll(page);
        return page.expectFirst("ol.cases > li");
    }

    private static Map<String, String> acts(Element row) {
        Map<String, String> acts = new LinkedHashMap<>();
        row.select(".buttons a").forEach(link -> {
            String name = row.expectFirst("h3").text();
            assertThat(link.text()).endsWith(" (" + name + ")");
            acts.put(link.text().replace(" (" + name + ")", ""), link.attr("href"));
        });
        return acts;
    }

    @Test
    void whoSentNothingIsShownWhereToBegin() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member()).open(PAGE)) {
            assertThat(here.page().select("main").text()).contains("Vous n’avez encore rien envoyé.");
            assertThat(here.page().select(".cases, .account-page h2")).isEmpty();
            PageRules.assertAll(here.page());
        }
    }

    @Test
    void draftsStandFirstAndAreGoneOnWithOrThrownAway() throws Exception {
        Member coach = coaches.member();
        try (Visitor here = coaches.signedIn(coach)) {
            here.post("/contribuer/vecu/essai", Map.of("do", "draft", "text", "à moitié"));
            here.open(PAGE);
            PageRules.assertAll(here.page());
            assertThat(here.page().select("#drafts").text()).isEqualTo("Brouillon");
            assertThat(here.page().select(".drafts h3").eachText()).containsExactly("Vécu : Essai");
            assertThat(here.page().select(".drafts").text()).contains("Enregistré le ");
            assertThat(here.page().select("main").text()).doesNotContain("encore rien envoyé");
            here.post("/contribuer/vecu/autre-essai", Map.of("do", "draft", "text", "un autre"));
            here.open(PAGE);
            assertThat(here.page().select("#drafts").text()).isEqualTo("Brouillons");
            assertThat(here.page().select(".drafts h3").eachText())
                    .containsExactly("Vécu : Autre essai", "Vécu : Essai");

            here.follow("Continuer (Essai)");
            assertThat(here.address()).isEqualTo("/contribuer/vecu/essai");
            assertThat(here.page().select("[name=text]").text()).isEqualTo("à moitié");
            assertThat(here.page().select("main a[href$=retrait]")).isEmpty();
            assertThat(here.get("/contribuer/vecu/essai/retrait").statusCode()).isEqualTo(404);

            here.open(PAGE).follow("Jeter (Essai)");
            assertThat(here.heading()).isEqualTo("Jeter mon brouillon sur Essai");
            PageRules.assertAll(here.page());
            here.press("Jeter mon brouillon");
            assertThat(here.address()).isEqualTo(PAGE);
            assertThat(here.notice()).isEqualTo("Votre brouillon est jeté.");
            assertThat(here.page().select(".drafts h3").eachText()).containsExactly("Vécu : Autre essai");
            assertThat(here.get("/contribuer/vecu/essai/brouillon").statusCode())
                    .isEqualTo(404);
            assertThat(here.post("/contribuer/vecu/essai/brouillon", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(here.open("/en/account/contributions")
                            .page()
                            .select(".drafts a")
                            .eachAttr("href"))
                    .containsExactly(
                            "/en/contribute/experience/autre-essai", "/en/contribute/experience/autre-essai/draft");
        }
        try (Visitor other = coaches.signedIn(coaches.member()).open(PAGE)) {
            assertThat(other.page().select(".drafts")).isEmpty();
        }
    }

    @Test
    void anExperienceCanBeTakenBackUntilModeratorsTakeItOff() throws Exception {
        Member coach = coaches.member();
        String form = "/contribuer/vecu/essai";
        try (Visitor here = coaches.signedIn(coach)) {
            send(here, "essai", "Premier texte.");
            assertThat(acts(row(here))).isEqualTo(Map.of("Modifier", form, "Retirer", form + "/retrait"));

            moderators.decide(coach, "essai", Outcome.REQUEST_CHANGES);
            assertThat(acts(row(here))).containsOnlyKeys("Reprendre et renvoyer", "Retirer");
            assertThat(here.open(form).page().select(".notice").text()).contains("Un coaché est nommé");

            send(here, "essai", "Texte repris.");
            assertThat(here.open(form).page().select(".notice").text())
                    .contains("attend la modération")
                    .doesNotContain("Un coaché est nommé");
            moderators.decide(coach, "essai", Outcome.PUBLISH);
            Map<String, String> published = acts(row(here));
            assertThat(published).containsOnlyKeys("Voir sur la page", "Modifier", "Retirer");
            String seen = String.valueOf(published.get("Voir sur la page"));
            assertThat(here.open(seen.substring(0, seen.indexOf('#')))
                            .page()
                            .getElementById(seen.substring(seen.indexOf('#') + 1)))
                    .isNotNull();

            send(here, "essai", "Deuxième texte.");
            Document both = here.open(PAGE).page();
            List<Element> rows = both.select("ol.cases > li");
            assertThat(acts(rows.get(0))).containsOnlyKeys("Modifier");
            assertThat(rows.get(0).text()).contains("La version déjà publiée reste en place");
            assertThat(acts(rows.get(1))).containsOnlyKeys("Voir sur la page", "Retirer");
            assertThat(rows.get(1).text()).doesNotContain("déjà publiée");
            assertThat(here.open(form).page().select(".notice").text())
                    .contains("attend la modération", "Votre version publiée reste en place");

            moderators.decide(coach, "essai", Outcome.REFUSE);
            Map<String, String> refused = acts(row(here));
            assertThat(refused).containsOnlyKeys("L’écrire autrement", "Faire un recours");
            assertThat(refused.get("L’écrire autrement")).isEqualTo(form);

            send(here, "essai", "Troisième texte.");
            assertThat(acts(here.open(PAGE).page().select("ol.cases > li").get(1)))
                    .containsOnlyKeys("Faire un recours");
            here.post(form + "/retrait", Map.of());
            assertThat(acts(row(here))).containsOnlyKeys("L’écrire autrement");
        }
    }

    @Test
    void anAppealIsReadAgainFromItsRowAndFromThatOfWhatWasRefused() throws Exception {
        Member coach = coaches.member();
        try (Visitor here = coaches.signedIn(coach)) {
            send(here, "essai", "À juger.");
            moderators.decide(coach, "essai", Outcome.REFUSE);
            String decision = String.valueOf(acts(row(here)).get("Faire un recours"));
            here.post(decision, Map.of("text", "Personne n'est nommé."));

            Element appeal = row(here);
            assertThat(appeal.expectFirst("h3").text()).isEqualTo("Recours : Essai");
            assertThat(acts(appeal)).isEqualTo(Map.of("Lire mon recours", decision));
            assertThat(acts(here.page().select("ol.cases > li").get(1)))
                    .containsOnlyKeys("L’écrire autrement", "Lire mon recours")
                    .containsEntry("Lire mon recours", decision);
            here.follow("Lire mon recours (Recours : Essai)");
            assertThat(here.page().select("main blockquote").text()).isEqualTo("Personne n'est nommé.");
            assertThat(here.page().select("main").text()).doesNotContain("Personne qui a pris part");
        }
    }

    @Test
    void remarksAreToldApartByHowTheyBegin() throws Exception {
        Member coach = coaches.member();
        String lengthy = "La question des langues manque, et " + "avec elle celle des fuseaux horaires ".repeat(4);
        try (Visitor here = coaches.signedIn(coach)) {
            for (String text : List.of("Et la langue", lengthy)) {
                here.open("/contribuer/remarque").type("Votre remarque", text).press("Envoyer");
            }
            List<String> titles = here.open(PAGE).page().select("ol.cases h3").eachText();
            assertThat(titles.get(1)).isEqualTo("Remarque – Et la langue");
            assertThat(titles.get(0))
                    .startsWith("Remarque – La question des langues")
                    .endsWith("…");
            assertThat(titles.get(0).length()).isLessThan(105);
            here.follow("Modifier (Remarque – Et la langue)");
            assertThat(here.control("Votre remarque").text()).isEqualTo("Et la langue");
        }
    }

    @Test
    void theAccountSaysWhatModeratorsSentBack() throws Exception {
        Member coach = coaches.member();
        try (Visitor here = coaches.signedIn(coach)) {
            assertThat(here.open("/compte").page().select("main .notice")).isEmpty();
            send(here, "essai", "Premier texte.");
            moderators.decide(coach, "essai", Outcome.REQUEST_CHANGES);
            assertThat(here.open("/compte").page().select("main .notice").text())
                    .isEqualTo("La modération vous demande de reprendre une de vos contributions. Mes contributions");
            PageRules.assertAll(here.page());
            assertThat(here.page().select("main .notice a").attr("href")).isEqualTo(PAGE);
            assertThat(here.open("/en/account").page().select("main .notice").text())
                    .startsWith("Moderators ask you to change one of your contributions.");
            send(here, "essai", "Repris.");
            assertThat(here.open("/compte").page().select("main .notice")).isEmpty();
        }
    }

    @Test
    void theTimelineTellsAnUpdateFromAFirstTextAndOneLinkFromAnother() throws Exception {
        Member coach = coaches.member();
        proposals.platform("Deux fois");
        try (Visitor here = coaches.signedIn(coach)) {
            send(here, "deux-fois", "Premier texte.");
            moderators.decide(coach, "deux-fois", Outcome.PUBLISH);
            send(here, "deux-fois", "Deuxième texte.");
            moderators.decide(coach, "deux-fois", Outcome.PUBLISH);
        }
        Document history = site.page("/plateformes/deux-fois/historique");
        PageRules.assertAll(history);
        assertThat(history.select(".history strong").eachText().subList(0, 2))
                .containsExactly("Vécu mis à jour", "Vécu publié");
        assertThat(history.select(".history a").text()).matches("Lire ce vécu \\(Mouette [0-9]+, .* 20[0-9]{2}\\)");
        assertThat(site.page("/en/platforms/deux-fois/history")
                        .select(".history strong")
                        .eachText())
                .startsWith("Experience updated", "Experience published");
    }

    /** Ratings alone: who reports must see which one it is, who decides that there was nothing to read. */
    @Test
    void anExperienceWithoutTextIsReportedByWhatIsKnownOfIt() throws Exception {
        Member coach = coaches.member();
        proposals.platform("Sans un mot");
        try (Visitor here = coaches.signedIn(coach)) {
            send(here, "sans-un-mot", "");
            moderators.decide(coach, "sans-un-mot", Outcome.PUBLISH);
        }
        String report;
        try (Visitor reader = new Visitor(site).open("/plateformes/sans-un-mot")) {
            String signature =
                    reader.page().expectFirst(".experience-shown h3 bdi").text();
            reader.open(
                    reader.page().expectFirst(".experience-shown a.report-link").attr("href"));
            PageRules.assertAll(reader.page());
            Element reported = reader.page().expectFirst("section.reported");
            assertThat(reported.expectFirst("h2").text()).isEqualTo("Vécu sur Sans un mot");
            assertThat(reported.expectFirst("strong").text()).isEqualTo(signature);
            assertThat(reported.select("blockquote")).isEmpty();
            assertThat(reported.select(".tag").eachText())
                    .contains("y a travaillé", "de mars 2024 à juin 2025", "3 critères notés", "n° 1 : 5/5")
                    .anyMatch(fact -> fact.startsWith("publié en "))
                    .hasSize(7);
            report = reader.page().select("input[name=id]").val();
        }
        site.bean(SendReport.class)
                .send(new SendReport.Wish(
                        CaseKind.EXPERIENCE,
                        report,
                        "INACCURATE",
                        "Il n'y a pas travaillé.",
                        null,
                        "Inès",
                        Coaches.freshEmail(),
                        Language.FR,
                        true,
                        null,
                        "client"));
        try (Visitor moderator = coaches.signedIn(Role.MODERATOR)) {
            moderator.open("/moderation?kind=REPORT&platform=sans-un-mot");
            moderator.open(moderator.page().expectFirst("a[data-case]").attr("href"));
            assertThat(moderator.page().select("main dl").text()).contains("Texte signalé sans texte");
        }
    }

    @Test
    void answersPlatformsAndRemarksAreChangedAndNeverTakenBack() throws Exception {
        Member coach = coaches.member();
        try (Visitor here = coaches.signedIn(coach)) {
            here.open("/contribuer/remarque?critere=7")
                    .type("Votre remarque", "Et la langue ?")
                    .press("Envoyer");
            Case remark = proposals.latestOf(coach);
            Element row = row(here);
            assertThat(row.expectFirst("h3").text()).startsWith("Remarque : 7. ");
            assertThat(acts(row)).isEqualTo(Map.of("Modifier", "/contribuer/dossier/" + id(remark)));
            proposals.publish(remark);
            assertThat(acts(row(here))).isEqualTo(Map.of("Voir sur la page", "/criteres/7"));

            here.post(
                    "/contribuer/plateforme",
                    Map.of(
                            "name", "Zéphyr",
                            "kind", "SERVICE",
                            "website", "https://zephyr.example/",
                            "languages.fr", "yes",
                            "summary.fr", "Une plateforme."));
            Case platform = proposals.latestOf(coach);
            assertThat(row(here).expectFirst("h3").text()).isEqualTo("Nouvelle plateforme : Zéphyr");
            assertThat(acts(row(here))).containsOnlyKeys("Modifier");
            proposals.decide(platform, Outcome.REQUEST_CHANGES);
            assertThat(acts(row(here))).containsOnlyKeys("Reprendre et renvoyer");

            proposals.publish(proposals.answer("autre-essai", "1a", "YES"));
            here.post("/contribuer/reponse/autre-essai/1a/toujours-vrai", Map.of());
            Case answer = proposals.latestOf(coach);
            assertThat(row(here).expectFirst("h3").text()).startsWith("Réponse : Autre essai – ");
            assertThat(acts(row(here))).containsOnlyKeys("Modifier");
            proposals.decide(answer, Outcome.REFUSE);
            assertThat(acts(row(here))).containsOnlyKeys("Proposer une autre réponse", "Faire un recours");
            assertThat(acts(row(here)).get("Proposer une autre réponse"))
                    .isEqualTo("/contribuer/reponse/autre-essai/1a");
        }
    }

    private static String id(Case one) {
        return one.id().value().toString();
    }
}
