package vigie.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vigie.platform.PlatformKind.CONTRACTUAL;
import static vigie.platform.PlatformKind.HYBRID;
import static vigie.platform.PlatformKind.SERVICE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.language.Bilingual;

class CriterionTest {
    private static final AnswerValue YES = AnswerValue.codes(List.of("YES"));
    private static final AnswerValue ICF = AnswerValue.codes(List.of("ICF"));

    private final Criterion charter =
            SampleQuestionnaire.questionnaire().criterion(1).orElseThrow();
    private final Criterion lockIn =
            SampleQuestionnaire.questionnaire().criterion(2).orElseThrow();

    @Test
    void theFirstRuleThatHoldsGivesTheStanceAndItsReason() {
        Standing standing = charter.standing(CONTRACTUAL, Map.of("1a", YES, "1b", ICF));

        assertThat(standing)
                .isEqualTo(new Standing(
                        charter,
                        CriterionState.FAVOURABLE,
                        new Bilingual("Parce que FAVOURABLE", "Because FAVOURABLE")));
    }

    @Test
    void aLaterRuleIsTriedWhenAnEarlierOneLacksAnAnswer() {
        assertThat(charter.standing(CONTRACTUAL, Map.of("1a", YES)).state()).isEqualTo(CriterionState.MIXED);
    }

    @Test
    void silenceOfEveryRuleLeavesTheCriterionWithoutStance() {
        Standing standing = charter.standing(CONTRACTUAL, Map.of("1c", AnswerValue.wording("Charte de 2024")));

        assertThat(standing).isEqualTo(new Standing(charter, CriterionState.WITHOUT_STANCE, null));
    }

    @Test
    void everyConditionOfARuleMustHold() {
        Map<String, AnswerValue> twelveMonths = Map.of("2a", AnswerValue.amount(new BigDecimal("12")));

        assertThat(lockIn.standing(CONTRACTUAL, twelveMonths).state()).isEqualTo(CriterionState.NEUTRAL);
        assertThat(lockIn.standing(HYBRID, twelveMonths).state()).isEqualTo(CriterionState.WITHOUT_STANCE);
    }

    @Test
    void withoutAnyAnswerTheCriterionIsUnknown() {
        assertThat(charter.standing(HYBRID, Map.of())).isEqualTo(new Standing(charter, CriterionState.UNKNOWN, null));
    }

    @Test
    void answersToOtherCriteriaLeaveItUnknown() {
        assertThat(charter.standing(HYBRID, Map.of("3a", YES)).state()).isEqualTo(CriterionState.UNKNOWN);
    }

    @Test
    void isNotApplicableToAnotherKindWhateverWasAnswered() {
        assertThat(charter.standing(SERVICE, Map.of("1a", YES)))
                .isEqualTo(new Standing(charter, CriterionState.NOT_APPLICABLE, null));
    }

    @Test
    void aRuleWithoutConditionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StanceRule(List.of(), Stance.ALERT, new Bilingual("A", "B")));
    }
}
