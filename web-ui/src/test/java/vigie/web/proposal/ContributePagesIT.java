package vigie.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vigie.member.Member;
import vigie.moderation.Case;
import vigie.moderation.CaseStatus;
import vigie.moderation.Outcome;
import vigie.web.Coaches;
import vigie.web.PageRules;
import vigie.web.Site;
import vigie.web.Visitor;

/** Contributing without scripts: an answer, a platform, a remark. */
class ContributePagesIT {
    private static final String NOTE = "Ce que dit la source, en une phrase";

    @SuppressWarnings("NullAway.Init")
    private static Site site;

    @SuppressWarnings("NullAway.Init")
    private static Coaches coaches;

    @SuppressWarnings("NullAway.Init")
    private static Proposals proposals;

    @BeforeAll
    static void start() {
        site = Site.empty();
        coaches = new Coaches(site);
        proposals = new Proposals(site);
        proposals.platform("Essai");
        proposals.platform("Autre essai");
        proposals.platform("Troisième");
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Visitor fill(Visitor visitor) {
        return visitor.type(NOTE, "L'article 4 le dit.\nEt l'article 5 <b>aussi</b>.")
                .type("Genre de source", "PUBLIC_TERMS")
                .type("Adresse", "https://essai.example/terms")
                .type("Vue le", "2026-01-10");
    }

    @Test
    void whoIsNotSignedInSignsInFirstAndComesBack() throws Exception {
        Member member = coaches.member();
        try (Visitor visitor = new Visitor(site)) {
            visitor.open("/plateformes/essai");
            visitor.open("/contribuer/reponse/essai/1a");
            assertThat(visitor.heading()).isEqualTo("Se connecter");
            visitor.type("Adresse e-mail", member.email().value())
                    .type("Mot de passe", Coaches.PASSWORD)
                    .press("Se connecter");
            assertThat(visitor.address()).isEqualTo("/contribuer/reponse/essai/1a");
        }
    }

    @Test
    void anAnswerIsOnThePageOnceItIsDecided() throws Exception {
        Member member = coaches.member();
        try (Visitor visitor = coaches.signedIn(member)) {
            visitor.open("/contribuer/reponse/essai/1b");
            PageRules.assertAll(visitor.page());
            fill(visitor.tick("Code de déontologie ICF").tick("Code de la SFCoach"))
                    .press("Envoyer");

            assertThat(visitor.address()).startsWith("/plateformes/essai");
            assertThat(visitor.notice()).startsWith("Merci.");
            assertThat(visitor.page().select("#critere-1").text()).doesNotContain("ICF");

            visitor.open("/contribuer/reponse/essai/1b");
            assertThat(visitor.page().select("main .notice").text()).contains("elle attend");
            assertThat(visitor.control(NOTE).text()).contains("<b>aussi</b>");
            assertThat(visitor.page().select("input[name=value.ICF]").hasAttr("checked"))
                    .isTrue();

            proposals.publish(proposals.latestOf(member));
            Document page = visitor.open("/plateformes/essai").page();
            assertThat(page.select("#critere-1 dd strong").text())
                    .isEqualTo("Code de déontologie ICF, code de la SFCoach");
            assertThat(page.select("#critere-1 dd .own-words").text()).contains("<b>aussi</b>");
            assertThat(page.expectFirst("#history + ol > li").text())
                    .contains("Réponse publiée", "Décidé par Camille Durand");
            PageRules.assertAll(page);
        }
    }

    @Test
    void whatIsWrongIsSaidAndEverythingIsKept() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            visitor.open("/contribuer/reponse/troisieme/15a")
                    .type("Préavis du coach", "trente")
                    .type(NOTE, "n".repeat(401))
                    .type("Adresse", "javascript:alert(1)")
                    .type("Vue le", "2999-01-01")
                    .press("Envoyer");

            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.problems().split(" \\| ", -1)).hasSize(5);
            assertThat(visitor.control("Préavis du coach").val()).isEqualTo("trente");
            assertThat(visitor.control(NOTE).text()).hasSize(401);
            assertThat(visitor.control("Adresse").attr("aria-invalid")).isEqualTo("true");
            PageRules.assertAll(visitor.page());

