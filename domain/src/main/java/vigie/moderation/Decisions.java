package vigie.moderation;

import java.util.List;
import java.util.Optional;

/** Every decision ever taken. */
public interface Decisions {
    void add(Decision decision);

    Optional<Decision> withId(DecisionId id);

    /** Oldest first. */
    List<Decision> of(CaseId id);
}
