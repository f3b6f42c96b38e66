package vigie.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vigie.member.MemberId;

/**
 * What becomes of all that a member sent when the account is deleted: it stays, by nobody. What waits is decided all the
 * same, what is public stays public. Called within the transaction that deletes the account, before anything else locks.
 */
@Singleton
public class LeaveCases {
    private final Cases cases;
    private final OpenCase open;

    LeaveCases(Cases cases, OpenCase open) {
        this.cases = cases;
        this.open = open;
    }

    @Transactional
    public void leave(MemberId author) {
        for (Case each : cases.lockAllOf(author)) {
            open.noteThatAuthorLeft(each);
            // Nobody is left to make the changes that were asked for.
            if (each.status() == CaseStatus.CHANGES_REQUESTED) {
                open.retract(each);
            }
        }
    }
}
