package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import vigie.identity.Digest;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.PasswordHashes;
import vigie.member.PasswordRules;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.Sessions;
import vigie.session.ToolAccess;

/** Sets a new password with the link of a letter; every session and personal token ends. */
@Singleton
public class ResetPassword {
    private final Links links;
    private final Members members;
    private final Sessions sessions;
    private final ToolAccess tools;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final EnforceLimit limits;
    private final PostLetter letters;
    private final InstantSource time;

    ResetPassword(
            Links links,
            Members members,
            Sessions sessions,
            ToolAccess tools,
            PasswordRules rules,
            PasswordHashes hashes,
            EnforceLimit limits,
            PostLetter letters,
            InstantSource time) {
        this.links = links;
        this.members = members;
        this.sessions = sessions;
        this.tools = tools;
        this.rules = rules;
        this.hashes = hashes;
        this.limits = limits;
        this.letters = letters;
        this.time = time;
    }

    /** Whether the link still serves. */
    public boolean serves(String token) {
        return links.find(Digest.of(token), LinkPurpose.PASSWORD_RESET, time.instant())
                .isPresent();
    }

    /** Whose password the link changes: whoever holds it reads that address's letters. Empty when it serves no more. */
    public Optional<EmailAddress> addressOf(String token) {
        return links.find(Digest.of(token), LinkPurpose.PASSWORD_RESET, time.instant())
                .map(Link::member)
                .flatMap(members::withId)
                .map(Member::email);
    }

    /**
     * @throws RefusedException BAD_TOKEN
     * @throws InvalidInputException for the field password; the link then still serves
     */
    public void reset(String token, Password password) {
        String digest = Digest.of(token);
        Member member = links.find(digest, LinkPurpose.PASSWORD_RESET, time.instant())
                .map(Link::member)
                .flatMap(members::withId)
                .orElseThrow(() -> new RefusedException(Refusal.BAD_TOKEN));
        InvalidInputException.throwIfAny(
                rules.problem("password", password, member.email()).stream().toList());
        change(digest, hashes.hash(password));
        // Who proved to read the member's letters need not wait for somebody else's tries to be forgotten.
        limits.forgive(LimitedAction.LOGIN_ACCOUNT, member.emailKey());
        limits.forgive(LimitedAction.PROOF, member.emailKey());
    }

    @Transactional
    void change(String digest, String hash) {
        Instant now = time.instant();
        Member member = links.take(digest, LinkPurpose.PASSWORD_RESET, now)
                .map(Link::member)
                .flatMap(members::withId)
                .orElseThrow(() -> new RefusedException(Refusal.BAD_TOKEN));
        members.change(member.withPassword(hash));
        links.removeAll(member.id());
        tools.endAll(member.id(), now);
        sessions.endAll(member.id(), now);
        letters.post(
                member.id().value(),
                LetterKind.PASSWORD_CHANGED,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName()));
    }
}
