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

    CheckPassword(PasswordHashes hashes, EnforceLimit limits) {
        this.hashes = hashes;
        this.limits = limits;
    }

    /** @throws RefusedException BAD_CREDENTIALS when it is another; TOO_MANY_REQUESTS after too many tries */
    public void check(Member member, Password given) {
        limits.count(LimitedAction.LOGIN_ACCOUNT, member.emailKey());
        if (given.length() > PasswordRules.LONGEST || !hashes.matches(given, member.passwordHash())) {
            throw new RefusedException(Refusal.BAD_CREDENTIALS);
        }
    }
}
