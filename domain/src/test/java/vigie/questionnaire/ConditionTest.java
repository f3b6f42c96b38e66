package vigie.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigie.platform.PlatformKind;

class ConditionTest {
    private static final Condition ANY_OPTION = new Condition.AnyOption("1b", List.of("ICF", "EMCC"));
    private static final Condition AT_MOST = new Condition.AtMost("2a", new BigDecimal("12"));
    private static final Condition MORE_THAN = new Condition.MoreThan("2a", new BigDecimal("12"));

    @Test
    void anyOfTheOptionsIsEnough() {
        assertThat(holds(ANY_OPTION, "1b", AnswerValue.codes(List.of("OWN", "EMCC"))))
                .isTrue();
        assertThat(holds(ANY_OPTION, "1b", AnswerValue.codes(List.of("OWN")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "11.99, true", "12, true", "12.0, true", "12.01, false", "13, false"})
    void atMostHoldsUpToTheLimit(String amount, boolean holds) {
        assertThat(holds(AT_MOST, "2a", amount(amount))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "12, false", "12.0, false", "12.01, true", "13, true"})
    void moreThanHoldsAboveTheLimitOnly(String amount, boolean holds) {
        assertThat(holds(MORE_THAN, "2a", amount(amount))).isEqualTo(holds);
    }

    static List<Condition> conditionsOnAnAsk() {
        return List.of(ANY_OPTION, AT_MOST, MORE_THAN);
    }

    @ParameterizedTest
    @MethodSource("conditionsOnAnAsk")
    void anUnknownAskSatisfiesNoCondition(Condition condition) {
        assertThat(condition.holds(PlatformKind.CONTRACTUAL, Map.of())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("conditionsOnAnAsk")
    void anotherAsksValueSatisfiesNoCondition(Condition condition) {
        Map<String, AnswerValue> values = Map.of("3a", AnswerValue.codes(List.of("ICF")), "3b", amount("12"));

        assertThat(condition.holds(PlatformKind.CONTRACTUAL, values)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("conditionsOnAnAsk")
    void aTextSatisfiesNoCondition(Condition condition) {
        AnswerValue text = AnswerValue.wording("ICF");

        assertThat(condition.holds(PlatformKind.CONTRACTUAL, Map.of("1b", text, "2a", text)))
                .isFalse();
    }

    @Test
    void aKindIsOneOfThoseNamed() {
        Condition condition = new Condition.OfKind(EnumSet.of(PlatformKind.CONTRACTUAL, PlatformKind.HYBRID));

        assertThat(condition.holds(PlatformKind.CONTRACTUAL, Map.of())).isTrue();
        assertThat(condition.holds(PlatformKind.HYBRID, Map.of())).isTrue();
        assertThat(condition.holds(PlatformKind.SERVICE, Map.of())).isFalse();
    }

    private static boolean holds(Condition condition, String ask, AnswerValue value) {
        return condition.holds(PlatformKind.CONTRACTUAL, Map.of(ask, value));
    }

    private static AnswerValue amount(String text) {
        return AnswerValue.amount(new BigDecimal(text));
    }
}
