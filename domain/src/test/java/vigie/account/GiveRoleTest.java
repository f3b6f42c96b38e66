package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Role;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SessionSettings;
import vigie.session.SignedIn;

class GiveRoleTest {
    private final AccountKit kit = new AccountKit();

    @Test
    void aRoleCountsAtOnceAndTheMemberIsTold() {
        Member owen = kit.join(SampleMember.owen());
        SignedIn before = kit.signedIn(owen);

        Member changed = kit.giveRole.give(owen.id(), Role.MODERATOR);

        assertThat(changed.role()).isEqualTo(Role.MODERATOR);
        assertThat(kit.findSignedIn.find(before.session()).orElseThrow().role()).isEqualTo(Role.MODERATOR);
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.ROLE_CHANGED);
        assertThat(kit.outbox.last().recipient()).isEqualTo("owen@example.org");
        assertThat(kit.outbox.last().values())
                .isEqualTo(Map.of("name", "Owen Price", "role", "MODERATOR", "totp", "OTHER"));
    }

    @Test
    void whoMustSwitchOnASecondFactorFirstIsTold() {
        GiveRole strict = new GiveRole(
                kit.members,
                new KeepAnAdministrator(kit.members),
                kit.checkSecondFactor,
                new SessionSettings(Duration.ofMinutes(15), Duration.ofDays(30), Duration.ofDays(90), true),
                kit.letters);
        Member owen = kit.join(SampleMember.owen());

        strict.give(owen.id(), Role.MODERATOR);
        assertThat(kit.outbox.last().values()).containsEntry("totp", "NEEDED");
        strict.give(owen.id(), Role.MEMBER);
        assertThat(kit.outbox.last().values()).containsEntry("totp", "OTHER");
        kit.switchOn(owen);
        strict.give(owen.id(), Role.MODERATOR);
        assertThat(kit.outbox.last().values()).containsEntry("totp", "OTHER");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theSameRoleIsNoChangeAndNoLetter(Role role) {
        Member owen = kit.join(SampleMember.owen(role));

        assertThat(kit.giveRole.give(owen.id(), role)).isEqualTo(owen);

        assertThat(kit.members.now(owen)).isEqualTo(owen);
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void theLastAdministratorDoesNotStepDown(Role lower) {
        Member marie = kit.join(SampleMember.marie(Role.ADMINISTRATOR));
        kit.join(SampleMember.owen(Role.MODERATOR));

        assertRefused(Refusal.LAST_ADMINISTRATOR, () -> kit.giveRole.give(marie.id(), lower));

        assertThat(kit.members.now(marie)).isEqualTo(marie);
        assertThat(kit.outbox.letters()).isEmpty();
        assertThat(kit.members.locks()).containsExactly("administrators");
    }

    @Test
    void oneOfTwoAdministratorsStepsDownAndTheOtherThenDoesNot() {
        Member marie = kit.join(SampleMember.marie(Role.ADMINISTRATOR));
        Member owen = kit.join(SampleMember.owen(Role.ADMINISTRATOR));

        kit.giveRole.give(marie.id(), Role.MEMBER);

        assertRefused(Refusal.LAST_ADMINISTRATOR, () -> kit.giveRole.give(owen.id(), Role.MEMBER));
    }

    @Test
    void aSecondAdministratorMayBeNamed() {
        kit.join(SampleMember.marie(Role.ADMINISTRATOR));
        Member owen = kit.join(SampleMember.owen());

        kit.giveRole.give(owen.id(), Role.ADMINISTRATOR);

        assertThat(kit.members.administrators()).isEqualTo(2);
    }

    @Test
    void nobodyIsGivenARoleWhoIsNotThere() {
        assertRefused(Refusal.NOT_FOUND, () -> kit.giveRole.give(new MemberId(new UUID(9, 9)), Role.MODERATOR));
    }
}
