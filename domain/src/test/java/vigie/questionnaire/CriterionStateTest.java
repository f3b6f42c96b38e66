package vigie.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CriterionStateTest {
    @ParameterizedTest
    @EnumSource
    void everyStanceIsADocumentedStateOfItsName(Stance stance) {
        CriterionState state = CriterionState.of(stance);

        assertThat(state.name()).isEqualTo(stance.name());
        assertThat(state.stance()).hasValue(stance);
        assertThat(state.documented()).isTrue();
        assertThat(state.applicable()).isTrue();
    }

    @Test
    void withoutStanceIsDocumented() {
        assertThat(CriterionState.WITHOUT_STANCE.stance()).isEmpty();
        assertThat(CriterionState.WITHOUT_STANCE.documented()).isTrue();
        assertThat(CriterionState.WITHOUT_STANCE.applicable()).isTrue();
    }

    @Test
    void unknownIsApplicableAndNotDocumented() {
        assertThat(CriterionState.UNKNOWN.stance()).isEmpty();
        assertThat(CriterionState.UNKNOWN.documented()).isFalse();
        assertThat(CriterionState.UNKNOWN.applicable()).isTrue();
    }

    @Test
    void notApplicableIsNeitherApplicableNorDocumented() {
        assertThat(CriterionState.NOT_APPLICABLE.stance()).isEmpty();
        assertThat(CriterionState.NOT_APPLICABLE.documented()).isFalse();
        assertThat(CriterionState.NOT_APPLICABLE.applicable()).isFalse();
    }
}
