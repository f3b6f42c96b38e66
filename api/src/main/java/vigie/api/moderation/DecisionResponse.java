package vigie.api.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Case;
import vigie.moderation.CaseState;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;

/**
 * What was just decided.
 *
 * @param about the case
 * @param status how the case stands now
 * @param version that the case has now
 * @param takesEffect false when a second moderator has to confirm it
 */
@Serdeable
record DecisionResponse(
        String id,
        @JsonProperty("case") String about,
        Outcome outcome,
        CaseState status,
        int version,
        boolean takesEffect,
        @Nullable String ground,
        @Nullable String reason,
        Instant at) {
    static DecisionResponse from(Decision decision, Case now) {
        return new DecisionResponse(
                decision.id().value().toString(),
                decision.caseId().value().toString(),
                decision.outcome(),
                CaseState.of(now),
                now.version(),
                decision.takesEffect(),
                decision.ground(),
                decision.reason(),
                decision.decidedAt());
    }
}
