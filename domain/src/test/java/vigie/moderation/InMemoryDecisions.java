package vigie.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigie.member.MemberId;

public final class InMemoryDecisions implements Decisions {
    private final List<Decision> decisions = new ArrayList<>();

    @Override
    public void add(Decision decision) {
        decisions.add(decision);
    }

    @Override
    public Optional<Decision> withId(DecisionId id) {
        return decisions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public List<Decision> of(CaseId id) {
        return decisions.stream().filter(each -> each.caseId().equals(id)).toList();
    }

    @Override
    public List<Decision> takenBy(MemberId moderator) {
        return decisions.stream()
                .filter(each -> moderator.equals(each.moderator()))
                .toList();
    }

    public List<Decision> all() {
        return List.copyOf(decisions);
    }
}
