package vigie.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Role;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SessionSettings;
import vigie.totp.CheckSecondFactor;

/** Gives a member a role; it counts with that member's next request. */
@Singleton
public class GiveRole {
    private final Members members;
    private final KeepAnAdministrator administrators;
    private final CheckSecondFactor secondFactor;
    private final SessionSettings settings;
    private final PostLetter letters;

    GiveRole(
            Members members,
            KeepAnAdministrator administrators,
            CheckSecondFactor secondFactor,
            SessionSettings settings,
            PostLetter letters) {
        this.members = members;
        this.administrators = administrators;
        this.secondFactor = secondFactor;
        this.settings = settings;
        this.letters = letters;
    }

    /** @throws RefusedException NOT_FOUND; LAST_ADMINISTRATOR */
    @Transactional
    public Member give(MemberId id, Role role) {
        administrators.lock();
        Member member = members.withId(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        if (member.role() == role) {
            return member;
        }
        administrators.requireAnotherThan(member);
        Member changed = member.withRole(role);
        members.change(changed);
        letters.post(
                member.id().value(),
                LetterKind.ROLE_CHANGED,
                member.email().value(),
                member.language(),
                Map.of(
                        "name",
                        member.displayName(),
                        "role",
                        role.name(),
                        "totp",
                        lacksTotp(changed) ? "NEEDED" : "OTHER"));
        return changed;
    }

    private boolean lacksTotp(Member member) {
        return settings.requireTotp() && member.role() != Role.MEMBER && !secondFactor.isOn(member);
    }
}
