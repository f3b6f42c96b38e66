package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.account.TakeSecondFactorOff.Outcome;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;

class TakeSecondFactorOffTest {
    private final AccountKit kit = new AccountKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final TakeSecondFactorOff take =
            new TakeSecondFactorOff(kit.members, kit.factors, kit.sessions, kit.letters, kit.time);

    @Test
    void switchesItOffEndsAllSessionsAndTellsTheMember() {
        kit.switchOn(marie);
        kit.signedIn(marie);
        kit.signedIn(marie);

        assertThat(take.off(" MARIE.Dupont@exemple.fr ")).isEqualTo(Outcome.OFF);

        assertThat(kit.checkSecondFactor.isOn(marie)).isFalse();
        assertThat(kit.factors.recoveryCodesLeft(marie.id())).isZero();
        assertThat(kit.sessions.of(marie.id(), kit.time.instant())).isEmpty();
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOTP_ON, LetterKind.TOTP_OFF);
        assertThat(kit.outbox.last().recipient()).isEqualTo("marie.dupont@exemple.fr");
    }

    @Test
    void whereItIsNotOnNothingHappens() {
        kit.signedIn(marie);
        kit.switchTotp.start(marie);

        assertThat(take.off("marie.dupont@exemple.fr")).isEqualTo(Outcome.WAS_NOT_ON);

        assertThat(kit.sessions.of(marie.id(), kit.time.instant())).hasSize(1);
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "marie", "owen@example.org", "a\0@b.fr"})
    void nobodyIsFoundByAnotherAddress(String email) {
        assertThat(take.off(email)).isEqualTo(Outcome.NOBODY);
    }
}
