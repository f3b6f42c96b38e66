package vigie.proposal;

import jakarta.inject.Singleton;
import java.util.Optional;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.Cases;

/** A case of one's own; what others sent is not there. */
@Singleton
public class FindOwnCase {
    private final Cases cases;

    FindOwnCase(Cases cases) {
        this.cases = cases;
    }

    public Optional<Case> find(MemberId author, CaseId id) {
        return cases.withId(id).filter(found -> author.equals(found.author()));
    }
}
