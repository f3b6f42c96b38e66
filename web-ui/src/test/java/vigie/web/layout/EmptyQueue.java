package vigie.web.layout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseEntry;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseKind;
import vigie.moderation.CasePlace;
import vigie.moderation.CaseQueue;

/** Nothing waits for moderators. */
final class EmptyQueue implements CaseQueue {
    @Override
    public List<CaseEntry> find(CaseFilter filter, @Nullable CasePlace after, int limit) {
        return List.of();
    }

    @Override
    public long matching(CaseFilter filter) {
        return 0;
    }

    @Override
    public long waiting() {
        return 0;
    }

    @Override
    public Map<CaseKind, Long> waitingByKind() {
        return Map.of();
    }

    @Override
    public List<Case> candidates(MemberId moderator, CaseFilter filter, @Nullable CasePlace after, int limit) {
        return List.of();
    }
}
