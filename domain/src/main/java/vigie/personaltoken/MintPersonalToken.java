package vigie.personaltoken;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.identity.IdSource;
import vigie.identity.SecretSource;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Password;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.ProveAgain;
import vigie.session.Sessions;
import vigie.session.SignedIn;

/** Makes a token for one of a member's tools; its secret is in the answer and nowhere else. The member is told by mail. */
@Singleton
public class MintPersonalToken {
    /** That last at the same time, for one member. */
    public static final int MOST = 10;

    private static final Duration SHOWN_AGAIN = Duration.ofHours(1);

    private final PersonalTokens tokens;
    private final Members members;
    private final Sessions sessions;
    private final ProveAgain again;
    private final PostLetter letters;
    private final SecretSource secrets;
    private final IdSource ids;
    private final InstantSource time;

    /** A token with its secret. */
    public record Minted(PersonalToken token, TokenSecret secret) {}

    MintPersonalToken(
            PersonalTokens tokens,
            Members members,
            Sessions sessions,
            ProveAgain again,
            PostLetter letters,
            SecretSource secrets,
            IdSource ids,
            InstantSource time) {
        this.tokens = tokens;
        this.members = members;
        this.sessions = sessions;
        this.again = again;
        this.letters = letters;
        this.secrets = secrets;
        this.ids = ids;
        this.time = time;
    }

    /** For the page that asks: sent twice with the same seed within an hour, its form makes one token. */
    public TokenSeed seed() {
        return TokenSeed.next(secrets);
    }

    /**
     * Not one transaction: a slow hash must not hold a connection.
     *
     * @param password null when none was given
     * @throws InvalidInputException for the fields name, scopes, days
     * @throws RefusedException PASSWORD_REQUIRED when signing in is over a quarter of an hour ago, BAD_CREDENTIALS when it is
     *     another; TOO_MANY_TOKENS; SESSION_ENDED when the session ended a moment ago
     */
    public Minted mint(SignedIn who, TokenWish wish, @Nullable Password password, TokenSeed seed) {
        TokenWish.Clear clear = wish.read();
        Member member = members.withId(who.member()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        again.prove(who, member, password);
        return keep(who, member, clear, seed);
    }

    @Transactional
    Minted keep(SignedIn who, Member member, TokenWish.Clear wish, TokenSeed seed) {
        requireSession(who);
        Instant now = time.instant();
        TokenSecret secret = seed.secret(who.member());
        Optional<PersonalToken> before = tokens.withDigest(secret.digest());
        if (before.filter(token -> isShownAgain(token, now)).isPresent()) {
            return new Minted(before.get(), secret);
        }
        if (tokens.of(who.member(), now).size() >= MOST) {
            throw new RefusedException(Refusal.TOO_MANY_TOKENS);
        }
        TokenSecret fresh = before.isPresent() ? seed().secret(who.member()) : secret;
        PersonalToken token = new PersonalToken(
                new PersonalTokenId(ids.next()),
                who.member(),
                wish.name(),
                wish.scopes(),
                now,
                now.plus(wish.lives()),
                null,
                null);
        tokens.add(token, fresh.digest());
        tell(member, token);
        return new Minted(token, fresh);
    }

    // Whoever ends all sessions must not find a token afterwards that was asked for by one of them a moment before.
    private void requireSession(SignedIn who) {
        if (!tokens.lock(who.member())
                || sessions.signedIn(who.session(), time.instant()).isEmpty()) {
            throw new RefusedException(Refusal.SESSION_ENDED);
        }
    }

    private static boolean isShownAgain(PersonalToken token, Instant now) {
        return token.lasts(now) && now.isBefore(token.createdAt().plus(SHOWN_AGAIN));
    }

    private void tell(Member member, PersonalToken token) {
        letters.post(
                member.id().value(),
                LetterKind.TOKEN_MINTED,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName(), "tool", token.name()));
    }
}
