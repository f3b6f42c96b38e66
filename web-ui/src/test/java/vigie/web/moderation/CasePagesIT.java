package vigie.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Members;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.DecideCase;
import vigie.moderation.Hint;
import vigie.moderation.Outcome;
import vigie.web.PageRules;
import vigie.web.Visitor;

/** A case that is read. */
class CasePagesIT extends ModerationDesk {
    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void aCaseOfEachKindIsReadInBothLanguages(CaseKind kind) throws Exception {
        CaseId id = rows.open(kind, platform.id(), kind == CaseKind.REPORT ? null : author, Hint.values());
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            assertThat(here.status()).as(here.page().text()).isEqualTo(200);
            PageRules.assertAll(here.page());
            assertThat(here.page().select(".hints li")).hasSize(Hint.values().length);
            assertThat(here.page().select("script:not([src]), .written b, .case-main h2 b"))
                    .isEmpty();
            here.open("/en/moderation/cases/" + id.value());
            assertThat(here.page().select("html").attr("lang")).isEqualTo("en");
            PageRules.assertAll(here.page());
            assertThat(here.page().select(".lines dt").eachText()).noneMatch(label -> label.contains("case.field"));
        }
    }

    @Test
    void whatIsProposedStandsBesideWhatIsPublished() throws Exception {
        CaseId id = rows.open(CaseKind.ANSWER, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            Element note = line(here.page(), "Note en français");
            assertThat(note.select("del").text()).startsWith("retiré :");
            assertThat(note.select("ins").text()).contains("plus");
            assertThat(note.text()).contains("démarcher les");
            assertThat(line(here.page(), "Regard sur le critère")
                            .select("del, ins")
                            .eachText())
                    .containsExactly("retiré : mitigé", "ajouté : favorable");
            assertThat(line(here.page(), "Source 1 : nature").select("del, ins"))
                    .isEmpty();
            assertThat(line(here.page(), "Source 1 : nature").text()).isEqualTo("Conditions publiques");
            Element link = line(here.page(), "Source 1 : adresse").expectFirst("a");
            assertThat(link.attr("href")).isEqualTo("https://koach.example/cgu?v=2");
            assertThat(link.attr("rel")).contains("noopener", "noreferrer", "nofollow");
            assertThat(line(here.page(), "Se contredit avec").text())
                    .isEqualTo("13a. Exclusivité demandée = Non / 99z + 13b > 0");
            assertThat(here.page().select(".notice").text()).contains("Publier demande deux personnes");
        }
    }

    @Test
    void aDayChangesAsAWhole() throws Exception {
        CaseId id = rows.open(CaseKind.ANSWER, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            assertThat(line(here.page(), "Source 1 : lue le").select("del, ins").eachText())
                    .containsExactly("retiré : 2 mai 2026", "ajouté : 20 novembre 2026");
        }
    }

    /** Nor what would be asked, said or found like it of any proposal. */
    @Test
    void whereNothingIsPublishedNothingIsCompared() throws Exception {
        CaseId proposed = rows.open(CaseKind.PLATFORM, null, author);
        CaseId beside = rows.open(CaseKind.ANSWER, platform.id(), author);
        try (Visitor here = coaches.signedIn(moderator).open(path(proposed))) {
            assertThat(here.page().select("#proposed").text()).isEqualTo("Ce qui est proposé");
            assertThat(here.page().select(".case-main ins, .case-main del")).isEmpty();
            assertThat(line(here.page(), "Ressemble à").text()).isEqualTo("Nouvelles · nouvelles.example");
            here.open(path(beside));
            assertThat(here.page().select("#proposed").text())
                    .isEqualTo("Ce qui est proposé, à côté de ce qui est publié");
            assertThat(here.page().select("#proposed + p").text())
                    .isEqualTo("ce qui est publié et partirait ce qui viendrait à la place");

            site.bean(DecideCase.class).decide(second.id(), proposed, 1, because(Outcome.REFUSE));
            site.bean(DecideCase.class).decide(second.id(), beside, 1, because(Outcome.REFUSE));
            assertThat(here.open(path(proposed)).page().select("#proposed").text())
                    .isEqualTo("Ce qui a été proposé");
            here.open(path(beside));
            assertThat(here.page().select("#proposed").text())
                    .isEqualTo("Ce qui a été proposé, à côté de ce qui est publié");
            assertThat(here.page().select("#proposed + p").text()).isEqualTo("ce qui est publié ce qui a été proposé");
        }
    }

    /** It came in days before it was decided; what stands is known by the day of its decision. */
    @Test
    void aDecidedCaseSaysWhenItWasDecidedAndAsksForNobodyAnyMore() throws Exception {
        CaseId id = rows.open(CaseKind.ANSWER, platform.id(), author);
        try (var connection = site.database().connect();
                var statement = connection.prepareStatement(
                        "update moderation_case set submitted_at = now() - interval '4 days' where id = ?")) {
            statement.setObject(1, id.value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            assertThat(here.page().select("p.what").text()).startsWith("En attente depuis 4 jours");
            assertThat(here.page().select(".case-main > .notice").text()).contains("demande deux personnes");

            site.bean(DecideCase.class).decide(second.id(), id, 1, because(Outcome.REFUSE));
            here.open(path(id));

            String said = here.page().expectFirst("p.what").text();
            assertThat(said).matches("Refusé le .*20\\d\\d.*").doesNotContain("depuis");
            String day = said.replaceFirst("Refusé (le .*?20\\d\\d).*", "$1");
            assertThat(here.page().select(".decisions").text()).contains("Sam Second, " + day);
            assertThat(here.page().select(".case-main > .notice")).isEmpty();
            here.open("/en/moderation/cases/" + id.value());
            assertThat(here.page().expectFirst("p.what").text()).startsWith("Refused on ");
        }
    }

    @Test
    void theLanguageOfAnAuthorIsNamedInThatOfThePage() throws Exception {
        Member english = coaches.member();
        site.bean(Members.class).change(coaches.now(english).named("Owen", Language.EN));
        CaseId one = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        CaseId other = rows.open(CaseKind.EXPERIENCE, platform.id(), english);
        try (Visitor here = coaches.signedIn(moderator)) {
            assertThat(hint(here, path(one))).endsWith("en français.");
            assertThat(hint(here, path(other))).endsWith("en anglais.");
            assertThat(hint(here, "/en/moderation/cases/" + one.value())).endsWith("in French.");
            assertThat(hint(here, "/en/moderation/cases/" + other.value())).endsWith("in English.");
        }
    }

    private static String hint(Visitor here, String address) throws Exception {
        return here.open(address).page().expectFirst("#reason-hint").text();
    }

    @Test
    void aReportAboutWhatIsGoneSaysSoAndIsOnlyClosed() throws Exception {
        CaseId id = rows.open(CaseKind.REPORT, null, null);
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            assertThat(here.page().select(".case-main > .notice").text())
                    .contains("l’a déjà retiré", "le signalement peut être clos");
            assertThat(here.page().select("[name=outcome]").eachAttr("value")).containsExactly("REFUSE");
            assertThat(line(here.page(), "Texte signalé").text()).isEqualTo("sans texte");
            PageRules.assertAll(here.page());
            here.tick("Clore : ce qui est signalé n’est plus en ligne")
                    .type("Motif", "NO_LONGER_ONLINE")
                    .type("Explication", "Déjà retiré.")
                    .press("Décider");
            assertThat(now(id).status()).isEqualTo(CaseStatus.REFUSED);
            assertThat(here.page().select(".case-main > .notice")).isEmpty();
            here.open("/en/moderation/cases/" + id.value());
            PageRules.assertAll(here.page());
        }
    }

    @Test
    void whatIsReportedIsNoDifferenceAndIsNotNamedByItsIdentifier() throws Exception {
        CaseId id = rows.open(CaseKind.REPORT, platform.id(), null);
        try (Visitor here = coaches.signedIn(moderator).open(path(id))) {
            assertThat(here.page().select(".case-main ins, .case-main del")).isEmpty();
            assertThat(here.page().select(".lines").text()).doesNotContain("0189c2d4");
            assertThat(line(here.page(), "Son dossier").select("a").attr("href"))
                    .isEqualTo("/moderation/dossiers/0189c2d4-1111-7000-8000-00000000000a");
        }
    }

    private static Element line(Document page, String label) {
        return page.select(".lines > div").stream()
                .filter(each -> each.select("dt").text().equals(label))
                .map(each -> each.expectFirst("dd"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No line " + label + " in " + page.select(".lines dt").eachText()));
    }

    @Test
    void whatCoachesWroteIsTextAndAddressesThatAreNoneAreNoLinks() throws Exception {
        CaseId lived = rows.open(CaseKind.EXPERIENCE, platform.id(), author);
        CaseId proposed = rows.open(CaseKind.PLATFORM, null, author);
        try (Visitor here = coaches.signedIn(moderator).open(path(lived))) {
            Element text = line(here.page(), "Texte").expectFirst("bdi");
            assertThat(text.wholeText()).isEqualTo("Première ligne.\n\nDeuxième paragraphe.");
            assertThat(here.page().select(".lines script")).isEmpty();
            assertThat(here.page().select(".lines").text()).contains("<script>alert(1)</script>");
            assertThat(here.page().select("#author + p").text()).startsWith("Zoé <b>Autrice</b>");
            assertThat(line(here.page(), "something.new").text()).isEqualTo("tel quel");
            assertThat(line(here.page(), "De").text()).isEqualTo("mars 2024");
            here.open(path(proposed));
            assertThat(here.page().select(".lines a[href]")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0189c2d4-1111-7000-8000-0000000000ff", "%00", ".."})
    void whatIsNotThereIsNotFound(String id) throws Exception {
        try (Visitor here = coaches.signedIn(moderator)) {
            assertThat(here.open("/moderation/dossiers/" + id).status()).isIn(400, 404);
        }
    }
}
