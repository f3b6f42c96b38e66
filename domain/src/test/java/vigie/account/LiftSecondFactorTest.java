package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.account.LiftSecondFactor.Outcome;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Role;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class LiftSecondFactorTest {
    private final AccountKit kit = new AccountKit();
    private final Member marie = kit.join(SampleMember.marie(Role.ADMINISTRATOR));
    private final Member owen = kit.join(SampleMember.owen());
    private final SignedIn asker = kit.signedIn(marie);

    @Test
    void theFactorGoesWithItsCodesAndAllSessionsAndTheMemberIsTold() {
        kit.switchOn(owen);
        SignedIn owens = kit.signedIn(owen);
        kit.personalTokens.give(owen, "Tableur", kit.time.instant());

        kit.liftSecondFactor.lift(asker, owen.id(), null);

        assertThat(kit.checkSecondFactor.isOn(owen)).isFalse();
        assertThat(kit.factors.recoveryCodesLeft(owen.id())).isZero();
        assertThat(kit.lasts(owens.session())).isFalse();
        assertThat(kit.personalTokens.of(owen.id(), kit.time.instant())).isEmpty();
        assertThat(kit.lasts(asker.session())).isTrue();
        Letter letter = kit.outbox.last();
        assertThat(letter.kind()).isEqualTo(LetterKind.TOTP_LIFTED);
        assertThat(letter.recipient()).isEqualTo("owen@example.org");
        assertThat(letter.values()).isEqualTo(Map.of("name", "Owen Price"));
        assertThat(kit.audited)
                .containsExactly(marie.id().value() + " " + owen.id().value());
    }

    @Test
    void thePasswordIsAskedForAQuarterOfAnHourAfterSigningIn() {
        kit.switchOn(owen);
        kit.time.pass(Duration.ofMinutes(15));

        assertRefused(Refusal.PASSWORD_REQUIRED, () -> kit.liftSecondFactor.lift(asker, owen.id(), null));
        assertRefused(Refusal.BAD_CREDENTIALS, () -> kit.liftSecondFactor.lift(asker, owen.id(), SampleMember.ANOTHER));
        assertThat(kit.checkSecondFactor.isOn(owen)).isTrue();
        assertThat(kit.audited).isEmpty();

        kit.liftSecondFactor.lift(asker, owen.id(), SampleMember.PASSWORD);

        assertThat(kit.checkSecondFactor.isOn(owen)).isFalse();
    }

    @Test
    void onesOwnIsNotSwitchedOffThisWay() {
        kit.switchOn(marie);

        assertRefused(Refusal.OWN_ACCOUNT, () -> kit.liftSecondFactor.lift(asker, marie.id(), SampleMember.PASSWORD));

        assertThat(kit.checkSecondFactor.isOn(marie)).isTrue();
    }

    @Test
    void whatIsNotOnOrNotThereIsSaid() {
        assertRefused(Refusal.TOTP_NOT_ON, () -> kit.liftSecondFactor.lift(asker, owen.id(), null));
        assertRefused(
                Refusal.NOT_FOUND,
                () -> kit.liftSecondFactor.lift(asker, new MemberId(new UUID(7, 7)), SampleMember.PASSWORD));

        assertThat(kit.outbox.letters()).isEmpty();
        assertThat(kit.audited).isEmpty();
    }

    /** The last administrator, whom no other can help. */
    @Test
    void theOperatorDoesTheSameAtTheMachine() {
        kit.switchOn(marie);
        kit.signedIn(marie);

        assertThat(kit.liftSecondFactor.liftAtTheMachine(" MARIE.Dupont@exemple.fr "))
                .isEqualTo(Outcome.OFF);

        assertThat(kit.checkSecondFactor.isOn(marie)).isFalse();
        assertThat(kit.factors.recoveryCodesLeft(marie.id())).isZero();
        assertThat(kit.sessions.of(marie.id(), kit.time.instant())).isEmpty();
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOTP_ON, LetterKind.TOTP_LIFTED);
        assertThat(kit.outbox.last().recipient()).isEqualTo("marie.dupont@exemple.fr");
    }

    @Test
    void whereItIsNotOnTheOperatorChangesNothing() {
        kit.switchTotp.start(owen);

        assertThat(kit.liftSecondFactor.liftAtTheMachine("owen@example.org")).isEqualTo(Outcome.WAS_NOT_ON);

        assertThat(kit.lasts(asker.session())).isTrue();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "marie", "zoe@example.org", "a\0@b.fr"})
    void theOperatorFindsNobodyByAnotherAddress(String email) {
        assertThat(kit.liftSecondFactor.liftAtTheMachine(email)).isEqualTo(Outcome.NOBODY);
    }
}
