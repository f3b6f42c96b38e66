package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import vigie.experience.LeaveExperiences;
import vigie.mail.LetterKind;
import vigie.mail.Outbox;
import vigie.mail.PostLetter;
import vigie.member.CheckPassword;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Password;
import vigie.moderation.LeaveCases;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/** Deletes an account: the identity goes, at once and for good. */
@Singleton
public class DeleteAccount {
    private final Members members;
    private final Registrations registrations;
    private final CheckPassword check;
    private final KeepAnAdministrator administrators;
    private final LeaveCases cases;
    private final LeaveExperiences experiences;
    private final Outbox outbox;
    private final PostLetter letters;

    DeleteAccount(
            Members members,
            Registrations registrations,
            CheckPassword check,
            KeepAnAdministrator administrators,
            LeaveCases cases,
            LeaveExperiences experiences,
            Outbox outbox,
            PostLetter letters) {
        this.members = members;
        this.registrations = registrations;
        this.check = check;
        this.administrators = administrators;
        this.cases = cases;
        this.experiences = experiences;
        this.outbox = outbox;
        this.letters = letters;
    }

    /**
     * @param choice what becomes of the member's experiences
     * @throws RefusedException BAD_CREDENTIALS; LAST_ADMINISTRATOR
     */
    public void delete(SignedIn who, Password password, LeaveExperiences.Choice choice) {
        check.check(found(who), password);
        remove(who, choice);
    }

    @Transactional
    void remove(SignedIn who, LeaveExperiences.Choice choice) {
        administrators.lock();
        Member member = found(who);
        administrators.requireAnotherThan(member);
        cases.leave(member.id());
        experiences.leave(member.id(), choice);
        members.remove(member.id());
        registrations.removeFor(member.emailKey());
        outbox.forgetOf(member.id().value(), member.email().value());
        letters.post(
                LetterKind.ACCOUNT_DELETED,
                member.email().value(),
                member.language(),
                Map.of("name", member.displayName()));
    }

    private Member found(SignedIn who) {
        return members.withId(who.member()).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
