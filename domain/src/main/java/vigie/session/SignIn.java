package vigie.session;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.member.PasswordRules;
import vigie.member.WarnMember;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.totp.CheckSecondFactor;

/** Signs a member in. The answer and its time do not tell whether an address is known. */
@Singleton
public class SignIn {
    private final Members members;
    private final PasswordHashes hashes;
    private final CheckSecondFactor secondFactor;
    private final EnforceLimit limits;
    private final OpenSession sessions;
    private final WarnMember warn;

    /**
     * What somebody typed.
     *
     * @param code of the second factor, or a recovery code; null when none was given
     * @param client the address of the network that it came from
     * @param device what the browser or program says of itself
     */
    public record Attempt(
            String email, Password password, @Nullable String code, String client, String device) {
        @Override
        public String toString() {
            return "Attempt[…]";
        }
    }

    SignIn(
            Members members,
            PasswordHashes hashes,
            CheckSecondFactor secondFactor,
            EnforceLimit limits,
            OpenSession sessions,
            WarnMember warn) {
        this.members = members;
        this.hashes = hashes;
        this.secondFactor = secondFactor;
        this.limits = limits;
        this.sessions = sessions;
        this.warn = warn;
    }

    /**
     * Not one transaction: a slow hash must not hold a connection, and what is counted must stay counted.
     *
     * @throws RefusedException BAD_CREDENTIALS, TOTP_REQUIRED, TOO_MANY_REQUESTS
     */
    public Tokens signIn(Attempt attempt) {
        limits.count(LimitedAction.LOGIN_ADDRESS, attempt.client());
        Optional<String> account = EmailAddress.of(attempt.email()).map(EmailAddress::key);
        boolean lastTry = countAccount(account.orElseGet(attempt::email));
        // What is no address is nobody's, and may hold what a database does not take.
        Optional<Member> member = account.flatMap(members::withEmailKey);
        if (!hasPassword(member, attempt.password())) {
            if (lastTry) {
                member.ifPresent(warn::accountTried);
            }
            throw new RefusedException(Refusal.BAD_CREDENTIALS);
        }
        requireSecondFactor(member.orElseThrow(), attempt.code(), lastTry);
        return sessions.open(member.orElseThrow(), attempt.device());
    }

    /**
     * The second step for a member whose password was right a moment ago; not one transaction either.
     *
     * @throws RefusedException BAD_CREDENTIALS, TOTP_REQUIRED when the code is blank, TOO_MANY_REQUESTS
     */
    public Tokens signInWithCode(Member member, String code, String client, String device) {
        limits.count(LimitedAction.LOGIN_ADDRESS, client);
        boolean lastTry = countAccount(member.emailKey());
        requireSecondFactor(member, code, lastTry);
        return sessions.open(member, device);
    }

    // Said of accounts known or not.
    private boolean countAccount(String account) {
        try {
            return limits.count(LimitedAction.LOGIN_ACCOUNT, account);
        } catch (RefusedException refused) {
            throw refused.endedByNewPassword();
        }
    }

    private boolean hasPassword(Optional<Member> member, Password given) {
        if (given.length() > PasswordRules.LONGEST) {
            return false;
        }
        if (member.isEmpty()) {
            hashes.matchNothing(given);
            return false;
        }
        return hashes.matches(given, member.get().passwordHash());
    }

    private void requireSecondFactor(Member member, @Nullable String code, boolean lastTry) {
        if (!secondFactor.isOn(member)) {
            return;
        }
        if (code == null || code.isBlank()) {
            throw new RefusedException(Refusal.TOTP_REQUIRED);
        }
        if (!secondFactor.use(member, code)) {
            if (lastTry) {
                warn.codesTried(member);
            }
            throw new RefusedException(Refusal.BAD_CREDENTIALS);
        }
    }
}
