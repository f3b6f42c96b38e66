package vigie.session;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Finds who asks, with each request: what ended or changed a moment ago, in any process, counts. */
@Singleton
public class FindSignedIn {
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final SessionSettings settings;
    private final InstantSource time;

    FindSignedIn(Sessions sessions, AccessTokens tokens, SessionSettings settings, InstantSource time) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.settings = settings;
        this.time = time;
    }

    public Optional<SignedIn> find(String accessToken) {
        return tokens.read(accessToken)
                .flatMap(named ->
                        find(named.session()).filter(found -> found.member().equals(named.member())));
    }

    public Optional<SignedIn> find(SessionId session) {
        return sessions.signedIn(session, time.instant())
                .map(found -> settings.requireTotp() ? found.withoutOfficeUnlessTotp() : found);
    }
}
