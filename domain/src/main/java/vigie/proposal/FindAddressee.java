package vigie.proposal;

import jakarta.inject.Singleton;
import java.util.Optional;
import vigie.member.Members;
import vigie.moderation.Case;
import vigie.moderation.CaseSubject.Addressee;

/** Whom to tell of a decision: who sent it, as long as there is an account. */
@Singleton
class FindAddressee {
    private final Members members;

    FindAddressee(Members members) {
        this.members = members;
    }

    Optional<Addressee> of(Case decided) {
        return Optional.ofNullable(decided.author())
                .flatMap(members::withId)
                .map(member -> new Addressee(member.email().value(), member.displayName(), member.language()));
    }
}
