package vigie.moderation;

import java.util.List;
import java.util.Optional;
import vigie.member.MemberId;

/** Every decision ever taken. */
public interface Decisions {
    void add(Decision decision);

    Optional<Decision> withId(DecisionId id);

    /** Oldest first. */
    List<Decision> of(CaseId id);

    /** Those that this moderator took, oldest first. */
    List<Decision> takenBy(MemberId moderator);
}
