package vigie.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** Anybody reports what they read, by a form, without scripts. */
@ExtendWith(SharedSite.class)
class ReportPagesIT {
    private static final String GOOD_FAITH = "Je signale de bonne foi, et ce que j’écris est exact à ma connaissance";

    private final Site site;
    private final Mailbox mailbox;

    ReportPagesIT(Site site) {
        this.site = site;
        mailbox = new Mailbox(site);
    }

    private Visitor filled(Visitor visitor, String email) {
        return choose(visitor)
                .type("Expliquez", "La page citée dit le contraire.\r\nVoir le bas de page.")
                .type("Votre nom", "Inès Roche")
                .type("Adresse e-mail", email)
                .tick(GOOD_FAITH);
    }

    private static Visitor choose(Visitor visitor) {
        Element radio = visitor.page().select("fieldset#ground label").stream()
                .filter(each -> each.text().startsWith("Inexact"))
                .findFirst()
                .orElseThrow();
        return visitor.tick(radio.text());
    }

    @Test
    void aPlatformIsReportedFromItsPageAndItsReporterIsWrittenTo() throws Exception {
        String email = Coaches.freshEmail();
        try (Visitor visitor = new Visitor(site).open("/plateformes/coachello")) {
            visitor.follow("Signaler (Coachello)");
            assertThat(visitor.address()).isEqualTo("/signaler?kind=PLATFORM&id=coachello");
            assertThat(visitor.heading()).isEqualTo("Signaler un contenu");
            assertThat(visitor.page().select("section.reported h2").text()).isEqualTo("Fiche : Coachello");
            PageRules.assertAll(visitor.page());

            filled(visitor, email).press("Envoyer le signalement");
            assertThat(visitor.status()).isEqualTo(200);
            assertThat(visitor.address()).matches("/signaler/recu\\?numero=[A-Z2-7]{4}-[A-Z2-7]{4}");
            String number = visitor.page().expectFirst(".receipt").text();
            assertThat(visitor.address()).endsWith(number);
            PageRules.assertAll(visitor.page());
            mailbox.await(email, number);
        }
    }

    @Test
    void anAnswerIsShownWithItsQuestionItsValueAndItsNote() throws Exception {
        Document platform = site.page("/plateformes/coachhub");
        Element answer = platform.expectFirst("article .answer");
        Element link = answer.expectFirst("a.report-link");
        assertThat(link.text())
                .isEqualTo("Signaler (" + answer.expectFirst("dt").text() + ")");
        Document form = site.page(link.attr("href"));
        assertThat(form.expectFirst("section.reported h2").text()).isEqualTo("Réponse documentée sur CoachHub");
        assertThat(form.expectFirst("section.reported").text())
                .contains(answer.expectFirst("dt").text())
                .contains(answer.expectFirst("dd > strong").text())
                .contains(answer.expectFirst("dd > p").text());
        assertThat(form.expectFirst("section.reported a").attr("href")).startsWith("/plateformes/coachhub#critere-");
        PageRules.assertAll(form);
    }

    @Test
    void everyAnswerCanBeReported() throws Exception {
        Document platform = site.page("/en/platforms/coaching-com");
        assertThat(platform.select("article .answer a.report-link")).hasSameSizeAs(platform.select("article .answer"));
        assertThat(platform.select("a.report-link").eachAttr("href"))
                .allMatch(each -> each.startsWith("/en/report?kind="))
                .doesNotHaveDuplicates();
    }

    @Test
    void withoutASubjectThePageSaysHowToFindOne() throws Exception {
        for (String address : List.of("/signaler", "/en/report")) {
            Document page = site.page(address);
            assertThat(page.select("main form[role=search] input[name=q]")).hasSize(1);
            assertThat(page.select("main form").attr("action")).matches("(/|/en)#results");
            PageRules.assertAll(page);
        }
    }

