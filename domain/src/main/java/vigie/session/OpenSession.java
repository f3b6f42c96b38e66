package vigie.session;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import vigie.identity.IdSource;
import vigie.member.Member;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Opens a session for a member who has shown to be one. */
@Singleton
public class OpenSession {
    private static final int LONGEST_DEVICE = 300;

    private final Sessions sessions;
    private final IssueTokens tokens;
    private final SessionSettings settings;
    private final IdSource ids;
    private final InstantSource time;

    OpenSession(Sessions sessions, IssueTokens tokens, SessionSettings settings, IdSource ids, InstantSource time) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.settings = settings;
        this.ids = ids;
        this.time = time;
    }

    /**
     * @param member as read when they showed who they are
     * @param device what the browser or program says of itself
     * @throws RefusedException BAD_CREDENTIALS when the account was deleted or got another password since
     */
    @Transactional
    public Tokens open(Member member, String device) {
        Instant now = time.instant();
        Session session = new Session(
                new SessionId(ids.next()), member.id(), shown(device), now, now, now.plus(settings.longest()), null);
        if (!sessions.add(session, member.passwordHash())) {
            throw new RefusedException(Refusal.BAD_CREDENTIALS);
        }
        return tokens.issue(session, null);
    }

    private static String shown(String device) {
        String oneLine =
                device.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
        int characters = Math.min(LONGEST_DEVICE, oneLine.codePointCount(0, oneLine.length()));
        return oneLine.substring(0, oneLine.offsetByCodePoints(0, characters));
    }
}