            fill(visitor.type("Préavis du coach", "7,5")).press("Envoyer");
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.notice()).startsWith("Merci.");
        }
    }

    @Test
    void nothingAtAllIsSentBackInOnePiece() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            visitor.open("/en/contribute/answer/troisieme/1a").press("Send");
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.page().title()).startsWith("Error: ");
            assertThat(visitor.page().select("[role=alert] a").eachAttr("href"))
                    .containsExactly("#value", "#note.en", "#evidence.1.kind", "#evidence.1.url");
            assertThat(visitor.page().select("h1 + .problems"))
                    .as("before all else")
                    .hasSize(1);
            PageRules.assertAll(visitor.page());
        }
    }

    @Test
    void oneClickSaysThatItIsStillTrue() throws Exception {
        Case one = proposals.answer("autre-essai", "1a", "YES");
        proposals.publish(one);
        Member member = coaches.member();
        try (Visitor visitor = coaches.signedIn(member)) {
            visitor.open("/plateformes/autre-essai");
            Element button = visitor.page().expectFirst("#critere-1 .acts button");
            assertThat(visitor.page()
                            .expectFirst("[id='" + button.attr("aria-describedby") + "']")
                            .text())
                    .as("what the click declares")
                    .isEqualTo("Vous déclarez ainsi avoir relu ses sources aujourd’hui.");
            PageRules.assertAll(visitor.page());
            HttpResponse<String> clicked = visitor.post(
                    visitor.page().expectFirst("#critere-1 .acts form").attr("action"), Map.of());
            assertThat(clicked.headers().firstValue("Location")).hasValue("/plateformes/autre-essai#critere-1");
            visitor.open("/plateformes/autre-essai");
            assertThat(visitor.page().select("[role=status].notice").text()).startsWith("Merci.");
            Element there = visitor.page().expectFirst("#critere-1 [role=status].notice");
            assertThat(visitor.page().expectFirst("#critere-1").attr("aria-describedby"))
                    .as("told where the page opens")
                    .isEqualTo(there.id());
            PageRules.assertAll(visitor.page());
            assertThat(visitor.open("/plateformes/autre-essai").page().select(".notice.done"))
                    .isEmpty();
            assertThat(proposals.latestOf(member).status()).isEqualTo(CaseStatus.OPEN);

            HttpResponse<String> nothing = visitor.post("/contribuer/reponse/autre-essai/2a/toujours-vrai", Map.of());
            assertThat(nothing.statusCode()).isEqualTo(404);
        }
    }

    /** What the click declares stands beside the sources that it speaks of. */
    @Test
    void whoSignsInToSayThatItIsStillTrueHasOneClickLeft() throws Exception {
        proposals.publish(proposals.answer("autre-essai", "1a", "YES"));
        Member member = coaches.member();
        try (Visitor visitor = new Visitor(site).open("/plateformes/autre-essai")) {
            visitor.follow("Toujours vrai : Charte demandée au coach");
            visitor.type("Adresse e-mail", member.email().value())
                    .type("Mot de passe", Coaches.PASSWORD)
                    .press("Se connecter");
            assertThat(visitor.address()).isEqualTo("/contribuer/reponse/autre-essai/1a/toujours-vrai");
            assertThat(visitor.heading()).startsWith("Toujours vrai").endsWith(" Autre essai");
            assertThat(visitor.page().select("main").text())
                    .contains("vous déclarez avoir relu ses sources aujourd’hui", "https://essai.example/terms");
            PageRules.assertAll(visitor.page());
            visitor.press("Toujours vrai");
            assertThat(visitor.address()).isEqualTo("/plateformes/autre-essai");
            assertThat(proposals.latestOf(member).status()).isEqualTo(CaseStatus.OPEN);
            PageRules.assertAll(visitor.open("/en/contribute/answer/autre-essai/1a/still-true")
                    .page());
            assertThat(visitor.get("/contribuer/reponse/autre-essai/2a/toujours-vrai")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatOneProposedIsSaidToWaitAndIsNotReplacedByAClick() throws Exception {
        proposals.publish(proposals.answer("troisieme", "1a", "YES"));
        Member member = coaches.member();
        try (Visitor visitor = coaches.signedIn(member)) {
            fill(visitor.open("/contribuer/reponse/troisieme/1a").tick("Non")).press("Envoyer");
            Case own = proposals.latestOf(member);
            String answer = "#critere-1 .answer";
            assertThat(visitor.open("/plateformes/troisieme")
                            .page()
                            .select(answer)
                            .text())
                    .contains("Votre proposition attend la modération.")
                    .doesNotContain("Toujours vrai", "Corriger");
            PageRules.assertAll(visitor.page());
            visitor.follow("La voir ou la modifier : Charte demandée au coach");
            assertThat(visitor.address()).isEqualTo("/contribuer/reponse/troisieme/1a");
            assertThat(visitor.page().select("main form button").eachText()).doesNotContain("Toujours vrai");

            String click = "/contribuer/reponse/troisieme/1a/toujours-vrai";
            assertThat(visitor.post(click, Map.of()).headers().firstValue("Location"))
                    .hasValue("/contribuer/reponse/troisieme/1a");
            assertThat(visitor.open(click).address()).isEqualTo("/contribuer/reponse/troisieme/1a");
            assertThat(proposals.now(own).revision()).isEqualTo(1);

            proposals.decide(own, Outcome.REQUEST_CHANGES);
            assertThat(visitor.open("/plateformes/troisieme")
                            .page()
                            .select(answer)
                            .text())
                    .contains("vous demande de reprendre votre proposition");
        }
        assertThat(site.page("/plateformes/troisieme")
                        .select("#critere-1 .answer")
                        .text())
                .contains("Toujours vrai")
                .doesNotContain("Votre proposition");
    }

    @Test
    void aPlatformWithALikeNameIsShownFirst() throws Exception {
        Member member = coaches.member();
        try (Visitor visitor = coaches.signedIn(member)) {
            visitor.open("/contribuer/plateforme");
            PageRules.assertAll(visitor.page());
            visitor.type("Nom", "Essaie")
                    .type("Site", "https://nouveau.example/")
                    .type("Ce qu’elle est, en une ou deux phrases", "Autre chose.")
                    .tick("français");
            visitor.tick(
                    visitor.page().select("label:has(input[value=SERVICE])").text());
            visitor.press("Envoyer");
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.page().select("form .links a").eachAttr("href")).contains("/plateformes/essai");

            visitor.press("Aucune de ces plateformes : continuer");
            assertThat(visitor.address()).startsWith("/contribuer");
            assertThat(visitor.notice()).startsWith("Merci.");

            Case waiting = proposals.latestOf(member);
            assertThat(visitor.open("/contribuer/dossier/" + waiting.id().value())
                            .address())
                    .isEqualTo("/contribuer/plateforme?dossier=" + waiting.id().value());
            assertThat(visitor.control("Nom").val()).isEqualTo("Essaie");
            visitor.type("Nom", "Essaie encore").press("Envoyer");
            assertThat(proposals.now(waiting).revision()).isEqualTo(2);
            assertThat(site.get("/plateformes/essaie-encore").statusCode()).isEqualTo(404);
            proposals.publish(waiting);
            assertThat(site.get("/plateformes/essaie-encore").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aKnownPlatformIsNotProposedAgain() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            visitor.open("/contribuer/plateforme")
                    .type("Nom", "ESSAI")
                    .type("Site", "https://nouveau.example/")
                    .type("Ce qu’elle est, en une ou deux phrases", "Autre chose.");
            visitor.tick(
                    visitor.page().select("label:has(input[value=SERVICE])").text());
            visitor.press("Envoyer").press("Aucune de ces plateformes : continuer");
            assertThat(visitor.status()).isEqualTo(409);
            assertThat(visitor.problems()).contains("déjà dans l’annuaire");
            assertThat(visitor.page().select("form .links a").eachAttr("href")).contains("/plateformes/essai");
        }
    }

    @Test
    void onesOwnProposalThatWaitsIsMendedAndNotSentAgain() throws Exception {
        Member member = coaches.member();
        try (Visitor visitor = coaches.signedIn(member)) {
            describe(visitor, "Grande marée").press("Envoyer");
            Case waiting = proposals.latestOf(member);

            describe(visitor, "Petite lune").press("Envoyer");

            assertThat(visitor.status()).isEqualTo(409);
            assertThat(visitor.problems()).contains("vous avez déjà proposé");
            PageRules.assertAll(visitor.page());
            assertThat(visitor.control("Nom").val()).isEqualTo("Petite lune");
            assertThat(visitor.page().select("form a").eachAttr("href"))
                    .contains("/contribuer/plateforme?dossier=" + waiting.id().value());
            visitor.follow("Compléter ma proposition");
            assertThat(visitor.control("Nom").val()).isEqualTo("Grande marée");
        }
    }

    private static Visitor describe(Visitor visitor, String name) throws Exception {
        visitor.open("/contribuer/plateforme")
                .type("Nom", name)
                .type("Site", "https://maree.example/")
                .type("Ce qu’elle est, en une ou deux phrases", "Autre chose.");
        return visitor.tick(
                visitor.page().select("label:has(input[value=SERVICE])").text());
    }

    @Test
    void aDayThatCannotBeIsSaidUnderItsField() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            for (String day : new String[] {"-0044-03-15", "0000-01-01", "-999999999-01-01", "1999-12-31"}) {
                fill(visitor.open("/contribuer/reponse/troisieme/15a").type("Préavis du coach", "30"))
                        .type("Vue le", day)
                        .press("Envoyer");
                assertThat(visitor.status()).as(day).isEqualTo(422);
                assertThat(visitor.problems()).contains("ce jour est trop ancien");
                assertThat(visitor.control("Vue le").val()).isEqualTo(day);
            }
        }
    }

    @Test
    void aRemarkIsOnTheCriterionsPageOnceItIsKept() throws Exception {
        Member member = coaches.member();
        try (Visitor visitor = coaches.signedIn(member)) {
            visitor.open("/contribuer/remarque?critere=7");
            PageRules.assertAll(visitor.page());
            assertThat(visitor.page().select("#criterion option[selected]").val())
                    .isEqualTo("7");
            visitor.type("Votre remarque", "Et la <i>langue</i> ?\nMerci.").press("Envoyer");
            assertThat(visitor.notice()).startsWith("Merci.");
            assertThat(site.page("/criteres/7").select(".remarks")).isEmpty();

            Case waiting = proposals.latestOf(member);
            proposals.decide(waiting, Outcome.REQUEST_CHANGES);
            visitor.open("/contribuer/dossier/" + waiting.id().value());
            visitor.type("Votre remarque", "Et la <i>langue</i> des séances ?").press("Envoyer");
            proposals.publish(waiting);
            assertThat(site.page("/criteres/7").select(".remarks li").text())
                    .isEqualTo("Et la <i>langue</i> des séances ?");
            assertThat(site.page("/criteres/7").body().text()).doesNotContain("Camille");
        }
    }

    @Test
    void aCaseLeadsToTheFormThatMendsItAndOthersToNothing() throws Exception {
        Member member = coaches.member();
        Case others = proposals.answer("troisieme", "2a", "BOTH");
        try (Visitor visitor = coaches.signedIn(member)) {
            for (String id : new String[] {
                others.id().value().toString(), UUID.randomUUID().toString(), "x"
            }) {
                assertThat(visitor.get("/contribuer/dossier/" + id).statusCode())
                        .isEqualTo(404);
                assertThat(visitor.get("/contribuer/plateforme?dossier=" + id).statusCode())
                        .isEqualTo(404);
            }
            fill(visitor.open("/contribuer/reponse/troisieme/2b").tick("Les deux"))
                    .press("Envoyer");
            Case own = proposals.latestOf(member);
            assertThat(visitor.open("/en/contribute/case/" + own.id().value()).address())
                    .isEqualTo("/en/contribute/answer/troisieme/2b");
        }
    }

    @Test
    void whatDoesNotApplyHasNoForm() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            for (String path : new String[] {"essai/99a", "essai/1z", "nulle-part/1a", "Essai/1a"}) {
                assertThat(visitor.get("/contribuer/reponse/" + path).statusCode())
                        .isEqualTo(404);
            }
        }
    }
}
