package vigie.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;

class SwitchTotpTest {
    private final TotpKit kit = new TotpKit();
    private final Member marie = kit.join(SampleMember.marie());

    @Test
    void isOnOnceTheAppShowedTheRightCode() {
        kit.switchTotp.start(marie);
        assertThat(kit.checkSecondFactor.isOn(marie)).isFalse();

        List<RecoveryCode> codes = confirm(kit.code(marie));

        assertThat(kit.checkSecondFactor.isOn(marie)).isTrue();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(kit.factors.recoveryCodesLeft(marie.id())).isEqualTo(10);
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOTP_ON);
    }

    @Test
    void startingAgainGivesAnotherSecretThatAloneCounts() {
        String ofTheFirst = kit.switchTotp.start(marie).code(kit.time.instant());
        String ofTheSecond = kit.switchTotp.start(marie).code(kit.time.instant());

        assertRefused(Refusal.BAD_CREDENTIALS, () -> confirm(ofTheFirst));
        assertThat(confirm(ofTheSecond)).isNotEmpty();
    }

    @Test
    void aWrongCodeSwitchesNothingOnAndMayBeFollowedByTheRightOne() {
        kit.switchTotp.start(marie);

        assertRefused(Refusal.BAD_CREDENTIALS, () -> confirm(kit.wrongCode(marie)));

        assertThat(kit.checkSecondFactor.isOn(marie)).isFalse();
        assertThat(kit.outbox.letters()).isEmpty();
        assertThat(confirm(kit.code(marie))).isNotEmpty();
    }

    @Test
    void whatIsOnIsNeitherStartedNorConfirmedAgain() {
        kit.switchOn(marie);
        SecondFactor before = kit.factors.of(marie.id()).orElseThrow();

        assertRefused(Refusal.TOTP_ALREADY_ON, () -> kit.switchTotp.start(marie));
        assertRefused(Refusal.TOTP_ALREADY_ON, () -> confirm(kit.code(marie)));

        assertThat(kit.factors.of(marie.id())).contains(before);
    }

    @Test
    void nothingIsConfirmedThatWasNotStarted() {
        assertRefused(Refusal.TOTP_NOT_ON, () -> confirm("123456"));
    }

    @Test
    void goesOffWithACodeOfTheMoment() {
        kit.switchOn(marie);

        off(kit.code(marie));

        assertThat(kit.checkSecondFactor.isOn(marie)).isFalse();
        assertThat(kit.factors.recoveryCodesLeft(marie.id())).isZero();
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOTP_ON, LetterKind.TOTP_OFF);
    }

    @Test
    void goesOffWithARecoveryCode() {
        List<RecoveryCode> codes = kit.switchOn(marie);

        off(codes.getLast().value());

        assertThat(kit.checkSecondFactor.isOn(marie)).isFalse();
        assertThat(kit.outbox.kinds())
                .containsExactly(LetterKind.TOTP_ON, LetterKind.RECOVERY_CODE_USED, LetterKind.TOTP_OFF);
    }

    @Test
    void staysOnAfterAWrongOrUsedCode() {
        kit.switchOn(marie);
        String used = kit.code(marie);
        kit.checkSecondFactor.use(marie, used);

        assertRefused(Refusal.BAD_CREDENTIALS, () -> off(kit.wrongCode(marie)));
        assertRefused(Refusal.BAD_CREDENTIALS, () -> off(used));

        assertThat(kit.checkSecondFactor.isOn(marie)).isTrue();
    }

    @Test
    void whatIsNotOnDoesNotGoOff() {
        assertRefused(Refusal.TOTP_NOT_ON, () -> off("123456"));
        kit.switchTotp.start(marie);
        assertRefused(Refusal.TOTP_NOT_ON, () -> off(kit.code(marie)));
    }

    @Test
    void afterGoingOffItMayBeSwitchedOnWithNewRecoveryCodes() {
        List<RecoveryCode> before = kit.switchOn(marie);
        off(kit.code(marie));

        List<RecoveryCode> after = kit.switchOn(marie);

        assertThat(after).doesNotContainAnyElementsOf(before);
        assertRefused(Refusal.BAD_CREDENTIALS, () -> off(before.getFirst().value()));
    }

    @Test
    void confirmingCountsAsATry() {
        kit.limitSettings.set(LimitedAction.PROOF, "1/1h");
        kit.switchTotp.start(marie);
        assertRefused(Refusal.BAD_CREDENTIALS, () -> confirm(kit.wrongCode(marie)));

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> confirm(kit.code(marie)));
    }

    @Test
    void switchingOffCountsAsATryAndTheMemberIsToldWhenThereAreTooMany() {
        kit.switchOn(marie);
        kit.limitSettings.set(LimitedAction.PROOF, "3/1h");
        assertRefused(Refusal.BAD_CREDENTIALS, () -> off(kit.wrongCode(marie)));
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOTP_ON);
        assertRefused(Refusal.BAD_CREDENTIALS, () -> off(kit.wrongCode(marie)));

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> off(kit.code(marie)));

        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOTP_ON, LetterKind.CODES_TRIED);
    }

    /** As when a button is tapped twice: the first answer never came to the screen. */
    @Test
    void theSamePageSentTwiceGivesTheSameCodes() {
        kit.switchTotp.start(marie);
        RecoverySeed seed = kit.switchTotp.seed();
        String code = kit.code(marie);
        List<RecoveryCode> codes = kit.switchTotp.confirm(marie, code, seed);

        assertThat(kit.switchTotp.confirm(marie, code, seed)).isEqualTo(codes);
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOTP_ON);
        kit.time.pass(Duration.ofMinutes(59));
        assertThat(kit.switchTotp.confirm(marie, code, seed)).isEqualTo(codes);
    }

    @Test
    void codesAreNotShownAgainAnHourLaterOrOnceOneWasUsed() {
        kit.switchTotp.start(marie);
        RecoverySeed seed = kit.switchTotp.seed();
        List<RecoveryCode> codes = kit.switchTotp.confirm(marie, kit.code(marie), seed);
        kit.time.pass(Duration.ofHours(1));
        assertRefused(Refusal.TOTP_ALREADY_ON, () -> kit.switchTotp.confirm(marie, kit.code(marie), seed));

        kit.time.pass(Duration.ofHours(-1));
        kit.checkSecondFactor.use(marie, codes.getFirst().value());
        assertRefused(Refusal.TOTP_ALREADY_ON, () -> kit.switchTotp.confirm(marie, kit.code(marie), seed));
    }

    @Test
    void somebodyElsesSeedShowsNoCodes() {
        Member owen = kit.join(SampleMember.owen());
        kit.switchTotp.start(owen);
        RecoverySeed seed = kit.switchTotp.seed();
        kit.switchTotp.confirm(owen, kit.code(owen), seed);
        kit.switchOn(marie);

        assertRefused(Refusal.TOTP_ALREADY_ON, () -> kit.switchTotp.confirm(marie, kit.code(marie), seed));
    }

    @Test
    void newCodesTakeThePlaceOfThoseBefore() {
        List<RecoveryCode> old = kit.switchOn(marie);
        RecoverySeed seed = kit.switchTotp.seed();
        String code = kit.code(marie);

        List<RecoveryCode> fresh = kit.switchTotp.renewCodes(marie, code, seed);

        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(kit.switchTotp.renewCodes(marie, code, seed)).isEqualTo(fresh);
        assertThat(kit.checkSecondFactor.use(marie, old.getFirst().value())).isFalse();
        assertThat(kit.checkSecondFactor.use(marie, fresh.getFirst().value())).isTrue();
        assertThat(kit.outbox.kinds())
                .containsExactly(LetterKind.TOTP_ON, LetterKind.RECOVERY_CODES_RENEWED, LetterKind.RECOVERY_CODE_USED);
    }

    @Test
    void newCodesNeedACodeAndTriesAreCounted() {
        assertRefused(Refusal.TOTP_NOT_ON, () -> renew("123456"));
        List<RecoveryCode> old = kit.switchOn(marie);
        kit.limitSettings.set(LimitedAction.PROOF, "3/1h");

        assertRefused(Refusal.BAD_CREDENTIALS, () -> renew(kit.wrongCode(marie)));
        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> renew(kit.code(marie)));

        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOTP_ON, LetterKind.CODES_TRIED);
        assertThat(kit.checkSecondFactor.use(marie, old.getFirst().value())).isTrue();
    }

    private void renew(String code) {
        kit.switchTotp.renewCodes(marie, code, kit.switchTotp.seed());
    }

    private List<RecoveryCode> confirm(String code) {
        return kit.switchTotp.confirm(marie, code, kit.switchTotp.seed());
    }

    private void off(String code) {
        kit.switchTotp.off(marie, code);
    }
}
