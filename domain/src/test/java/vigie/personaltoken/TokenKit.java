package vigie.personaltoken;

import java.util.Set;
import vigie.personaltoken.MintPersonalToken.Minted;
import vigie.session.SessionKit;
import vigie.session.SignedIn;

/** Adds personal tokens. */
final class TokenKit extends SessionKit {
    static final Set<TokenScope> READ = Set.of(TokenScope.READ);
    static final Set<TokenScope> BOTH = Set.of(TokenScope.READ, TokenScope.CONTRIBUTE);

    final MintPersonalToken mint =
            new MintPersonalToken(personalTokens, members, sessions, proveAgain, letters, secrets, ids, time);
    final RevokePersonalToken revoke = new RevokePersonalToken(personalTokens, time);
    final FindTokenBearer findBearer = new FindTokenBearer(personalTokens, time);

    Minted mint(SignedIn who) {
        return mint(who, new TokenWish("Tableur", READ, 30));
    }

    Minted mint(SignedIn who, TokenWish wish) {
        return mint.mint(who, wish, null, mint.seed());
    }

    boolean opens(Minted minted) {
        return findBearer.find(minted.secret().value()).isPresent();
    }
}
