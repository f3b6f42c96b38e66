package vigie.moderation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vigie.member.MemberId;

/** Who reported what, as a test says. */
public final class InMemoryPriorReports implements PriorReports {
    private record Prior(MemberId by, UUID subject) {}

    private final Set<Prior> prior = new HashSet<>();

    public void add(MemberId by, UUID subject) {
        prior.add(new Prior(by, subject));
    }

    @Override
    public boolean areFrom(MemberId member, Case about) {
        return prior.contains(new Prior(member, about.subject()));
    }
}
