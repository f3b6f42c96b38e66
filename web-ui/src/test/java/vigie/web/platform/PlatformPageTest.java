package vigie.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.answer.Answer;
import vigie.answer.AnswerId;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.answer.EvidenceKind;
import vigie.answer.PlatformStanding;
import vigie.directory.HistorySlice;
import vigie.directory.PlatformSheet;
import vigie.experience.PublishedExperiences.Slice;
import vigie.experience.Relation;
import vigie.experience.SessionBand;
import vigie.experience.SignedAs;
import vigie.experience.Testimony;
import vigie.follow.FollowPlatform;
import vigie.language.Bilingual;
import vigie.platform.Origin;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Questionnaire;
import vigie.rating.PlatformLived;
import vigie.rating.RatingRules;
import vigie.web.ShippedQuestionnaire;
import vigie.web.layout.SampleContext;
import vigie.web.rating.LivedView;

class PlatformPageTest {
    private static final LocalDate CHECKED = LocalDate.of(2026, 1, 31);
    private static final Questionnaire QUESTIONNAIRE = ShippedQuestionnaire.questionnaire();
    private static final PlatformPage.Lived NOTHING_LIVED = new PlatformPage.Lived(new Slice(List.of(), null), true);

    @Test
    void severalUnknownCriteriaInARowAreOneBlock() {
        assertThat(blocks(page(PlatformKind.CONTRACTUAL, CHECKED, "13a"), 3))
                .containsExactly("UNKNOWN 11 12", "MIXED 13", "UNKNOWN 14 15");
    }

    @Test
    void documentedCriteriaStandAlone() {
        assertThat(blocks(page(PlatformKind.CONTRACTUAL, CHECKED, "11b", "12a"), 3))
                .containsExactly("ALERT 11", "MIXED 12", "UNKNOWN 13 14 15");
    }

    @Test
    void whatDoesNotApplyIsNotMixedWithWhatIsUnknown() {
        PlatformPage page = page(PlatformKind.SERVICE, CHECKED);
        List<String> all = Stream.of(0, 1, 2, 3)
                .flatMap(theme -> blocks(page, theme).stream())
                .toList();
        assertThat(all).allMatch(block -> block.matches("(UNKNOWN|NOT_APPLICABLE)( \\d+)+"));
        assertThat(all.stream().flatMap(block -> Stream.of(block.split(" ")).skip(1)))
                .containsExactly(QUESTIONNAIRE.criteria().stream()
                        .map(each -> "" + each.number())
                        .toArray(String[]::new));
        assertThat(blocks(page, 3)).contains("NOT_APPLICABLE 13 14");
    }

    @Test
    void countsWhatIsDocumentedInEachTheme() {
        PlatformPage page = page(PlatformKind.SERVICE, CHECKED, "11b", "12a");
        var contract = QUESTIONNAIRE.themes().get(3);
        assertThat(page.documentedIn(contract)).isEqualTo(2);
        assertThat(page.applicableIn(contract)).isEqualTo(5 - notForServices(contract.key()));
    }

    private static long notForServices(String theme) {
        return QUESTIONNAIRE.criteria().stream()
                .filter(each -> each.theme().equals(theme) && !each.appliesTo(PlatformKind.SERVICE))
                .count();
    }

    @Test
    void asksThatNobodyAnsweredAreNamed() {
        PlatformPage page = page(PlatformKind.CONTRACTUAL, CHECKED, "11b");
        var criterion = QUESTIONNAIRE.criterion(11).orElseThrow();
        assertThat(page.unansweredOf(criterion))
                .isNotEmpty()
                .doesNotContain(QUESTIONNAIRE.ask("11b").orElseThrow())
                .hasSize(criterion.asks().size() - 1);
    }

    @Test
    void anAnswerIsCheckedAgainFromTheDayAfterItsLast() {
        var criterion = QUESTIONNAIRE.criterion(11).orElseThrow();
        LocalDate last = CHECKED.plusMonths(criterion.expiresAfterMonths());
        PlatformPage page = page(PlatformKind.CONTRACTUAL, last, "11b");
        Answer answer = page.answersTo(criterion).getFirst().answer();
        assertThat(page.toRecheck(criterion, answer)).isFalse();
        assertThat(page(PlatformKind.CONTRACTUAL, last.plusDays(1), "11b").toRecheck(criterion, answer))
                .isTrue();
    }

    @Test
    void contractExtractsAreNotShown() {
        PlatformPage page = page(PlatformKind.CONTRACTUAL, CHECKED, "11b");
        var answer = page.sheet().answers().getFirst();
        assertThat(answer.evidence()).hasSize(2);
        assertThat(page.shown(answer)).extracting(Evidence::kind).containsExactly(EvidenceKind.PUBLIC_TERMS);
    }

