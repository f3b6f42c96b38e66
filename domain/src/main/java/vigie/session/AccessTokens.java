package vigie.session;

import java.time.Instant;
import java.util.Optional;

/** Signed tokens that name a session for a short while. */
public interface AccessTokens {
    String issue(Session session, Instant now, Instant expires);

    /** The session that the token names; empty when it is not ours, was changed, or is too old. */
    Optional<SessionId> read(String token);
}
