package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.Members;
import vigie.session.Sessions;
import vigie.totp.SecondFactor;
import vigie.totp.SecondFactors;

/**
 * For the operator, at the machine itself: switches off the second factor of a member who lost it with all codes, and whom
 * no administrator can help, such as the last administrator.
 */
@Singleton
public class TakeSecondFactorOff {
    private final Members members;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final PostLetter letters;
    private final InstantSource time;

    /** What became of it. */
    public enum Outcome {
        OFF,
        WAS_NOT_ON,
        NOBODY
    }

    TakeSecondFactorOff(
            Members members, SecondFactors factors, Sessions sessions, PostLetter letters, InstantSource time) {
        this.members = members;
        this.factors = factors;
        this.sessions = sessions;
        this.letters = letters;
        this.time = time;
    }

    /** Ends the member's sessions too, for whoever has the lost device may have one; the member is told by mail. */
    @Transactional
    public Outcome off(String email) {
        Optional<Member> member = EmailAddress.of(email).map(EmailAddress::key).flatMap(members::withEmailKey);
        if (member.isEmpty()) {
            return Outcome.NOBODY;
        }
        if (factors.of(member.get().id()).filter(SecondFactor::on).isEmpty()) {
            return Outcome.WAS_NOT_ON;
        }
        factors.remove(member.get().id());
        sessions.endAll(member.get().id(), time.instant());
        letters.post(
                member.get().id().value(),
                LetterKind.TOTP_OFF,
                member.get().email().value(),
                member.get().language(),
                Map.of("name", member.get().displayName()));
        return Outcome.OFF;
    }
}
