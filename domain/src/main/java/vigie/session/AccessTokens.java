package vigie.session;

import java.time.Instant;
import java.util.Optional;
import vigie.member.MemberId;

/** Signed tokens that name a session for a short while. */
public interface AccessTokens {
    String issue(Session session, Instant now, Instant expires);

    /** What the token names; empty when it is not ours, was changed, or is too old. */
    Optional<Named> read(String token);

    /** A session, and whose it is said to be. */
    record Named(SessionId session, MemberId member) {}
}
