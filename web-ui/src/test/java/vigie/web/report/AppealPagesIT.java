package vigie.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.report.SendReport;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** A decision is read and appealed: in the account, or by the link of a letter. */
@ExtendWith(SharedSite.class)
class AppealPagesIT {
    private static final String REASON = "Rien ne montre que ce soit faux.\nVoir <la page> citée.";
    private static final String WHY = "Pourquoi cette décision devrait changer";

    private final Site site;
    private final Coaches coaches;

    AppealPagesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    /** A report by this member or visitor, which a moderator refused. */
    private Decision refused(@Nullable Member member, String email, Language language) {
        String explanation = "Faux : " + UUID.randomUUID();
        site.bean(SendReport.class)
                .send(new SendReport.Wish(
                        CaseKind.PLATFORM,
                        "paperbell",
                        "INACCURATE",
                        explanation,
                        member == null ? null : member.id(),
                        "Inès",
                        email,
                        language,
                        true,
                        null,
                        "client"));
        Case report = reportOf(explanation);
        return site.bean(DecideCase.class)
                .decide(
                        coaches.member(Role.MODERATOR).id(),
                        report.id(),
                        report.version(),
                        new Verdict(Outcome.REFUSE, "UNFOUNDED", REASON));
    }

    private Case reportOf(String explanation) {
        try (var connection = site.database().connect();
                var statement = connection.prepareStatement("select id from report where explanation = ?")) {
            statement.setString(1, explanation);
            var rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            return site.bean(Cases.class)
                    .about(CaseKind.REPORT, rows.getObject(1, UUID.class))
                    .orElseThrow();
        } catch (SQLException notRead) {
            throw new AssertionError(notRead);
        }
    }

    private static String address(Decision decision) {
        return "/compte/recours/" + decision.id().value();
    }

    @Test
    void aMemberReadsTheDecisionAndAppealsOnce() throws Exception {
        Member member = coaches.member();
        Decision decision = refused(member, "", Language.FR);
        try (Visitor visitor = coaches.signedIn(member).open(address(decision))) {
            assertThat(visitor.heading()).isEqualTo("Décision et recours");
            assertThat(visitor.page().select("dl.definitions").text())
                    .contains(
                            "votre signalement, sur Paperbell",
                            "signalement non suivi",
                            "n'est pas fondé".replace('\'', '’'));
            assertThat(visitor.page().expectFirst("dd.as-written").wholeText()).isEqualTo(REASON);
            PageRules.assertAll(visitor.page());

            visitor.press("Envoyer mon recours");
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.page().select("[role=alert] a").attr("href")).isEqualTo("#text");
            PageRules.assertAll(visitor.page());

            visitor.type(WHY, "La page a changé.\r\n<b>Hier</b>.").press("Envoyer mon recours");
            assertThat(visitor.notice()).startsWith("Votre recours est envoyé");
            assertThat(visitor.page().select("main form textarea")).isEmpty();
            assertThat(visitor.page().expectFirst("main blockquote").wholeText())
                    .isEqualTo("La page a changé.\n<b>Hier</b>.");
            PageRules.assertAll(visitor.page());

            HttpResponse<String> again = visitor.post(address(decision), Map.of("text", "Une autre fois."));
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(Site.parsed(again).select("[role=alert]").text().toLowerCase(Locale.ROOT))
                    .contains("recours");
        }
    }

    @Test
    void whatIsWrittenWhileTheSignInRunsOutIsThereAgain() throws Exception {
        Member member = coaches.member();
        Decision decision = refused(member, "", Language.FR);
        try (Visitor visitor = new Visitor(site)) {
            HttpResponse<String> answer = visitor.post(
                    address(decision),
                    Map.of(
                            "text",
                            "La page a <b>changé</b>.",
                            "author",
                            member.id().value().toString()));
            visitor.open(answer.headers().firstValue("Location").orElseThrow());
            assertThat(visitor.notice()).contains("rien n’est perdu");
            visitor.type("Adresse e-mail", member.email().value())
                    .type("Mot de passe", Coaches.PASSWORD)
                    .press("Se connecter");
            assertThat(visitor.page().select("main .notice").text()).contains("Votre session avait pris fin.");
            assertThat(visitor.control(WHY).text()).isEqualTo("La page a <b>changé</b>.");
            PageRules.assertAll(visitor.page());

            visitor.press("Envoyer mon recours");
            assertThat(visitor.notice()).startsWith("Votre recours est envoyé");
        }
    }

    @Test
    void aDecisionIsForWhomItConcerns() throws Exception {
        Decision decision = refused(coaches.member(), "", Language.FR);
        try (Visitor other = coaches.signedIn(Role.ADMINISTRATOR);
                Visitor nobody = new Visitor(site)) {
            assertThat(other.get(address(decision)).statusCode()).isEqualTo(404);
            assertThat(other.post(address(decision), Map.of("text", "Non.")).statusCode())
                    .isEqualTo(404);
            assertThat(other.get("/compte/recours/x").statusCode()).isEqualTo(404);
            assertThat(nobody.get(address(decision)).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aReporterAppealsByTheLinkOfTheLetter() throws Exception {
        String email = Coaches.freshEmail();
        refused(null, email, Language.EN);
        try (Visitor visitor = new Visitor(site).open(new Mailbox(site).link(email))) {
            assertThat(visitor.address()).startsWith("/en/report/appeal?token=");
            assertThat(visitor.heading()).isEqualTo("Decision and appeal");
            assertThat(visitor.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(visitor.page().select("meta[name=robots]").attr("content"))
                    .isEqualTo("noindex");
            PageRules.assertAll(visitor.page());

            visitor.type("Why this decision should change", "It did change.").press("Send my appeal");
            assertThat(visitor.notice()).startsWith("Your appeal has been sent");
            assertThat(visitor.page().expectFirst("main blockquote").text()).isEqualTo("It did change.");
            visitor.open(visitor.page().expectFirst("header a[hreflang]").attr("href"));
            assertThat(visitor.heading()).isEqualTo("Décision et recours");
        }
        new Mailbox(site).await(email, "You have appealed against a decision on your report");
    }
}
