package vigie.api.moderation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CheckVerdict;
import vigie.moderation.Outcome;

/** What moderators' programs send, as the API's description shows it. */
final class ModerationBody {
    private ModerationBody() {}

    /**
     * A decision on a case.
     *
     * @param outcome one of those that the case says are possible
     * @param ground a code of the catalogue; expected except to publish
     * @param reason as its author will read it; expected except to publish
     */
    record TakenDecision(
            Outcome outcome,
            @Nullable String ground,

            @Schema(maxLength = CheckVerdict.LONGEST_REASON) @Nullable
            String reason) {}

    /**
     * A tie that keeps a moderator from deciding.
     *
     * @param platform its slug
     */
    record TieDeclaration(String platform) {}
}
