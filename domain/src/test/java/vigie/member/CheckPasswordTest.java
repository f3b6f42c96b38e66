package vigie.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vigie.refusal.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.refusal.Refusal;

class CheckPasswordTest {
    private final MemberKit kit = new MemberKit();
    private final Member marie = kit.join(SampleMember.marie());

    @Test
    void takesThePasswordOnly() {
        assertThatNoException().isThrownBy(() -> check(SampleMember.PASSWORD));
        assertRefused(Refusal.BAD_CREDENTIALS, () -> check(SampleMember.ANOTHER));
        assertRefused(Refusal.BAD_CREDENTIALS, () -> check(new Password("")));
    }

    @Test
    void doesNotHashWhatIsTooLongToBeOne() {
        assertRefused(Refusal.BAD_CREDENTIALS, () -> check(new Password("a".repeat(257))));

        assertThat(kit.hashes.compared()).isZero();
        assertRefused(Refusal.BAD_CREDENTIALS, () -> check(new Password("a".repeat(256))));
        assertThat(kit.hashes.compared()).isEqualTo(1);
    }

    @Test
    void countsTriesAndTellsTheMemberWhenTheyAreTooMany() {
        kit.limitSettings.set(LimitedAction.PROOF, "3/1h");
        kit.limits.count(LimitedAction.PROOF, marie.emailKey());
        assertRefused(Refusal.BAD_CREDENTIALS, () -> check(SampleMember.ANOTHER));
        assertThat(kit.outbox.letters()).isEmpty();

        assertRefused(Refusal.BAD_CREDENTIALS, () -> check(SampleMember.ANOTHER));
        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> check(SampleMember.PASSWORD));

        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.ACCOUNT_TRIED);
        assertThat(kit.outbox.last().recipient()).isEqualTo(marie.email().value());
        assertThat(kit.outbox.last().values()).containsEntry("name", "Marie Dupont");
    }

    @Test
    void whatStrangersTryAtSigningInKeepsNobodyFromShowingThePasswordAgain() {
        kit.limitSettings.set(LimitedAction.LOGIN_ACCOUNT, "1/1h");
        kit.limits.count(LimitedAction.LOGIN_ACCOUNT, marie.emailKey());
        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> kit.limits.count(LimitedAction.LOGIN_ACCOUNT, marie.emailKey()));

        assertThatNoException().isThrownBy(() -> check(SampleMember.PASSWORD));
    }

    @Test
    void tellsNobodyOfARightLastTry() {
        kit.limitSettings.set(LimitedAction.PROOF, "1/1h");

        check(SampleMember.PASSWORD);

        assertThat(kit.outbox.letters()).isEmpty();
    }

    private void check(Password given) {
        kit.checkPassword.check(marie, given);
    }
}
