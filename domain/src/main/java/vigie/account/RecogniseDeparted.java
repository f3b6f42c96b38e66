package vigie.account;

import jakarta.inject.Singleton;
import vigie.member.Members;
import vigie.session.AccessTokens;

/** Recognises whose account was deleted a moment ago: nothing is left of it but the token that their browser still sends. */
@Singleton
public class RecogniseDeparted {
    private final AccessTokens tokens;
    private final Members members;

    RecogniseDeparted(AccessTokens tokens, Members members) {
        this.tokens = tokens;
        this.members = members;
    }

    /** True for a token of ours, not too old, that names nobody any more. */
    public boolean departed(String accessToken) {
        return tokens.read(accessToken)
                .filter(named -> members.withId(named.member()).isEmpty())
                .isPresent();
    }
}
