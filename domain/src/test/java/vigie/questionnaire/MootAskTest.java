package vigie.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;

/** There is nothing to ask where another answer leaves nothing; what is unknown leaves everything open. */
class MootAskTest {
    private static Ask price(List<Condition> mootWhen) {
        return new Ask("1b", new Bilingual("Prix", "Price"), AskType.TEXT, null, false, List.of(), mootWhen);
    }

    @ParameterizedTest
    @CsvSource({"FREE, true", "FREE BOOST, false", "BOOST, false", ", false"})
    void itIsMootWhenTheOtherAnswerIsNothingElse(@Nullable String codes, boolean moot) {
        Ask price = price(List.of(new Condition.AnyOption("1a", List.of("FREE"))));
        Map<String, AnswerValue> values =
                codes == null ? Map.of() : Map.of("1a", AnswerValue.codes(Arrays.asList(codes.split(" "))));
        assertThat(price.isMoot(PlatformKind.CONTRACTUAL, values)).isEqualTo(moot);
    }

    @Test
    void allConditionsHaveToHold() {
        Ask price = price(List.of(
                new Condition.AnyOption("1a", List.of("NO", "FREE")), new Condition.AnyOption("1c", List.of("NO"))));
        AnswerValue no = AnswerValue.codes(List.of("NO"));
        assertThat(price.isMoot(PlatformKind.SERVICE, Map.of("1a", no))).isFalse();
        assertThat(price.isMoot(PlatformKind.SERVICE, Map.of("1a", no, "1c", no)))
                .isTrue();
    }

    @Test
    void withoutConditionItNeverIs() {
        assertThat(price(List.of()).isMoot(PlatformKind.HYBRID, Map.of())).isFalse();
    }
}