    @Test
    void everythingThatIsMissingIsSaidAndEverythingTypedIsKept() throws Exception {
        try (Visitor visitor = new Visitor(site).open("/signaler?kind=PLATFORM&id=koach")) {
            String key = visitor.page().expectFirst("input[name=key]").val();
            visitor.press("Envoyer le signalement");
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.page().title()).startsWith("Erreur : ");
            assertThat(visitor.page().select("main [role=alert] a").eachAttr("href"))
                    .containsExactly("#ground", "#explanation", "#name", "#email", "#goodFaith");
            PageRules.assertAll(visitor.page());

            String text = "\n<script>alert(1)</script> \u202e & \"deux\"";
            choose(visitor).type("Expliquez", text).type("Votre nom", "\"><b>").press("Envoyer le signalement");
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.control("Expliquez").wholeText().stripLeading()).isEqualTo(text.stripLeading());
            assertThat(visitor.control("Votre nom").val()).isEqualTo("\"><b>");
            assertThat(visitor.page().select("input[name=ground][checked]").eachAttr("value"))
                    .containsExactly("INACCURATE");
            assertThat(visitor.page().expectFirst("input[name=key]").val()).isEqualTo(key);
            PageRules.assertAll(visitor.page());
        }
    }

    @Test
    void theSameFormSentTwiceIsOneReport() throws Exception {
        try (Visitor visitor = new Visitor(site).open("/signaler?kind=PLATFORM&id=delenta")) {
            Map<String, String> form = Map.of(
                    "kind", "PLATFORM",
                    "id", "delenta",
                    "key", visitor.page().expectFirst("input[name=key]").val(),
                    "ground", "INACCURATE",
                    "explanation", "Deux fois.",
                    "name", "Inès",
                    "email", Coaches.freshEmail(),
                    "goodFaith", "yes");
            var first = visitor.post("/signaler", form);
            var second = visitor.post("/signaler", form);
            assertThat(first.statusCode()).isEqualTo(303);
            assertThat(second.headers().firstValue("Location"))
                    .isEqualTo(first.headers().firstValue("Location"));
            assertThat(value("select count(*) from report where explanation = 'Deux fois.'"))
                    .isEqualTo("1");
        }
    }

    private String value(String sql) throws Exception {
        try (Connection connection = site.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @Test
    void aMemberIsNotAskedWhoTheyAre() throws Exception {
        Coaches coaches = new Coaches(site);
        Member member = coaches.member();
        try (Visitor visitor = coaches.signedIn(member).open("/signaler?kind=PLATFORM&id=clevermemo")) {
            assertThat(visitor.page().select("input[name=name], input[name=email]"))
                    .isEmpty();
            choose(visitor).type("Expliquez", "Rien.").tick(GOOD_FAITH).press("Envoyer le signalement");
            assertThat(visitor.heading()).isEqualTo("Votre signalement est arrivé");
            mailbox.await(member.email().value(), "«\u00a0CleverMemo\u00a0»");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signaler?kind=PLATFORM&id=nulle-part",
                "/signaler?kind=PLATFORM",
                "/signaler?id=koach",
                "/signaler?kind=ANSWER&id=0189c2d4-1111-7000-8000-00000000000a",
                "/signaler?kind=EXPERIENCE&id=x",
                "/signaler?kind=REPORT&id=0189c2d4-1111-7000-8000-00000000000a",
                "/signaler?kind=%00&id=%00",
                "/signaler?kind=PLATFORM&id=%00",
                "/signaler/recu",
                "/signaler/recu?numero=%3Cb%3E",
                "/en/report/receipt?number=abcd",
                "/signaler/recours",
                "/signaler/recours?token=x"
            })
    void whatIsNotThereIsNotFound(String address) throws Exception {
        assertThat(site.get(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&&", "kind", "kind=PLATFORM", "kind=PLATFORM&id=koach&ground=%FF", "kind=%00"})
    void aBrokenFormIsAnsweredInWords(String body) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            var answer = visitor.post("/signaler", body);
            assertThat(answer.statusCode()).isIn(400, 404, 422);
            assertThat(Site.parsed(answer).select("h1")).hasSize(1);
        }
    }

    @Test
    void aReporterIsToldWhatBecomesOfTheirName() throws Exception {
        String words =
                site.page("/signaler?kind=PLATFORM&id=koach").select("main").text();
        assertThat(words).contains("effacés six mois après la décision", "jamais à l’auteur");
    }

    private static List<String> grounds(Document form) {
        return form.select("input[name=ground]").eachAttr("value");
    }

    @Test
    void onlyGroundsThatFitWhatIsReportedAreOffered() throws Exception {
        assertThat(grounds(site.page("/signaler?kind=PLATFORM&id=koach")))
                .containsExactly(
                        "NAMES_A_PERSON",
                        "INACCURATE",
                        "UNLAWFUL",
                        "ADVERTISING",
                        "DUPLICATE",
                        "NOT_A_COACHING_PLATFORM");
        String answer = site.page("/plateformes/coachhub")
                .expectFirst("article .answer a.report-link")
                .attr("href");
        assertThat(grounds(site.page(answer)))
                .containsExactly("NAMES_A_PERSON", "NO_SOURCE", "INACCURATE", "UNLAWFUL", "CONFIDENTIAL");
    }

    @Test
    void aGroundThatDoesNotFitIsRefusedBesideItsField() throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            var answer = visitor.post(
                    "/signaler",
                    Map.of(
                            "kind", "PLATFORM",
                            "id", "koach",
                            "key", "unfit",
                            "ground", "NOT_LIVED",
                            "explanation", "Non.",
                            "name", "Inès",
                            "email", Coaches.freshEmail(),
                            "goodFaith", "yes"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Site.parsed(answer).select("main [role=alert] a").eachAttr("href"))
                    .containsExactly("#ground");
        }
    }
}
