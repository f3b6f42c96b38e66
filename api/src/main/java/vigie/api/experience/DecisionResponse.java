package vigie.api.experience;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;

/** What was decided on what somebody sent, for its author: by whom is not said. */
@Serdeable
@Schema(name = "ToldDecision")
record DecisionResponse(
        String id,
        Outcome outcome,
        @Nullable String ground,
        @Nullable String reason,
        Instant decidedAt) {
    static List<DecisionResponse> from(List<Decision> decisions) {
        return decisions.stream()
                .map(each -> new DecisionResponse(
                        each.id().value().toString(), each.outcome(), each.ground(), each.reason(), each.decidedAt()))
                .toList();
    }
}
