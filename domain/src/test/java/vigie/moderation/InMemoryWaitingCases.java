package vigie.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;

/** Cases that wait, the oldest first; of a filter it knows the kinds. */
final class InMemoryWaitingCases implements WaitingCases {
    private static final Comparator<Case> BY_AGE = Comparator.comparing(Case::submittedAt)
            .thenComparing(each -> each.id().value());

    final List<Case> cases = new ArrayList<>();

    @Override
    public List<Case> candidates(MemberId moderator, CaseFilter filter, @Nullable CasePlace after, int limit) {
        return cases.stream()
                .filter(Case::waits)
                .filter(each -> filter.kinds().isEmpty() || filter.kinds().contains(each.kind()))
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
