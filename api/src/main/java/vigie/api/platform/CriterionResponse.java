package vigie.api.platform;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Stance;

/** One cell of the strip of 15; {@code stance} is null where no rule holds. */
@Serdeable
record CriterionResponse(
        int number,
        boolean applicable,
        boolean documented,
        @Nullable Stance stance) {
    static CriterionResponse from(int number, CriterionState state) {
        return new CriterionResponse(
                number, state.applicable(), state.documented(), state.stance().orElse(null));
    }
}
