package vigie.totp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;

/**
 * A member's second factor.
 *
 * @param onSince null while the member has not yet shown a first code
 * @param lastStep the step of the last code that was used: no code is taken twice
 */
public record SecondFactor(
        MemberId member, TotpSecret secret, @Nullable Instant onSince, long lastStep) {
    public boolean on() {
        return onSince != null;
    }
}
