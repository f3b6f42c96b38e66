package vigie.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerValueTest {
    private static final List<String> CODES = List.of("YES");
    private static final BigDecimal AMOUNT = BigDecimal.TEN;

    @Test
    void isOneOfTheThree() {
        assertThat(AnswerValue.codes(CODES)).isEqualTo(new AnswerValue(CODES, null, null));
        assertThat(AnswerValue.amount(AMOUNT)).isEqualTo(new AnswerValue(null, AMOUNT, null));
        assertThat(AnswerValue.wording("A")).isEqualTo(new AnswerValue(null, null, "A"));
    }

    @Test
    void isNeverNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerValue(null, null, null));
    }

    @Test
    void isNeverTwoOfTheThree() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerValue(CODES, AMOUNT, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerValue(CODES, null, "A"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerValue(null, AMOUNT, "A"));
    }

    @Test
    void anEmptyListOfOptionsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerValue.codes(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"12, 12.0", "12.5, 12.500", "100, 1E+2", "0, 0.00"})
    void theSameNumberWrittenOtherwiseIsTheSameAnswer(String one, String other) {
        assertThat(amount(other)).isEqualTo(amount(one)).hasSameHashCodeAs(amount(one));
    }

    @Test
    void anotherNumberIsAnotherAnswer() {
        assertThat(amount("12.01")).isNotEqualTo(amount("12"));
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "12.0, 12", "12.50, 12.5", "0.0, 0"})
    void aNumberIsWrittenPlainly(String given, String written) {
        assertThat(amount(given).amount()).hasToString(written);
    }

    @Test
    void hasAnyOfTheOptionsWhenItHasOne() {
        AnswerValue value = AnswerValue.codes(List.of("ICF", "EMCC"));

        assertThat(value.hasAnyOf(List.of("OWN", "EMCC"))).isTrue();
        assertThat(value.hasAnyOf(List.of("OWN"))).isFalse();
        assertThat(value.hasAnyOf(List.of())).isFalse();
    }

    @Test
    void numbersAndTextsHaveNoOption() {
        assertThat(amount("12").hasAnyOf(List.of("12"))).isFalse();
        assertThat(AnswerValue.wording("ICF").hasAnyOf(List.of("ICF"))).isFalse();
    }

    private static AnswerValue amount(String text) {
        return AnswerValue.amount(new BigDecimal(text));
    }
}
