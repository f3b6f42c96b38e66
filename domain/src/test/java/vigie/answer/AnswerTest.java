package vigie.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vigie.answer.SampleAnswer.answer;
import static vigie.answer.SampleAnswer.checkedOn;
import static vigie.answer.SampleAnswer.codes;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.SampleQuestionnaire;

class AnswerTest {
    private static final Criterion AFTER_12_MONTHS = criterion(1);
    private static final Criterion AFTER_24_MONTHS = criterion(2);

    @Test
    void needsNoNewCheckOnItsLastDay() {
        Answer answer = checkedOn(LocalDate.of(2025, 11, 23));

        assertThat(answer.expiresOn(AFTER_12_MONTHS)).isEqualTo("2026-11-23");
        assertThat(answer.toRecheck(AFTER_12_MONTHS, LocalDate.of(2026, 11, 23)))
                .isFalse();
    }

    @Test
    void isToBeRecheckedTheDayAfter() {
        Answer answer = checkedOn(LocalDate.of(2025, 11, 23));

        assertThat(answer.toRecheck(AFTER_12_MONTHS, LocalDate.of(2026, 11, 24)))
                .isTrue();
    }

    @Test
    void agesAsItsCriterionSays() {
        Answer answer = checkedOn(LocalDate.of(2025, 11, 23));

        assertThat(answer.expiresOn(AFTER_24_MONTHS)).isEqualTo("2027-11-23");
        assertThat(answer.toRecheck(AFTER_24_MONTHS, LocalDate.of(2026, 11, 24)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 1, 2025-02-28", "2025-02-28, 1, 2026-02-28", "2024-02-29, 2, 2026-02-28"})
    void expiresAtTheEndOfAShorterMonth(LocalDate checkedOn, int criterion, LocalDate expiresOn) {
        assertThat(checkedOn(checkedOn).expiresOn(criterion(criterion))).isEqualTo(expiresOn);
    }

    @Test
    void isPublishedWithEvidenceOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentedAnswer(answer("1a", codes("YES")), List.of()));
    }

    private static Criterion criterion(int number) {
        return SampleQuestionnaire.questionnaire().criterion(number).orElseThrow();
    }
}
