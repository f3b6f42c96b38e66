package vigie.api.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Decision;
import vigie.moderation.HeldCase;
import vigie.moderation.Outcome;

/**
 * A case in the file of what is held on its author: by whom it was decided is not said.
 *
 * @param platform its slug; null where there is none
 * @param decisions the oldest first
 */
@Serdeable
public record HeldCaseResponse(
        @JsonProperty("case") String about,
        CaseKind kind,
        @Nullable String platform,
        CaseStatus status,
        int revision,
        Instant submittedAt,
        List<Decided> decisions) {
    @Serdeable
    record Decided(
            String id,
            Outcome outcome,
            @Nullable String ground,
            @Nullable String reason,
            Instant at) {
        static Decided from(Decision decision) {
            return new Decided(
                    decision.id().value().toString(),
                    decision.outcome(),
                    decision.ground(),
                    decision.reason(),
                    decision.decidedAt());
        }
    }

    public static HeldCaseResponse from(HeldCase held) {
        Case sent = held.held();
        return new HeldCaseResponse(
                sent.id().value().toString(),
                sent.kind(),
                held.platform() == null ? null : held.platform().value(),
                sent.status(),
                sent.revision(),
                sent.submittedAt(),
                held.decisions().stream().map(Decided::from).toList());
    }
}
