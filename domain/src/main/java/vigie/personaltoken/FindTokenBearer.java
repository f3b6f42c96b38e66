package vigie.personaltoken;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vigie.personaltoken.PersonalTokens.Bearer;

/** Finds whom a tool asks for, with each request: a token revoked a moment ago, in any process, is worth nothing. */
@Singleton
public class FindTokenBearer {
    /** A tool may ask many times a second; its last use is for people. */
    public static final Duration NOTED_AGAIN = Duration.ofMinutes(1);

    private final PersonalTokens tokens;
    private final InstantSource time;

    FindTokenBearer(PersonalTokens tokens, InstantSource time) {
        this.tokens = tokens;
        this.time = time;
    }

    /** Empty for what is no token, one that never was, and one that is over: nothing tells them apart. */
    public Optional<Bearer> find(String token) {
        Instant now = time.instant();
        Optional<Bearer> found =
                TokenSecret.of(token).map(TokenSecret::digest).flatMap(digest -> tokens.bearer(digest, now));
        found.map(Bearer::token).filter(used -> isDue(used, now)).ifPresent(used -> tokens.used(used.id(), now));
        return found;
    }

    private static boolean isDue(PersonalToken token, Instant now) {
        Instant last = token.lastUsedAt();
        return last == null || !now.isBefore(last.plus(NOTED_AGAIN));
    }
}
