package vigie.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vigie.member.MemberId;

/** The sessions of all members, with their refresh tokens. */
public interface Sessions {
    /** Who this session belongs to and what they may do now; empty when it is over. Asked with each request. */
    Optional<SignedIn> signedIn(SessionId session, Instant now);

    /** Those that last, the last renewed first. */
    List<Session> of(MemberId member, Instant now);

    /** False when the account is gone, or has another password than this by now: then there is no session. */
    boolean add(Session session, String passwordHash);

    /** The session, which nobody else renews or ends until the transaction ends. */
    Optional<Session> lock(SessionId session);

    void renewed(SessionId session, Instant at);

    /** False when the member has no such session that lasts. */
    boolean end(MemberId member, SessionId session, Instant at);

    void endAll(MemberId member, Instant at);

    void endOthers(MemberId member, SessionId kept, Instant at);

    void addToken(RefreshToken token);

    Optional<RefreshToken> token(String digest);

    /** Those that were given for the token with this digest. */
    List<RefreshToken> children(String digest);

    void useToken(String digest, Instant at);

    /** Forgets sessions that ended or expired before this instant, with their tokens. */
    void forgetOverBefore(Instant instant);
}
