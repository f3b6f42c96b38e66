package vigie.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member sent, as they see it: moderators have no names here.
 *
 * @param subject what the case is about: the proposal, experience, report or appeal
 * @param about says what it is about, beside its platform: the ask of an answer, the name of a proposed platform, the number
 *     of a remark's criterion; null for everything else
 * @param begins how the text of a remark begins: nothing else tells two of them apart; null for everything else
 * @param appeals the decision that it is against; null for all but appeals
 * @param newest false when its author sent something newer about the same
 * @param stands whether an earlier text of the same is public as long as this one is not
 * @param appealed whether the last decision in effect was appealed already: that is done once
 * @param decisions oldest first, those of first moderators included
 */
public record Contribution(
        CaseId id,
        CaseKind kind,
        CaseStatus status,
        @Nullable CasePlatform platform,
        UUID subject,
        @Nullable String about,
        @Nullable String begins,
        @Nullable DecisionId appeals,
        boolean newest,
        boolean stands,
        Instant submittedAt,
        int revision,
        boolean appealed,
        List<Decision> decisions) {
    public Contribution {
        decisions = List.copyOf(decisions);
    }

    public Contribution with(List<Decision> taken) {
        return new Contribution(
                id,
                kind,
                status,
                platform,
                subject,
                about,
                begins,
                appeals,
                newest,
                stands,
                submittedAt,
                revision,
                appealed,
                taken);
    }

    public CasePlace place() {
        return new CasePlace(submittedAt, id);
    }

    /**
     * The decisions that its author is told of: not what a first moderator decided alone, nor that a second one left
     * published what the first would have taken off.
     */
    public List<Decision> told() {
        return decisions.stream()
                .filter(decision -> decision.takesEffect() && decision.instead() != CaseStatus.PUBLISHED)
                .toList();
    }

    /** The decision that its author may appeal now. */
    public Optional<Decision> appealable(Instant now) {
        List<Decision> told = told();
        if (appealed || told.isEmpty() || status.reversal(kind).isEmpty()) {
            return Optional.empty();
        }
        Decision last = told.getLast();
        return AppealDelay.isOver(last, now) ? Optional.empty() : Optional.of(last);
    }
}
