package vigie.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vigie.answer.SampleAnswer.SEEN;
import static vigie.answer.SampleAnswer.amount;
import static vigie.answer.SampleAnswer.answer;
import static vigie.answer.SampleAnswer.codes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigie.answer.Answer;
import vigie.answer.PlatformStanding;
import vigie.answer.SampleAnswer;
import vigie.platform.Platform;
import vigie.platform.PlatformKind;
import vigie.platform.SamplePlatform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.SampleQuestionnaire;

class InterviewSheetTest {
    private static final Questionnaire QUESTIONNAIRE = SampleQuestionnaire.questionnaire();

    /** Criteria 1 and 3 are to be checked again after 12 months, criterion 2 after 24. */
    private static final LocalDate LAST_GOOD_DAY = SEEN.plusMonths(12);

    private static final Answer CHARTER = answer("1a", codes("YES"));
    private static final Answer WHICH = answer("1b", codes("ICF"));
    private static final Answer WORDING = answer("1c", AnswerValue.wording("Lisible."));
    private static final Answer MONTHS = answer("2a", amount("12"));
    private static final Answer SHARE = answer("2b", amount("30"));
    private static final Answer TRACKING = answer("3a", codes("NO"));

    @Test
    void asksTheWholeGuideOfAPlatformOfWhichNothingIsKnown() {
        InterviewSheet sheet = sheet(PlatformKind.CONTRACTUAL, SEEN);
        assertThat(sheet).isEqualTo(InterviewSheet.ofGuide(QUESTIONNAIRE));
        assertThat(asked(sheet)).containsExactly("1a", "1b", "1c", "2a", "2b", "3a");
        assertThat(sheet.isEmpty()).isFalse();
    }

    @Test
    void asksOnlyWhatNobodyHasDocumented() {
        InterviewSheet sheet = sheet(PlatformKind.CONTRACTUAL, SEEN, WHICH, MONTHS, SHARE);
        assertThat(asked(sheet)).containsExactly("1a", "1c", "3a");
        assertThat(sheet.toAsk())
                .extracting(question -> question.criterion().number())
                .containsExactly(1, 3);
        assertThat(sheet.toRecheck()).isEmpty();
    }

    @Test
    void hasNothingToAskWhenAllIsKnown() {
        InterviewSheet sheet =
                sheet(PlatformKind.CONTRACTUAL, LAST_GOOD_DAY, CHARTER, WHICH, WORDING, MONTHS, SHARE, TRACKING);
        assertThat(sheet.isEmpty()).isTrue();
    }

    @Test
    void neverAsksWhatHasNoMeaningForTheKind() {
        assertThat(asked(sheet(PlatformKind.SERVICE, SEEN))).containsExactly("2a", "2b", "3a");
        assertThat(sheet(PlatformKind.SERVICE, SEEN, MONTHS, SHARE, TRACKING).isEmpty())
                .isTrue();
        // Left from the time when the platform was of another kind.
        assertThat(sheet(PlatformKind.SERVICE, LAST_GOOD_DAY.plusDays(1), CHARTER, MONTHS, SHARE)
                        .toRecheck())
                .isEmpty();
    }

    @Test
    void anAnswerStandsOnItsLastDayAndIsToBeCheckedAgainOnTheNext() {
        assertThat(sheet(PlatformKind.CONTRACTUAL, LAST_GOOD_DAY, CHARTER).toRecheck())
                .isEmpty();
        assertThat(sheet(PlatformKind.CONTRACTUAL, LAST_GOOD_DAY.plusDays(1), CHARTER)
                        .toRecheck())
                .containsExactly(
                        new InterviewSheet.Aged(QUESTIONNAIRE.criterion(1).orElseThrow(), List.of(CHARTER)));
    }

    @Test
    void eachCriterionHasItsOwnAge() {
        InterviewSheet sheet = sheet(
                PlatformKind.CONTRACTUAL, LAST_GOOD_DAY.plusDays(1), CHARTER, WHICH, WORDING, MONTHS, SHARE, TRACKING);
        assertThat(sheet.toAsk()).isEmpty();
        assertThat(sheet.isEmpty()).isFalse();
        assertThat(sheet.toRecheck())
                .extracting(aged -> aged.criterion().number(), InterviewSheet.Aged::answers)
                .containsExactly(tuple(1, List.of(CHARTER, WHICH, WORDING)), tuple(3, List.of(TRACKING)));
    }

    /** What is too old is known all the same. */
    @Test
    void anOldAnswerIsNotAskedAsIfItWereUnknown() {
        assertThat(asked(sheet(PlatformKind.CONTRACTUAL, LAST_GOOD_DAY.plusYears(5), CHARTER)))
                .containsExactly("1b", "1c", "2a", "2b", "3a");
    }

    private static List<String> asked(InterviewSheet sheet) {
        return sheet.toAsk().stream()
                .flatMap(question -> question.asks().stream())
                .map(Ask::id)
                .toList();
    }

    private static InterviewSheet sheet(PlatformKind kind, LocalDate today, Answer... answers) {
        Platform platform = SamplePlatform.ofKind(kind);
        Map<String, AnswerValue> values = Arrays.stream(answers).collect(Collectors.toMap(Answer::ask, Answer::value));
        return InterviewSheet.of(
                new PlatformSheet(
                        platform,
                        PlatformStanding.of(platform, QUESTIONNAIRE, values),
                        Arrays.stream(answers).map(SampleAnswer::documented).toList()),
                today);
    }
}
