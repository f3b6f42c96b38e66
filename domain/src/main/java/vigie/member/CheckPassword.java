package vigie.member;

import jakarta.inject.Singleton;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Asks a member who is signed in for the password again, before something that a thief must not do. */
@Singleton
public class CheckPassword {
    private final PasswordHashes hashes;
    private final EnforceLimit limits;
    private final WarnMember warn;

    CheckPassword(PasswordHashes hashes, EnforceLimit limits, WarnMember warn) {
        this.hashes = hashes;
        this.limits = limits;
        this.warn = warn;
    }

    /** @throws RefusedException BAD_CREDENTIALS when it is another; TOO_MANY_REQUESTS after too many tries */
    public void check(Member member, Password given) {
        boolean lastTry = limits.count(LimitedAction.PROOF, member.emailKey());
        if (given.length() > PasswordRules.LONGEST || !hashes.matches(given, member.passwordHash())) {
            if (lastTry) {
                warn.accountTried(member);
            }
            throw new RefusedException(Refusal.BAD_CREDENTIALS);
        }
    }
}
