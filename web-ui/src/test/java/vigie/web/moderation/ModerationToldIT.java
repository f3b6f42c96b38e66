package vigie.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.DecideCase;
import vigie.moderation.Grounds;
import vigie.moderation.Outcome;
import vigie.web.PageRules;
import vigie.web.Site;
import vigie.web.Visitor;

/** What others than moderators read of decisions. */
class ModerationToldIT extends ModerationDesk {
    @Test
    void authorsReadWhatBecameOfTheirContributions() throws Exception {
        Member coach = coaches.member();
        CaseId mend = rows.open(CaseKind.ANSWER, platform.id(), coach);
        CaseId refused = rows.open(CaseKind.EXPERIENCE, platform.id(), coach);
        rows.open(CaseKind.REMARK, null, coach);
        site.bean(DecideCase.class).decide(moderator.id(), mend, 1, because(Outcome.REQUEST_CHANGES));
        var decision = site.bean(DecideCase.class).decide(moderator.id(), refused, 1, because(Outcome.REFUSE));
        try (Visitor here = coaches.signedIn(coach).open("/compte/contributions")) {
            assertThat(here.page().select(".cases h3").eachText())
                    .containsExactly("Remarque", "Vécu : CoachHub", "Réponse : CoachHub");
            assertThat(here.page().select(".cases > li > p > strong").eachText())
                    .containsExactly("Chez la modération", "Refusé", "À reprendre par vous");
            assertThat(here.page().select(".cases .written").eachText()).containsOnly("Voici pourquoi.");
            assertThat(here.page().select("main").text()).doesNotContain("Alix");
            assertThat(here.page().select("main .buttons a").eachAttr("href"))
                    .contains(
                            "/contribuer/dossier/" + mend.value(),
                            "/compte/recours/" + decision.id().value());
            PageRules.assertAll(here.page());
        }
        try (Visitor here = coaches.signedIn(Role.MEMBER).open("/en/account/contributions")) {
            assertThat(here.page().select("main").text()).contains("You have not sent anything yet.");
            PageRules.assertAll(here.page());
        }
    }

    @Test
    void everybodyReadsTheFigures() throws Exception {
        CaseId id = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        site.bean(DecideCase.class).decide(moderator.id(), id, 1, because(Outcome.REFUSE));
        for (String path : List.of("/transparence", "/en/transparency")) {
            Document page = site.page(path);
            PageRules.assertAll(page);
            assertThat(page.select("table")).hasSizeGreaterThanOrEqualTo(3);
            assertThat(page.select("#log ~ p code").text()).hasSize(64);
            assertThat(page.text()).doesNotContain(UUID.randomUUID().toString(), "Alix");
        }
        try (Site empty = Site.empty()) {
            assertThat(empty.page("/transparence").select(".notice").text()).contains("rien à compter");
        }
    }

    @Test
    void theMethodNamesEveryGround() throws Exception {
        Document page = site.page("/methode");
        assertThat(page.select("#moderation ~ table tbody tr"))
                .hasSize(site.bean(Grounds.class).all().size());
    }
}
