package vigie.personaltoken;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/** Ends one of a member's tokens, at once and in every process. */
@Singleton
public class RevokePersonalToken {
    private final PersonalTokens tokens;
    private final InstantSource time;

    RevokePersonalToken(PersonalTokens tokens, InstantSource time) {
        this.tokens = tokens;
        this.time = time;
    }

    /** @throws RefusedException NOT_FOUND when it is not theirs, or over */
    @Transactional
    public void revoke(SignedIn who, PersonalTokenId token) {
        if (!tokens.revoke(who.member(), token, time.instant())) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }
}
