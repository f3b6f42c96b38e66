package vigie.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.DecideCase;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.web.Coaches;
import vigie.web.PageRules;
import vigie.web.Visitor;

/** A moderator weighs their words until the sign-in has run out: the decision is not taken, and nothing of it is lost. */
class KeptDecisionIT extends ModerationDesk {
    private static final String REASON = "Une phrase.\r\nUne autre, longtemps pesée.";
    private static final Map<String, String> REFUSED =
            Map.of("version", "1", "outcome", "REFUSE", "ground", "NO_SOURCE", "reason", REASON);

    private Case open() {
        CaseId id = rows.open(CaseKind.ANSWER, platform.id(), author);
        return now(id);
    }

    private static String path(Case one) {
        return path(one.id()) + "?kind=ANSWER";
    }

    private static Visitor signIn(Visitor visitor, Member member) throws Exception {
        return visitor.type("Adresse e-mail", member.email().value())
                .type("Mot de passe", Coaches.PASSWORD)
                .press("Se connecter");
    }

    private Visitor sent(Visitor visitor, Case one, Member moderator) throws Exception {
        Map<String, String> decision = new LinkedHashMap<>(REFUSED);
        decision.put("author", moderator.id().value().toString());
        String signIn = visitor.post(path(one), decision)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(now(one.id())).isEqualTo(one);
        return visitor.open(signIn);
    }

    @Test
    void itIsThereAgainAndCanBeTaken() throws Exception {
        Case one = open();
        Member moderator = coaches.member(Role.MODERATOR);
        try (Visitor visitor = new Visitor(site)) {
            assertThat(sent(visitor, one, moderator).notice()).contains("rien n’est perdu");
            signIn(visitor, moderator);
            assertThat(visitor.address()).startsWith(path(one) + "&kept=");
            Document page = visitor.page();
            assertThat(page.select(".case-side .notice").text()).contains("Votre session avait pris fin.");
            assertThat(page.select("[name=outcome][checked]").eachAttr("value")).isEqualTo(List.of("REFUSE"));
            assertThat(page.select("#ground option[selected]").val()).isEqualTo("NO_SOURCE");
            assertThat(page.expectFirst("#reason").wholeText().replace("\r", "").strip())
                    .isEqualTo(REASON.replace("\r", ""));
            PageRules.assertAll(page);
            visitor.press("Décider");
            assertThat(visitor.notice()).startsWith("La décision est prise");
            assertThat(now(one.id()).status()).isEqualTo(CaseStatus.REFUSED);
        }
    }

    @Test
    void whenAnotherDecidedMeanwhileTheWordsAreStillShown() throws Exception {
        Case one = open();
        Member moderator = coaches.member(Role.MODERATOR);
        try (Visitor visitor = new Visitor(site)) {
            sent(visitor, one, moderator);
            site.bean(DecideCase.class)
                    .decide(
                            coaches.member(Role.MODERATOR).id(),
                            one.id(),
                            one.version(),
                            new Verdict(Outcome.REFUSE, "NO_SOURCE", "Rien ne le montre."));
            signIn(visitor, moderator);
            assertThat(visitor.page().select("form.decision")).isEmpty();
            assertThat(visitor.page().select(".case-side .written").text()).contains("longtemps pesée");
        }
    }

    /** Open to everybody for this alone: a member decides nothing, and the key opens nothing for them. */
    @Test
    void aMemberIsNotLetIn() throws Exception {
        Case one = open();
        Member member = coaches.member();
        try (Visitor visitor = new Visitor(site)) {
            signIn(sent(visitor, one, member), member);
            assertThat(visitor.status()).isEqualTo(403);
            assertThat(visitor.page().text()).doesNotContain("longtemps pesée");
            assertThat(visitor.post(path(one), REFUSED).statusCode()).isEqualTo(403);
            assertThat(now(one.id())).isEqualTo(one);
        }
    }
}
