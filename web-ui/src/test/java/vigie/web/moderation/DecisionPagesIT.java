package vigie.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.DecideCase;
import vigie.moderation.Grounds;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.web.PageRules;
import vigie.web.Site;
import vigie.web.Visitor;

/** A case that is decided. */
class DecisionPagesIT extends ModerationDesk {
    @Test
    void aDecisionIsTakenAndTheNextCaseOffered() throws Exception {
        CaseId first = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        CaseId next = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(first))) {
            here.tick("Publier").press("Décider");
            assertThat(here.address()).isEqualTo(path(first));
            assertThat(here.notice()).startsWith("La décision est prise");
            assertThat(now(first).status()).isEqualTo(CaseStatus.PUBLISHED);
            here.follow("Dossier suivant");
            assertThat(here.address()).isEqualTo(path(next));
            here.tick("Refuser")
                    .type("Motif", "OFF_TOPIC")
                    .type("Explication", "Une ligne.\nUne autre.")
                    .press("Décider");
            assertThat(now(next).status()).isEqualTo(CaseStatus.REFUSED);
            assertThat(here.page().select(".case-trail").text()).contains("La file est vide");
            assertThat(here.page().expectFirst(".decisions .written bdi").wholeText())
                    .isEqualTo("Une ligne.\nUne autre.");
            assertThat(here.page().select(".decisions").text()).contains("Alix Modératrice", "Motif : hors sujet");
        }
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() throws Exception {
        CaseId id = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            here.press("Décider");
            assertThat(here.status()).isEqualTo(422);
            assertThat(here.problems()).isEqualTo("Choisissez une décision.");
            here.tick("Refuser").type("Explication", "Parce que <b>.").press("Décider");
            assertThat(here.status()).isEqualTo(422);
            assertThat(here.problems()).isEqualTo("Choisissez un motif.");
            assertThat(here.page().select("[name=outcome][checked]").val()).isEqualTo("REFUSE");
            assertThat(here.page().select("#reason").val()).isEqualTo("Parce que <b>.");
            PageRules.assertAll(here.page());
            here.tick("Refuser")
                    .type("Motif", "OFF_TOPIC")
                    .type("Explication", " ")
                    .press("Décider");
            assertThat(here.problems()).isEqualTo("Expliquez la décision à son auteur.");
            assertThat(here.page().select("#ground [selected]").val()).isEqualTo("OFF_TOPIC");
            assertThat(now(id).status()).isEqualTo(CaseStatus.OPEN);
        }
    }

    @Test
    void aStaleDecisionShowsTheFreshCaseAndKeepsWhatWasTyped() throws Exception {
        CaseId id = rows.open(CaseKind.ANSWER, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            site.bean(DecideCase.class).decide(second.id(), id, 1, new Verdict(Outcome.PUBLISH, null, null));
            refuseTooLate(here);
            assertThat(here.problems()).startsWith("Ce dossier a changé pendant que vous le lisiez");
            assertThat(here.page().select("#reason").val()).isEqualTo("Longuement expliqué.");
            assertThat(here.page().select("#ground [selected]").val()).isEqualTo("OFF_TOPIC");
            assertThat(here.page().select("[name=version]").val()).isEqualTo("2");
            assertThat(here.page().select(".decisions").text()).contains("Sam Second");
            PageRules.assertAll(here.page());
            here.press("Décider");
            assertThat(now(id).status()).isEqualTo(CaseStatus.REFUSED);
        }
    }

    @Test
    void whatWasTypedIsKeptEvenWhereNothingIsToBeDecidedAnyMore() throws Exception {
        CaseId id = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            site.bean(DecideCase.class).decide(second.id(), id, 1, because(Outcome.REFUSE));
            refuseTooLate(here);
            assertThat(here.page().select("form.decision")).isEmpty();
            assertThat(here.page().select(".case-side").text())
                    .contains("rien à décider", "Ce que vous aviez écrit", "Longuement expliqué.");
        }
    }

    private static void refuseTooLate(Visitor here) throws Exception {
        here.tick("Refuser")
                .type("Motif", "OFF_TOPIC")
                .type("Explication", "Longuement expliqué.")
                .press("Décider");
        assertThat(here.status()).isEqualTo(409);
    }

    /** What the form offers of each ground, for the script and for whoever has none. */
    private static Map<String, String> offered(Document page) {
        Map<String, String> offered = new LinkedHashMap<>();
        page.select("#ground option[data-fits]").forEach(each -> offered.put(each.val(), each.attr("data-fits")));
        return offered;
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void onlyGroundsThatFitAreOffered(CaseKind kind) throws Exception {
        CaseId id = rows.open(kind, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            Map<String, String> offered = offered(here.page());
            Map<String, String> expected = new LinkedHashMap<>();
            site.bean(Grounds.class).all().forEach(ground -> {
                String fits = Stream.of(Outcome.values())
                        .filter(outcome -> now(id).after(outcome).isPresent())
                        .filter(outcome -> ground.fits(
                                kind == CaseKind.REPORT && outcome == Outcome.WITHDRAW ? CaseKind.EXPERIENCE : kind,
                                outcome))
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(" "));
                if (!fits.isEmpty()) {
                    expected.put(ground.code(), fits);
                }
            });
            assertThat(offered).isEqualTo(expected).isNotEmpty();
            assertThat(offered.containsKey("UNFOUNDED")).isEqualTo(kind == CaseKind.REPORT);
            assertThat(offered.containsKey("NO_SOURCE")).isEqualTo(kind == CaseKind.ANSWER);
            if (kind == CaseKind.REPORT) {
                assertThat(offered).containsEntry("UNFOUNDED", "REFUSE").containsEntry("NOT_LIVED", "WITHDRAW");
            }
        }
    }

    @Test
    void aGroundThatDoesNotFitIsRefusedBesideItsField() throws Exception {
        CaseId id = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator)) {
            HttpResponse<String> answer = here.post(
                    path(id),
                    Map.of("version", "1", "outcome", "REFUSE", "ground", "UNFOUNDED", "reason", "Voici pourquoi."));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Site.parsed(answer).select("main [role=alert] a").eachAttr("href"))
                    .containsExactly("#ground");
        }
        assertThat(now(id).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void theFirstOfTwoTakesTheirDecisionBack() throws Exception {
        CaseId id = rows.open(CaseKind.ANSWER, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(id));
                Visitor there = coaches.signedIn(second)) {
            here.tick("Publier (attendra une deuxième personne)").press("Décider");
            assertThat(there.open(path(id)).page().select("form[action$=/reprendre]"))
                    .isEmpty();
            PageRules.assertAll(here.page());
            here.press("Reprendre ma décision");
            assertThat(here.address()).isEqualTo(path(id));
            assertThat(here.notice()).startsWith("Votre décision est reprise");
            assertThat(now(id).pending()).isNull();
            assertThat(now(id).status()).isEqualTo(CaseStatus.OPEN);
            assertThat(here.page().select(".decisions .tag").eachText())
                    .containsExactly("première de deux, restée sans suite");
            assertThat(here.page().select("form.decision")).hasSize(1);
            assertThat(here.page().select("form[action$=/reprendre]")).isEmpty();
            PageRules.assertAll(here.page());

            here.tick("Publier (attendra une deuxième personne)").press("Décider");
            there.open(path(id)).tick("Confirmer la publication").press("Décider");
            HttpResponse<String> late = here.post(path(id) + "/reprendre", Map.of("version", "4"));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(Site.parsed(late).select("main [role=alert]").text()).contains("ne peut plus être reprise");
            assertThat(there.page().select(".decisions .tag").eachText())
                    .containsExactly("première de deux, restée sans suite", "première de deux");
        }
        assertThat(now(id).status()).isEqualTo(CaseStatus.PUBLISHED);
    }

    @Test
    void twoModeratorsDecideTogether() throws Exception {
        CaseId id = rows.open(CaseKind.ANSWER, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(id));
                Visitor there = coaches.signedIn(second)) {
            here.tick("Publier (attendra une deuxième personne)").press("Décider");
            assertThat(here.notice()).startsWith("Votre décision est notée.");
            assertThat(here.page().select("form.decision")).isEmpty();
            assertThat(here.page().select(".case-side .notice").text()).startsWith("Vous avez déjà eu part");
            there.open("/moderation");
            assertThat(there.page().select(".cases .tag").eachText()).contains("Attend une deuxième personne");
            there.open(path(id)).tick("Confirmer la publication").press("Décider");
            assertThat(there.notice()).startsWith("La décision est prise");
            assertThat(now(id).status()).isEqualTo(CaseStatus.PUBLISHED);
        }
    }

    @Test
    void aSecondModeratorConfirmsAWithdrawalOrLeavesItOnline() throws Exception {
        CaseId id = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        site.bean(DecideCase.class).decide(second.id(), id, 1, new Verdict(Outcome.PUBLISH, null, null));
        site.bean(DecideCase.class).decide(moderator.id(), id, 2, because(Outcome.WITHDRAW));
        try (Visitor here = coaches.signedIn(second).open(path(id))) {
            assertThat(here.page().select(".case-main > .notice").text())
                    .startsWith("Première décision, à confirmer : retirer. Rien n’a encore changé sur le site");
            assertThat(here.page().select(".decisions").text())
                    .contains("Première décision : retirer", "à confirmer")
                    .doesNotContain("Retiré");
            assertThat(here.page().select(".decision .tick").eachText())
                    .containsExactly("Confirmer le retrait", "Laisser en ligne");
            assertThat(here.page().select(".decision legend").text()).contains("rien n’a encore changé");
            assertThat(here.page().select("#reason-hint").text()).startsWith("Si le retrait est confirmé");
            Map<String, String> offered = offered(here.page());
            assertThat(offered)
                    .containsEntry("KEEPS_TO_THE_RULES", "RESTORE")
                    .containsEntry("NEW_FACTS", "WITHDRAW")
                    .doesNotContainKeys("ERROR_OF_MODERATION", "DECISION_STANDS");
            PageRules.assertAll(here.page());
            here.open("/en/moderation/cases/" + id.value());
            assertThat(here.page().select(".decision .tick").eachText())
                    .containsExactly("Confirm the withdrawal", "Leave online");
            PageRules.assertAll(here.page());
            here.open(path(id))
                    .tick("Laisser en ligne")
                    .type("Motif", "KEEPS_TO_THE_RULES")
                    .type("Explication", "Personne n’est nommé.")
                    .press("Décider");
            assertThat(now(id).status()).isEqualTo(CaseStatus.PUBLISHED);
            assertThat(now(id).pending()).isNull();
            assertThat(here.page().select(".decisions").text())
                    .contains("Laissé en ligne", "Le retrait n’a pas été confirmé")
                    .doesNotContain("Rétabli");
        }
    }

    @Test
    void aReportThatWaitsForASecondModeratorIsConfirmedOrLeft() throws Exception {
        CaseId id = rows.open(CaseKind.REPORT, platform.id(), null);
        site.bean(DecideCase.class).decide(moderator.id(), id, 1, because(Outcome.WITHDRAW));
        try (Visitor here = coaches.signedIn(second).open(path(id))) {
            assertThat(here.page().select(".decision .tick").eachText())
                    .containsExactly(
                            "Laisser en ligne : le signalement n’est pas fondé",
                            "Confirmer le retrait de ce qui est signalé");
        }
    }

    @Test
    void whatCanNoLongerBeDecidedIsNoLongerChosenAndSaidSo() throws Exception {
        CaseId id = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            site.bean(DecideCase.class).decide(second.id(), id, 1, new Verdict(Outcome.PUBLISH, null, null));
            refuseTooLate(here);
            assertThat(here.problems()).doesNotContain("puis décidez");
            assertThat(here.page().select(".case-main > .notice").text())
                    .startsWith("« Refuser » n’est plus possible : ce choix est défait.");
            assertThat(here.page().select("[name=outcome]").eachAttr("value")).containsExactly("WITHDRAW");
            assertThat(here.page().select("[name=outcome][checked]")).isEmpty();
            assertThat(here.page().select("#reason").val()).isEqualTo("Longuement expliqué.");
            PageRules.assertAll(here.page());
        }
    }

    @Test
    void nobodyDecidesOnTheirOwnOrWithATie() throws Exception {
        CaseId own = rows.open(CaseKind.EXPERIENCE, platform.id(), moderator);
        CaseId others = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        Member tied = coaches.member(Role.MODERATOR);
        try (Visitor here = coaches.signedIn(moderator).open(path(own));
                Visitor there = coaches.signedIn(tied).open(path(others))) {
            assertThat(here.page().select("form.decision")).isEmpty();
            assertThat(here.page().select(".case-side .notice").text()).startsWith("C’est votre propre contribution");
            HttpResponse<String> forced = here.post(path(own), Map.of("version", "1", "outcome", "PUBLISH"));
            assertThat(forced.statusCode()).isEqualTo(403);
            there.press("J’ai un lien avec CoachHub");
            assertThat(there.address()).isEqualTo(path(others));
            assertThat(there.page().select("form.decision")).isEmpty();
            assertThat(there.page().select(".case-side .notice").text()).startsWith("Vous avez un lien");
            there.open("/moderation");
            assertThat(there.page().select("main").text()).contains("Vos liens");
            there.press("Je n’ai plus de lien (CoachHub)");
            assertThat(there.notice()).startsWith("La fin de votre lien est notée");
            assertThat(there.page().select("main").text()).contains("a pris fin, compte encore jusqu’au");
            assertThat(there.page().select("form[action=/moderation/liens]")).isEmpty();
            there.open(path(others));
            assertThat(there.page().select("form.decision")).isEmpty();
            assertThat(there.page().select("form.tie").text())
                    .contains("Vous avez dit que ce lien a pris fin", "il compte encore jusqu’au");
            there.press("J’ai toujours un lien avec CoachHub");
            assertThat(there.page().select("form.tie").text()).contains("Il comptera encore 30");
        }
        assertThat(now(own).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void whatNoFormOffersChangesNothing() throws Exception {
        CaseId id = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator)) {
            for (String version : List.of("", "x", "-1", "99999999999")) {
                assertThat(here.post(path(id), Map.of("version", version, "outcome", "PUBLISH"))
                                .statusCode())
                        .isEqualTo(409);
            }
            assertThat(here.post(path(id), Map.of("version", "1", "outcome", "KING"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(here.post(path(id), Map.of("version", "1", "outcome", "UPHOLD"))
                            .statusCode())
                    .isIn(409, 422);
            assertThat(here.post("/moderation/liens", Map.of("platform", "nulle-part"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(now(id).version()).isEqualTo(1);
    }
}
