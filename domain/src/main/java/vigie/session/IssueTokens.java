package vigie.session;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vigie.identity.Digest;
import vigie.identity.SecretSource;

/** Gives a session a new pair of tokens, in the transaction under way. */
@Singleton
class IssueTokens {
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final SessionSettings settings;
    private final SecretSource secrets;
    private final InstantSource time;

    IssueTokens(
            Sessions sessions,
            AccessTokens accessTokens,
            SessionSettings settings,
            SecretSource secrets,
            InstantSource time) {
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.secrets = secrets;
        this.time = time;
    }

    /** @param parent the digest of the refresh token that was given for them, null for the first */
    Tokens issue(Session session, @Nullable String parent) {
        Instant now = time.instant();
        String refresh = secrets.token();
        Instant refreshUntil = earlier(now.plus(settings.idle()), session.expiresAt());
        sessions.addToken(new RefreshToken(Digest.of(refresh), session.id(), parent, now, refreshUntil, null));
        String access = accessTokens.issue(session, now, now.plus(settings.access()));
        return new Tokens(access, refresh, settings.access(), session);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
