package vigie.session;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vigie.member.CheckPassword;
import vigie.member.Member;
import vigie.member.Password;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Sees that it is the member, and not somebody who found a device: a session just opened will do, else the password. */
@Singleton
public class ProveAgain {
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final CheckPassword check;
    private final InstantSource time;

    ProveAgain(CheckPassword check, InstantSource time) {
        this.check = check;
        this.time = time;
    }

    /** Whether the password must be asked for. */
    public boolean needsPassword(SignedIn who) {
        return !time.instant().isBefore(who.since().plus(FRESH));
    }

    /**
     * @param password null when none was given
     * @throws RefusedException PASSWORD_REQUIRED; BAD_CREDENTIALS when it is another
     */
    public void prove(SignedIn who, Member member, @Nullable Password password) {
        if (!needsPassword(who)) {
            return;
        }
        if (password == null) {
            throw new RefusedException(Refusal.PASSWORD_REQUIRED);
        }
        check.check(member, password);
    }
}
