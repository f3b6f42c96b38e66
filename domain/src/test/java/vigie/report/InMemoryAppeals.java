package vigie.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigie.moderation.DecisionId;

/** Refuses a second appeal against a decision, as the database does. */
public final class InMemoryAppeals implements Appeals {
    private final List<Appeal> appeals = new ArrayList<>();

    @Override
    public void add(Appeal appeal) {
        if (against(appeal.decision()).isPresent()) {
            throw new IllegalStateException("This decision was appealed already.");
        }
        appeals.add(appeal);
    }

    @Override
    public Optional<Appeal> withId(AppealId id) {
        return appeals.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Appeal> against(DecisionId decision) {
        return appeals.stream().filter(each -> each.decision().equals(decision)).findFirst();
    }

    public List<Appeal> all() {
        return List.copyOf(appeals);
    }
}
