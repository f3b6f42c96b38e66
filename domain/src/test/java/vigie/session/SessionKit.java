package vigie.session;

import java.time.Duration;
import vigie.member.Member;
import vigie.personaltoken.InMemoryPersonalTokens;
import vigie.totp.TotpKit;

/** Adds sessions: a quarter of an hour, 30 days idle, 90 days at most. */
public class SessionKit extends TotpKit {
    public static final SessionSettings SETTINGS =
            new SessionSettings(Duration.ofMinutes(15), Duration.ofDays(30), Duration.ofDays(90), false);

    public final InMemorySessions sessions = new InMemorySessions(members, factors);
    public final InMemoryPersonalTokens personalTokens = new InMemoryPersonalTokens(members, factors);
    public final PlainAccessTokens accessTokens = new PlainAccessTokens();
    private final IssueTokens issueTokens = new IssueTokens(sessions, accessTokens, SETTINGS, secrets, time);
    public final OpenSession openSession = new OpenSession(sessions, issueTokens, SETTINGS, ids, time);
    public final SignIn signIn = new SignIn(members, hashes, checkSecondFactor, limits, openSession, warn);
    public final RenewSession renewSession = new RenewSession(sessions, issueTokens, members, letters, time);
    public final ProveAgain proveAgain = new ProveAgain(checkPassword, time);
    public final EndSessions endSessions = new EndSessions(sessions, personalTokens, time);
    public final FindSignedIn findSignedIn = new FindSignedIn(sessions, accessTokens, SETTINGS, time);

    /** Opens a session for the member, who then asks. */
    public SignedIn signedIn(Member member) {
        return asker(openSession.open(member, "Firefox"));
    }

    public SignedIn asker(Tokens tokens) {
        return findSignedIn.find(tokens.access()).orElseThrow();
    }

    public boolean lasts(SessionId session) {
        return findSignedIn.find(session).isPresent();
    }
}
