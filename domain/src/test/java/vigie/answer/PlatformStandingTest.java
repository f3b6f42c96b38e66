package vigie.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.answer.SampleAnswer.amount;
import static vigie.answer.SampleAnswer.codes;
import static vigie.platform.PlatformKind.CONTRACTUAL;
import static vigie.platform.PlatformKind.SERVICE;
import static vigie.questionnaire.CriterionState.ALERT;
import static vigie.questionnaire.CriterionState.FAVOURABLE;
import static vigie.questionnaire.CriterionState.NOT_APPLICABLE;
import static vigie.questionnaire.CriterionState.UNKNOWN;
import static vigie.questionnaire.CriterionState.WITHOUT_STANCE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.platform.PlatformKind;
import vigie.platform.SamplePlatform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.SampleQuestionnaire;
import vigie.questionnaire.Stance;
import vigie.questionnaire.Standing;

class PlatformStandingTest {
    private static final Map<String, AnswerValue> FAVOURABLE_CHARTER = Map.of("1a", codes("YES"), "1b", codes("ICF"));

    @Test
    void everyCriterionHasItsStateInOrder() {
        PlatformStanding standing = standing(CONTRACTUAL, FAVOURABLE_CHARTER);

        assertThat(standing.platform()).isEqualTo(SamplePlatform.ID);
        assertThat(states(standing)).containsExactly(FAVOURABLE, UNKNOWN, UNKNOWN);
    }

    @Test
    void coverageCountsCriteriaNotAnswers() {
        PlatformStanding standing = standing(CONTRACTUAL, FAVOURABLE_CHARTER);

        assertThat(standing.documented()).isEqualTo(1);
        assertThat(standing.applicable()).isEqualTo(3);
    }

    @Test
    void aDocumentedCriterionWithoutStanceCountsForCoverage() {
        PlatformStanding standing = standing(SERVICE, Map.of("2a", amount("3")));

        assertThat(states(standing)).containsExactly(NOT_APPLICABLE, WITHOUT_STANCE, UNKNOWN);
        assertThat(standing.documented()).isEqualTo(1);
    }

    @Test
    void aCriterionThatDoesNotApplyCountsNeitherForNorAgainst() {
        PlatformStanding standing = standing(SERVICE, FAVOURABLE_CHARTER);

        assertThat(standing.documented()).isZero();
        assertThat(standing.applicable()).isEqualTo(2);
        assertThat(standing.themes()).isEmpty();
    }

    @Test
    void aThemeStandsAsItsGravestCriterion() {
        PlatformStanding standing = standing(
                CONTRACTUAL, Map.of("1a", codes("YES"), "1b", codes("ICF"), "2a", amount("12"), "3a", codes("YES")));

        assertThat(states(standing)).containsExactly(FAVOURABLE, CriterionState.NEUTRAL, ALERT);
        assertThat(standing.themes()).isEqualTo(Map.of("ethics", Stance.ALERT, "contract", Stance.NEUTRAL));
    }

    @Test
    void aThemeWithoutStanceHasNoEntry() {
        assertThat(standing(CONTRACTUAL, FAVOURABLE_CHARTER).themes()).isEqualTo(Map.of("ethics", Stance.FAVOURABLE));
    }

    private static PlatformStanding standing(PlatformKind kind, Map<String, AnswerValue> values) {
        return PlatformStanding.of(SamplePlatform.ofKind(kind), SampleQuestionnaire.questionnaire(), values);
    }

    private static List<CriterionState> states(PlatformStanding standing) {
        return standing.criteria().stream().map(Standing::state).toList();
    }
}
