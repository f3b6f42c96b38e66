package vigie.report;

import java.util.Optional;
import vigie.moderation.DecisionId;

/** Every appeal. */
public interface Appeals {
    void add(Appeal appeal);

    Optional<Appeal> withId(AppealId id);

    Optional<Appeal> against(DecisionId decision);
}
