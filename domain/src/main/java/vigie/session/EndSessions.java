package vigie.session;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import vigie.identity.Digest;
import vigie.member.MemberId;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Ends sessions, at once and in every process. */
@Singleton
public class EndSessions {
    private final Sessions sessions;
    private final ToolAccess tools;
    private final InstantSource time;

    EndSessions(Sessions sessions, ToolAccess tools, InstantSource time) {
        this.sessions = sessions;
        this.tools = tools;
        this.time = time;
    }

    /** Signs out with a refresh token; one that gives nothing any more is no error. */
    @Transactional
    public void signOut(String refreshToken) {
        Instant now = time.instant();
        sessions.token(Digest.of(refreshToken))
                .flatMap(token -> sessions.lock(token.session()))
                .ifPresent(session -> sessions.end(session.memberId(), session.id(), now));
    }

    /** @throws RefusedException NOT_FOUND when it is not theirs, or over */
    @Transactional
    public void end(SignedIn who, SessionId session) {
        if (!sessions.end(who.member(), session, time.instant())) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }

    /** All but the one that asks; personal tokens end with them. */
    @Transactional
    public void endOthers(SignedIn who) {
        Instant now = time.instant();
        tools.endAll(who.member(), now);
        sessions.endOthers(who.member(), who.session(), now);
    }

    /** For an administrator: signs a member out everywhere, their tools too. */
    @Transactional
    public void endAllOf(MemberId member) {
        Instant now = time.instant();
        tools.endAll(member, now);
        sessions.endAll(member, now);
    }
}
