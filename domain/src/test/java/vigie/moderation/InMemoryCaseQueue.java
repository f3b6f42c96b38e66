package vigie.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;

/** Knows whom to ask next; lists are the database's. */
public final class InMemoryCaseQueue implements CaseQueue {
    private static final Comparator<Case> BY_AGE = Comparator.comparing(Case::submittedAt)
            .thenComparing(each -> each.id().value());

    public final List<Case> cases = new ArrayList<>();

    @Override
    public List<CaseEntry> find(CaseFilter filter, @Nullable CasePlace after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long waiting() {
        return cases.stream().filter(Case::waits).count();
    }

    @Override
    public Map<CaseKind, Long> waitingByKind() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Case> candidates(MemberId moderator, @Nullable CasePlace after, int limit) {
        return cases.stream()
                .filter(Case::waits)
                .filter(each -> after == null || isAfter(each, after))
                .sorted(BY_AGE)
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(Case each, CasePlace place) {
        int age = each.submittedAt().compareTo(place.submittedAt());
        return age > 0 || (age == 0 && each.id().value().compareTo(place.id().value()) > 0);
    }
}
