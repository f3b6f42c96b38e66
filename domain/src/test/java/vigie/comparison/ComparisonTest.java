package vigie.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vigie.answer.SampleAnswer.amount;
import static vigie.answer.SampleAnswer.codes;
import static vigie.comparison.SideBySide.answer;
import static vigie.comparison.SideBySide.column;
import static vigie.comparison.SideBySide.comparison;
import static vigie.comparison.SideBySide.rated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.answer.SampleAnswer;
import vigie.platform.Origin;
import vigie.platform.PlatformKind;
import vigie.platform.SamplePlatform;
import vigie.platform.Slug;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Ask;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Theme;

class ComparisonTest {
    @Test
    void columnsStandBySlugHoweverTheyWereAskedFor() {
        assertThat(comparison(column("koach"), column("agenda")).slugs())
                .containsExactly(new Slug("agenda"), new Slug("koach"))
                .isEqualTo(comparison(column("agenda"), column("koach")).slugs());
    }

    @Test
    void twoToFourAreCompared() {
        assertThat(comparison().compares()).isFalse();
        assertThat(comparison(column("a")).compares()).isFalse();
        assertThat(comparison(column("a"), column("b")).compares()).isTrue();
        assertThat(comparison(column("a"), column("b"), column("c"), column("d"))
                        .compares())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison(column("a"), column("b"), column("c"), column("d"), column("e")));
    }

    @Test
    void everyCriterionIsARowInTheGuidesOrderWithACellForEachColumn() {
        Comparison comparison = comparison(column("koach"), column("agenda"), column("coach"));
        assertThat(comparison.rows())
                .extracting(row -> row.criterion().number())
                .containsExactly(1, 2, 3);
        assertThat(comparison.rows())
                .allSatisfy(row -> assertThat(row.cells())
                        .extracting(cell -> cell.platform().slug().value())
                        .containsExactly("agenda", "coach", "koach"));
        assertThat(comparison.rows(new Theme("ethics", SampleAnswer.NOTE)))
                .extracting(row -> row.criterion().number())
                .containsExactly(1, 3);
    }

    @Test
    void whatNobodyDocumentedIsAlike() {
        assertThat(differing(comparison(column("a"), column("b")))).isEmpty();
    }

    @Test
    void anotherStateIsADifference() {
        assertThat(differing(
                        comparison(column("a", answer("3a", codes("YES"))), column("b", answer("3a", codes("NO"))))))
                .containsExactly(3);
        assertThat(differing(comparison(column("a", answer("3a", codes("NO"))), column("b"))))
                .containsExactly(3);
    }

    @Test
    void anotherAnswerIsADifferenceWhereTheStateIsTheSame() {
        Comparison comparison = comparison(
                column("a", answer("1a", codes("YES")), answer("1b", codes("ICF"))),
                column("b", answer("1a", codes("YES")), answer("1b", codes("EMCC"))));
        assertThat(states(comparison, 1)).containsOnly(CriterionState.FAVOURABLE);
        assertThat(differing(comparison)).containsExactly(1);
    }

    @Test
    void anAnswerBesideNoneIsADifferenceWhereTheStateIsTheSame() {
        Comparison comparison = comparison(
                column("a", answer("1a", codes("NO")), answer("1b", codes("ICF"))),
                column("b", answer("1a", codes("NO"))));
        assertThat(states(comparison, 1)).containsOnly(CriterionState.UNFAVOURABLE);
        assertThat(differing(comparison)).containsExactly(1);
    }

    @Test
    void theOrderOfOptionsAndTheZerosOfANumberAreNoDifference() {
        assertThat(differing(comparison(
                        column("a", answer("1b", codes("ICF", "OWN")), answer("2a", amount("12"))),
                        column("b", answer("1b", codes("OWN", "ICF")), answer("2a", amount("12.0"))))))
                .isEmpty();
        assertThat(differing(
                        comparison(column("a", answer("2a", amount("12"))), column("b", answer("2a", amount("12.5"))))))
                .containsExactly(2);
    }

    @Test
    void whenAndBesideWhichSourceItWasReadIsNoDifference() {
        assertThat(differing(comparison(
                        column("a", answer("3a", codes("NO"))),
                        column(
                                "b",
                                SampleAnswer.answer(
                                        SamplePlatform.ID,
                                        "3a",
                                        codes("NO"),
                                        LocalDate.of(2020, 1, 1),
                                        Origin.PERSON)))))
                .isEmpty();
    }

    @Test
    void anotherMeanIsADifferenceAndAnotherNumberOfCoachesIsNone() {
        assertThat(differing(
                        comparison(rated("a", 3, 4, new BigDecimal("3.8")), rated("b", 3, 4, new BigDecimal("3.7")))))
                .containsExactly(3);
        assertThat(differing(comparison(rated("a", 3, 4, new BigDecimal("3.8")), rated("b", 3, 2, null))))
                .containsExactly(3);
        assertThat(differing(
                        comparison(rated("a", 3, 4, new BigDecimal("3.8")), rated("b", 3, 9, new BigDecimal("3.8")))))
                .isEmpty();
        assertThat(differing(comparison(rated("a", 3, 2, null), column("b")))).isEmpty();
    }

    @Test
    void whatWasLivedAgainstAFavourableAnswerIsAGap() {
        Comparison comparison = comparison(
                rated("a", 1, 5, new BigDecimal("2.5"), answer("1a", codes("YES")), answer("1b", codes("ICF"))),
                rated("b", 1, 5, new BigDecimal("2.5"), answer("1a", codes("YES"))));
        assertThat(comparison.rows().getFirst().cells())
                .extracting(ComparisonCell::gap)
                .containsExactly(true, false);
    }

    @Test
    void oneOfFourThatDiffersIsEnough() {
        ComparisonColumn other = column("d", answer("1c", AnswerValue.wording("Oui")));
        assertThat(differing(comparison(column("a"), column("b"), column("c"), other)))
                .containsExactly(1);
    }

    @Test
    void whatDoesNotApplyHasNoAnswers() {
        Comparison comparison = comparison(
                column("a", PlatformKind.SERVICE, answer("1a", codes("YES"))), column("b", answer("1a", codes("YES"))));
        ComparisonRow row = comparison.rows().getFirst();
        assertThat(row.cells().getFirst().answers()).isEmpty();
        assertThat(row.cells().getLast().answers()).hasSize(1);
    }

    /** Where there is nothing to read there is nothing to compare, whatever the reason. */
    @Test
    void unknownBesideWhatDoesNotApplyIsNoDifference() {
        assertThat(differing(comparison(column("a", PlatformKind.SERVICE), column("b"))))
                .isEmpty();
    }

    @Test
    void asksThatNobodyAnswersArePassedOver() {
        ComparisonRow row = comparison(
                        column("a", answer("1c", AnswerValue.wording("Oui"))), column("b", answer("1a", codes("YES"))))
                .rows()
                .getFirst();
        assertThat(row.answered()).extracting(Ask::id).containsExactly("1a", "1c");
        assertThat(row.cells().getFirst().answerTo(row.answered().getFirst())).isEmpty();
    }

    @Test
    void aThemeIsCountedForEachPlatform() {
        Theme ethics = SideBySide.QUESTIONNAIRE.themes().getFirst();
        ComparisonColumn service = column("a", PlatformKind.SERVICE, answer("3a", codes("NO")));
        assertThat(service.applicableIn(ethics)).isEqualTo(1);
        assertThat(service.documentedIn(ethics)).isEqualTo(1);
        assertThat(column("b").applicableIn(ethics)).isEqualTo(2);
        assertThat(column("b").documentedIn(ethics)).isZero();
    }

    private static List<Integer> differing(Comparison comparison) {
        return comparison.differences().stream()
                .map(row -> row.criterion().number())
                .toList();
    }

    private static List<CriterionState> states(Comparison comparison, int criterion) {
        return comparison.rows().get(criterion - 1).cells().stream()
                .map(ComparisonCell::state)
                .toList();
    }
}
