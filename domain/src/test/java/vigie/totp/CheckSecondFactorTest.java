package vigie.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;

class CheckSecondFactorTest {
    private final TotpKit kit = new TotpKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final List<RecoveryCode> recoveryCodes = kit.switchOn(marie);

    @Test
    void takesTheCodeOfTheMomentOnce() {
        String code = kit.code(marie);

        assertThat(use(code)).isTrue();
        assertThat(use(code)).isFalse();
        kit.time.pass(TotpKit.STEP);
        assertThat(use(code)).isFalse();
    }

    @Test
    void forgivesSpaces() {
        String code = kit.code(marie);

        assertThat(use(" " + code.substring(0, 3) + "\u00a0" + code.substring(3) + "\n"))
                .isTrue();
    }

    @Test
    void takesNoOlderCodeAfterANewerOne() {
        String older = kit.code(marie);
        kit.time.pass(TotpKit.STEP);

        assertThat(use(kit.code(marie))).isTrue();
        assertThat(use(older)).isFalse();
    }

    @Test
    void takesAnOlderCodeOfOneStepBeforeWhenNoneCameSince() {
        String older = kit.code(marie);
        kit.time.pass(TotpKit.STEP);

        assertThat(use(older)).isTrue();
        assertThat(use(kit.code(marie))).isTrue();
    }

    @Test
    void refusesAWrongCodeAndUsesNothingUp() {
        assertThat(use(kit.wrongCode(marie))).isFalse();
        assertThat(use("")).isFalse();
        assertThat(use(kit.code(marie))).isTrue();
    }

    @Test
    void theCodeThatSwitchedItOnIsUsed() {
        Member owen = kit.join(SampleMember.owen());
        TotpSecret secret = kit.switchTotp.start(owen);
        String code = secret.code(kit.time.instant());
        kit.switchTotp.confirm(owen, code, kit.switchTotp.seed());

        assertThat(kit.checkSecondFactor.use(owen, code)).isFalse();
    }

    @Test
    void takesEachRecoveryCodeOnceAndTellsHowManyAreLeft() {
        for (int left = 9; left >= 0; left--) {
            String code = recoveryCodes.get(left).value();

            assertThat(use(code)).isTrue();
            assertThat(use(code)).isFalse();

            assertThat(kit.outbox.last().kind()).isEqualTo(LetterKind.RECOVERY_CODE_USED);
            assertThat(kit.outbox.last().recipient()).isEqualTo(marie.email().value());
            assertThat(kit.outbox.last().values())
                    .containsEntry("name", "Marie Dupont")
                    .containsEntry("left", String.valueOf(left));
        }
        assertThat(kit.outbox.kinds()).hasSize(11);
    }

    @Test
    void takesARecoveryCodeInSmallLettersWithoutHyphens() {
        String typed = recoveryCodes.getFirst().value().replace('-', ' ').toLowerCase(Locale.ROOT);

        assertThat(use(typed)).isTrue();
    }

    @Test
    void takesNobodyElsesRecoveryCode() {
        Member owen = kit.join(SampleMember.owen());
        kit.switchOn(owen);

        assertThat(kit.checkSecondFactor.use(owen, recoveryCodes.getFirst().value()))
                .isFalse();
        assertThat(use(recoveryCodes.getFirst().value())).isTrue();
    }

    @Test
    void isOnOnlyOnceConfirmedAndTakesNothingBefore() {
        Member owen = kit.join(SampleMember.owen());
        assertThat(kit.checkSecondFactor.isOn(owen)).isFalse();
        assertThat(kit.checkSecondFactor.use(owen, "123456")).isFalse();
        kit.switchTotp.start(owen);

        assertThat(kit.checkSecondFactor.isOn(owen)).isFalse();
        assertThat(kit.checkSecondFactor.use(owen, kit.code(owen))).isFalse();
        assertThat(kit.checkSecondFactor.isOn(marie)).isTrue();
    }

    private boolean use(String typed) {
        return kit.checkSecondFactor.use(marie, typed);
    }
}
