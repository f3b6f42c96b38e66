package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Password;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.ProveAgain;
import vigie.session.Sessions;
import vigie.session.SignedIn;
import vigie.session.ToolAccess;
import vigie.totp.CheckSecondFactor;
import vigie.totp.SecondFactors;

/**
 * Switches a member's second factor off, for an administrator or the operator who has made sure of the person: telephone and
 * recovery codes are both lost. The member is signed out everywhere and told.
 */
@Singleton
public class LiftSecondFactor {
    private final Members members;
    private final ProveAgain again;
    private final CheckSecondFactor secondFactor;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final ToolAccess tools;
    private final PostLetter letters;
    private final AuditTrail audit;
    private final InstantSource time;

    /** What became of the operator's wish. */
    public enum Outcome {
        OFF,
        WAS_NOT_ON,
        NOBODY
    }

    LiftSecondFactor(
            Members members,
            ProveAgain again,
            CheckSecondFactor secondFactor,
            SecondFactors factors,
            Sessions sessions,
            ToolAccess tools,
            PostLetter letters,
            AuditTrail audit,
            InstantSource time) {
        this.members = members;
        this.again = again;
        this.secondFactor = secondFactor;
        this.factors = factors;
        this.sessions = sessions;
        this.tools = tools;
        this.letters = letters;
        this.audit = audit;
        this.time = time;
    }

    /**
     * By an administrator; who did it to whom is noted.
     *
     * @param password the administrator's, null when none was given
     * @throws RefusedException NOT_FOUND; OWN_ACCOUNT; TOTP_NOT_ON; PASSWORD_REQUIRED when signing in is over a quarter of
     *     an hour ago, BAD_CREDENTIALS when it is another
     */
    public void lift(SignedIn who, MemberId id, @Nullable Password password) {
        if (who.member().equals(id)) {
            throw new RefusedException(Refusal.OWN_ACCOUNT);
        }
        Member member = found(id);
        if (!secondFactor.isOn(member)) {
            throw new RefusedException(Refusal.TOTP_NOT_ON);
        }
        again.prove(who, found(who.member()), password);
        remove(member);
        audit.secondFactorLifted(who.member(), id);
    }

    /** By the operator, at the machine itself: for whom no administrator can help, such as the last one. */
    @Transactional
    public Outcome liftAtTheMachine(String email) {
        Member member = EmailAddress.of(email)
                .map(EmailAddress::key)
                .flatMap(members::withEmailKey)
                .orElse(null);
        if (member == null) {
            return Outcome.NOBODY;
        }
        if (!secondFactor.isOn(member)) {
            return Outcome.WAS_NOT_ON;
        }
        remove(member);
        return Outcome.OFF;
    }

    // Whoever has the lost device may have a session too.
    @Transactional
    void remove(Member member) {
        factors.remove(member.id());
        Instant now = time.instant();
        tools.endAll(member.id(), now);
        sessions.endAll(member.id(), now);
        letters.post(
                member.id().value(),
                LetterKind.TOTP_LIFTED,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName()));
    }

    private Member found(MemberId id) {
        return members.withId(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
