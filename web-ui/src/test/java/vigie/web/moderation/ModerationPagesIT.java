package vigie.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseQueue;
import vigie.moderation.CaseStatus;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Grounds;
import vigie.moderation.Hint;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.platform.Platform;
import vigie.web.Coaches;
import vigie.web.PageRules;
import vigie.web.Site;
import vigie.web.Visitor;

/** The moderators' pages, as a browser without scripts has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModerationPagesIT {
    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private Coaches coaches;

    @SuppressWarnings("NullAway.Init")
    private CaseRows rows;

    @SuppressWarnings("NullAway.Init")
    private Member moderator;

    @SuppressWarnings("NullAway.Init")
    private Member second;

    @SuppressWarnings("NullAway.Init")
    private Member author;

    @SuppressWarnings("NullAway.Init")
    private Platform platform;

    @BeforeAll
    void start() {
        site = ModerationSite.start();
        coaches = new Coaches(site);
        rows = new CaseRows(site);
        moderator = named("Alix Modératrice", Role.MODERATOR);
        second = named("Sam Second", Role.MODERATOR);
        author = named("Zoé <b>Autrice</b>", Role.MEMBER);
        platform = rows.platform("coachhub");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    /** Each test has a queue of its own. */
    @BeforeEach
    void emptyTheQueue() {
        site.bean(CaseQueue.class).find(CaseFilter.WAITING, null, 1_000).forEach(entry -> {
            Member somebody = coaches.member(Role.MODERATOR);
            Outcome outcome = switch (entry.kind()) {
                case APPEAL -> Outcome.UPHOLD;
                case PLATFORM, ANSWER, EXPERIENCE, REMARK, REPORT -> Outcome.REFUSE;
            };
            Outcome possible = now(entry.id()).status() == CaseStatus.PUBLISHED ? Outcome.RESTORE : outcome;
            Verdict verdict = entry.kind() == CaseKind.REPORT
                    ? new Verdict(possible, "UNFOUNDED", "Voici pourquoi.")
                    : because(possible);
            site.bean(DecideCase.class).decide(somebody.id(), entry.id(), entry.version(), verdict);
        });
    }

    private static Verdict because(Outcome outcome) {
        String ground = switch (outcome) {
            case UPHOLD -> "DECISION_STANDS";
            case RESTORE, REVERSE -> "NEW_FACTS";
            case PUBLISH, REQUEST_CHANGES, REFUSE, WITHDRAW -> "NAMES_A_PERSON";
        };
        return new Verdict(outcome, outcome.needsReason() ? ground : null, "Voici pourquoi.");
    }

    private Member named(String name, Role role) {
        Member member = coaches.member(role);
        site.bean(Members.class).change(coaches.now(member).named(name, Language.FR));
        return coaches.now(member);
    }

    private Case now(CaseId id) {
        return site.bean(Cases.class).withId(id).orElseThrow();
    }

    private static String path(CaseId id) {
        return "/moderation/dossiers/" + id.value();
    }

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
            here.type("Nature", "ANSWER").type("Indice", "CONTRADICTION").press("Afficher");
            assertThat(here.address()).contains("kind=ANSWER").contains("hint=CONTRADICTION");
            assertThat(links(here.page())).containsExactly(path(last) + "?kind=ANSWER&hint=CONTRADICTION");
            assertThat(here.control("Nature").select("[selected]").val()).isEqualTo("ANSWER");
            here.open("/moderation?kind=KING&age=x&platform=coachhub");
            assertThat(here.page().select(".notice").text()).contains("2 filtres", "kind", "age");
            assertThat(links(here.page()))
                    .containsExactly(path(first) + "?platform=coachhub", path(last) + "?platform=coachhub");
        }
    }

    private static List<String> links(Document page) {
        return page.select("a[data-case]").eachAttr("href");
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
            here.tick("Refuser")
                    .type("Motif", "OFF_TOPIC")
                    .type("Explication", "Longuement expliqué.")
                    .press("Décider");
            assertThat(here.status()).isEqualTo(409);
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
            here.tick("Refuser")
                    .type("Motif", "OFF_TOPIC")
                    .type("Explication", "Longuement expliqué.")
                    .press("Décider");
            assertThat(here.status()).isEqualTo(409);
            assertThat(here.page().select("form.decision")).isEmpty();
            assertThat(here.page().select(".case-side").text())
                    .contains("rien à décider", "Ce que vous aviez écrit", "Longuement expliqué.");
        }
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
            there.open(path(id)).tick("Publier").press("Décider");
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
            there.open(path(id)).tick("Publier").press("Décider");
            assertThat(there.notice()).startsWith("La décision est prise");
            assertThat(now(id).status()).isEqualTo(CaseStatus.PUBLISHED);
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

    @ParameterizedTest
    @ValueSource(strings = {"x", "0189c2d4-1111-7000-8000-0000000000ff", "%00", ".."})
    void whatIsNotThereIsNotFound(String id) throws Exception {
        try (Visitor here = coaches.signedIn(moderator)) {
            assertThat(here.open("/moderation/dossiers/" + id).status()).isIn(400, 404);
        }
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
