package vigie.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.Hint;
import vigie.web.PageRules;
import vigie.web.Visitor;

/** The queue, as a browser without scripts has it. */
class QueuePagesIT extends ModerationDesk {
    @Test
    void anEmptyQueueSaysSo() throws Exception {
        try (Visitor here = coaches.signedIn(moderator).open("/moderation")) {
            assertThat(here.page().select(".lede").text()).isEqualTo("Rien n’attend : la file est vide.");
            assertThat(here.page().select(".nothing").text()).contains("La file est vide. Merci\u202f!");
            assertThat(here.page().select("header .number")).isEmpty();
            PageRules.assertAll(here.page());
            here.open("/en/moderation?kind=ANSWER");
            assertThat(here.page().select(".nothing").text()).startsWith("No case matches these filters.");
        }
    }

    @Test
    void theQueueShowsTheOldestFirstAndItsFiltersAreItsAddress() throws Exception {
        CaseId first = rows.open(CaseKind.EXPERIENCE, platform.id(), author, Hint.BURST);
        CaseId last = rows.open(CaseKind.ANSWER, platform.id(), author, Hint.CONTRADICTION);
        try (Visitor here = coaches.signedIn(moderator).open("/moderation")) {
            assertThat(links(here.page())).containsExactly(path(first), path(last));
            assertThat(here.page().select(".cases h3").eachText())
                    .containsExactly("Vécu : CoachHub", "Réponse : CoachHub");
            assertThat(here.page().select("header .number").text()).startsWith("2");
            assertThat(here.page().select(".kinds .chip").eachText()).containsExactly("Réponse 1", "Vécu 1");
            PageRules.assertAll(here.page());
            assertThat(here.page().select(".results-head + p")).isEmpty();
            here.type("Nature", "ANSWER").type("Indice", "CONTRADICTION").press("Afficher");
            assertThat(here.address()).contains("kind=ANSWER").contains("hint=CONTRADICTION");
            assertThat(links(here.page())).containsExactly(path(last) + "?kind=ANSWER&hint=CONTRADICTION");
            assertThat(here.control("Nature").select("[selected]").val()).isEqualTo("ANSWER");
            assertThat(here.page().select(".lede").text()).isEqualTo("2 dossiers attendent en tout.");
            assertThat(here.page().select(".results-head + p").text()).isEqualTo("Un dossier répond à ces filtres.");
            assertThat(here.control("Motif du signalement").select("option")).hasSizeGreaterThan(5);
            PageRules.assertAll(here.page());
            here.open("/moderation?kind=KING&age=x&platform=coachhub");
            assertThat(here.page().select(".notice").text()).contains("2 filtres", "kind", "age");
            assertThat(links(here.page()))
                    .containsExactly(path(first) + "?platform=coachhub", path(last) + "?platform=coachhub");
        }
    }

    @Test
    void onlyModeratorsSeeTheQueueAndItsNumber() throws Exception {
        rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        for (Role role : List.of(Role.MODERATOR, Role.ADMINISTRATOR)) {
            try (Visitor here = coaches.signedIn(role).open("/methode")) {
                assertThat(here.page().select("header a[href=/moderation]")).hasSize(1);
            }
        }
        try (Visitor here = coaches.signedIn(Role.MEMBER).open("/methode")) {
            assertThat(here.page().select("header a[href=/moderation], .number"))
                    .isEmpty();
        }
        assertThat(site.page("/methode").select("header a[href=/moderation], .number"))
                .isEmpty();
    }

    @Test
    void theFilterOfTheQueueIsKeptOnTheWayThroughItsCases() throws Exception {
        CaseId first = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        rows.open(CaseKind.ANSWER, platform.id(), author);
        CaseId last = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        String filter = "?kind=EXPERIENCE&platform=coachhub";
        Member tied = coaches.member(Role.MODERATOR);
        try (Visitor here = coaches.signedIn(moderator).open("/moderation" + filter);
                Visitor there = coaches.signedIn(tied).open(path(first) + filter)) {
            assertThat(links(here.page())).containsExactly(path(first) + filter, path(last) + filter);
            here.open(path(first) + filter);
            assertThat(here.page().select(".case-trail a[rel=up]").attr("href")).isEqualTo("/moderation" + filter);
            assertThat(here.page().select("header a[hreflang=en]").attr("href"))
                    .isEqualTo("/en/moderation/cases/" + first.value() + filter);
            here.press("Décider");
            assertThat(here.status()).isEqualTo(422);
            assertThat(here.page().select(".case-trail a[rel=next]").attr("href"))
                    .isEqualTo(path(last) + filter);
            here.tick("Publier").press("Décider");
            assertThat(here.notice()).startsWith("La décision est prise");
            assertThat(here.address()).isEqualTo(path(first) + filter);
            here.follow("Dossier suivant");
            assertThat(here.address()).isEqualTo(path(last) + filter);
            assertThat(here.page().select(".case-trail a[rel=next]")).isEmpty();
            assertThat(here.page().select(".case-trail").text()).contains("Rien d’autre dans cette liste.");
            here.follow("Revenir à la liste filtrée");
            assertThat(links(here.page())).containsExactly(path(last) + filter);
            there.press("J’ai un lien avec CoachHub");
            assertThat(there.address()).isEqualTo(path(first) + filter);
        }
    }
}