    @Test
    void saysHowAPageWasReadAndWhen() {
        PlatformPage page = page(PlatformKind.CONTRACTUAL, CHECKED, "11b");
        Evidence copy = page.sheet().answers().getFirst().evidence().getFirst();
        Evidence itself = new Evidence(copy.kind(), copy.url(), LocalDate.of(2026, 6, 1), null, false, null);
        assertThat(page.seen(copy)).isEqualTo("lu dans une copie de la page le 31 janvier 2026");
        assertThat(page.seen(itself)).isEqualTo("page lue le 1er juin 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, page datée de 2024",
        "2025-03, page datée de mars 2025",
        "2025-04, page datée d’avril 2025",
        "2025-04-01, page datée du 1er avril 2025",
        "2024-06-30, page datée du 30 juin 2024"
    })
    void saysHowOldAPageSaysThatItIs(String date, String said) {
        Evidence dated = new Evidence(EvidenceKind.PUBLIC_TERMS, "https://sample.example/", CHECKED, date, false, null);
        assertThat(page(PlatformKind.CONTRACTUAL, CHECKED).dated(dated)).isEqualTo(said);
    }

    @Test
    void whatIsReportedIsNamedByItsSignature() {
        PlatformPage page = page(PlatformKind.CONTRACTUAL, CHECKED);
        assertThat(page.named(lived("Ex-consultante"))).isEqualTo("vécu signé Ex-consultante");
        assertThat(page.named(lived(null))).isEqualTo("vécu d’un coach");
    }

    private static Testimony lived(@Nullable String signature) {
        YearMonth month = YearMonth.of(2025, 4);
        return new Testimony(
                Relation.ENDED,
                month,
                month,
                SessionBand.UP_TO_10,
                List.of(),
                "Paiement à soixante jours.",
                null,
                SignedAs.PSEUDONYM,
                signature);
    }

    private static List<String> blocks(PlatformPage page, int theme) {
        return page.blocks(QUESTIONNAIRE.themes().get(theme)).stream()
                .map(block -> block.state()
                        + block.standings().stream()
                                .map(each -> " " + each.criterion().number())
                                .reduce("", String::concat))
                .toList();
    }

    /** @param asks each answered with its last option */
    private static PlatformPage page(PlatformKind kind, LocalDate today, String... asks) {
        Platform platform = new Platform(
                new PlatformId(new UUID(0, 1)),
                new Slug("sample"),
                "Sample",
                kind,
                "https://sample.example/",
                List.of("fr"),
                List.of("CHATBOT"),
                new Bilingual("Résumé", "Summary"),
                Origin.IMPORT,
                Instant.EPOCH,
                Instant.EPOCH,
                1);
        List<DocumentedAnswer> answers =
                Stream.of(asks).map(ask -> answer(platform, ask)).toList();
        var values =
                answers.stream().map(DocumentedAnswer::answer).collect(Collectors.toMap(Answer::ask, Answer::value));
        PlatformSheet sheet =
                new PlatformSheet(platform, PlatformStanding.of(platform, QUESTIONNAIRE, values), answers);
        return new PlatformPage(
                SampleContext.french(),
                QUESTIONNAIRE,
                sheet,
                NOTHING_LIVED,
                new LivedView(
                        SampleContext.french(),
                        QUESTIONNAIRE,
                        sheet.standing(),
                        PlatformLived.nothing(platform.id(), RatingRules.USUAL),
                        RatingRules.USUAL),
                new HistorySlice(List.of(), null),
                new HistoryWords(SampleContext.french(), QUESTIONNAIRE, List::of, platform.slug()),
                Map.of(),
                FollowPlatform.Reader.VISITOR,
                today);
    }

    private static DocumentedAnswer answer(Platform platform, String ask) {
        String option = QUESTIONNAIRE.ask(ask).orElseThrow().optionCodes().getLast();
        Answer answer = new Answer(
                new AnswerId(new UUID(1, ask.hashCode())),
                platform.id(),
                1,
                ask,
                AnswerValue.codes(List.of(option)),
                new Bilingual("Note", "Note"),
                CHECKED,
                Origin.IMPORT,
                Instant.EPOCH,
                null);
        String url = "https://sample.example/terms";
        return new DocumentedAnswer(
                answer,
                List.of(
                        new Evidence(EvidenceKind.PUBLIC_TERMS, url, CHECKED, null, true, null),
                        new Evidence(EvidenceKind.CONTRACT_EXTRACT, url, CHECKED, null, true, "secret")));
    }
}
