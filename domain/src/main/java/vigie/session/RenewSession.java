package vigie.session;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.identity.Digest;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.Members;

/**
 * Gives new tokens for a refresh token, which is then used up. Whoever presents a used one is a thief, or was robbed: the
 * session ends and the member is told (RFC 9700, 4.14).
 */
@Singleton
public class RenewSession {
    private final Sessions sessions;
    private final IssueTokens tokens;
    private final Members members;
    private final PostLetter letters;
    private final InstantSource time;

    RenewSession(Sessions sessions, IssueTokens tokens, Members members, PostLetter letters, InstantSource time) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.members = members;
        this.letters = letters;
        this.time = time;
    }

    /** Empty when the token gives nothing any more. What follows from a second use is kept, so nothing is thrown. */
    @Transactional
    public Optional<Tokens> renew(String refreshToken) {
        return renew(Digest.of(refreshToken), false);
    }

    /**
     * As {@link #renew} for a browser, which may ask for two pages at once, or leave a page before its answer and the new
     * tokens have come: a token may come again as long as none that was given for it has been used. Once one is used, the
     * others given for the same token count as used.
     */
    @Transactional
    public Optional<Tokens> renewInBrowser(String refreshToken) {
        return renew(Digest.of(refreshToken), true);
    }

    private Optional<Tokens> renew(String digest, boolean mayComeAgain) {
        Instant now = time.instant();
        Optional<Session> session = sessions.token(digest)
                .flatMap(token -> sessions.lock(token.session()))
                .filter(found -> found.lasts(now));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        // Read again: only now nobody else can use it.
        RefreshToken token = sessions.token(digest).orElseThrow();
        if (!now.isBefore(token.expiresAt())) {
            return Optional.empty();
        }
        if (token.usedAt() != null && !(mayComeAgain && noneGivenForItWasUsed(token))) {
            endRobbed(session.get(), now);
            return Optional.empty();
        }
        useUp(token, now);
        sessions.renewed(session.get().id(), now);
        return Optional.of(tokens.issue(session.get(), digest));
    }

    private boolean noneGivenForItWasUsed(RefreshToken token) {
        List<RefreshToken> given = sessions.children(token.digest());
        // None at all: it was never used itself, but counts as used because one given with it was.
        return !given.isEmpty() && given.stream().allMatch(child -> child.usedAt() == null);
    }

    private void useUp(RefreshToken token, Instant now) {
        sessions.useToken(token.digest(), now);
        if (token.parent() != null) {
            sessions.children(token.parent()).stream()
                    .filter(sibling -> sibling.usedAt() == null)
                    .forEach(sibling -> sessions.useToken(sibling.digest(), now));
        }
    }

    private void endRobbed(Session session, Instant now) {
        sessions.end(session.memberId(), session.id(), now);
        members.withId(session.memberId())
                .ifPresent(member -> letters.post(
                        member.id().value(),
                        LetterKind.TOKEN_REUSED,
                        member.email().value(),
                        member.language(),
                        Map.of("name", member.displayName())));
    }
}
