package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.Password;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class ResetPasswordTest {
    private final AccountKit kit = new AccountKit();
    private final Member marie = kit.join(SampleMember.marie());

    @Test
    void setsTheNewPasswordEndsEverySessionAndTells() {
        SignedIn here = kit.signedIn(marie);
        SignedIn there = kit.signedIn(marie);
        SignedIn owen = kit.signedIn(kit.join(SampleMember.owen()));
        String token = kit.askForReset(marie);

        kit.personalTokens.give(marie, "Tableur", kit.time.instant());
        reset(token, SampleMember.ANOTHER);

        assertThat(kit.personalTokens.of(marie.id(), kit.time.instant())).isEmpty();
        assertThat(SampleMember.hasPassword(kit.members.now(marie), SampleMember.ANOTHER))
                .isTrue();
        assertThat(kit.lasts(here.session())).isFalse();
        assertThat(kit.lasts(there.session())).isFalse();
        assertThat(kit.lasts(owen.session())).isTrue();
        assertThat(kit.outbox.last().kind()).isEqualTo(LetterKind.PASSWORD_CHANGED);
        assertThat(kit.outbox.last().recipient()).isEqualTo(marie.email().value());
        assertThat(kit.outbox.last().values()).containsEntry("name", "Marie Dupont");
    }

    @Test
    void aLinkServesOnce() {
        String token = kit.askForReset(marie);
        reset(token, SampleMember.ANOTHER);

        assertThat(kit.resetPassword.serves(token)).isFalse();
        assertBadToken(token);
    }

    @Test
    void aLinkServesAnHourToTheSecond() {
        String token = kit.askForReset(marie);

        kit.time.pass(Duration.ofHours(1));
        assertThat(kit.resetPassword.serves(token)).isFalse();
        assertBadToken(token);

        kit.time.pass(Duration.ofSeconds(-1));
        assertThat(kit.resetPassword.serves(token)).isTrue();
        assertThatNoException().isThrownBy(() -> reset(token, SampleMember.ANOTHER));
    }

    @Test
    void allLinksOfTheMemberEndWithTheFirstThatIsUsed() {
        String first = kit.askForReset(marie);
        String second = kit.askForReset(marie);
        kit.changeEmail.request(kit.signedIn(marie), "marie@ailleurs.fr", SampleMember.PASSWORD);
        String move = kit.outbox.lastToken();

        reset(second, SampleMember.ANOTHER);

        assertBadToken(first);
        assertRefused(Refusal.BAD_TOKEN, () -> kit.confirmAddress.confirm(move));
    }

    @Test
    void aPasswordThatIsNotTakenLeavesTheLinkAsItWas() {
        String token = kit.askForReset(marie);

        assertInvalid("password", () -> reset(token, new Password("short")));
        assertInvalid("password", () -> reset(token, new Password("marie.dupont@exemple.fr")));

        assertThat(SampleMember.hasPassword(kit.members.now(marie), SampleMember.PASSWORD))
                .isTrue();
        assertThatNoException().isThrownBy(() -> reset(token, SampleMember.ANOTHER));
    }

    @Test
    void whoUsedTheLinkMaySignInAlthoughSomebodyTriedTooOften() {
        List<LimitedAction> ofTheAccount = List.of(LimitedAction.LOGIN_ACCOUNT, LimitedAction.PROOF);
        for (LimitedAction action : ofTheAccount) {
            kit.limitSettings.set(action, "1/1h");
            kit.limits.count(action, marie.emailKey());
            assertRefused(Refusal.TOO_MANY_REQUESTS, () -> kit.limits.count(action, marie.emailKey()));
        }

        reset(kit.askForReset(marie), SampleMember.ANOTHER);

        for (LimitedAction action : ofTheAccount) {
            assertThatNoException().isThrownBy(() -> kit.limits.count(action, marie.emailKey()));
        }
    }

    @Test
    void nothingIsHashedForABadToken() {
        assertBadToken("nothing");
        assertBadToken("");

        assertThat(kit.hashes.hashed()).isZero();
    }

    @Test
    void aLinkForSomethingElseSetsNoPassword() {
        kit.changeEmail.request(kit.signedIn(marie), "marie@ailleurs.fr", SampleMember.PASSWORD);
        String move = kit.outbox.lastToken();

        assertBadToken(move);
        assertThat(kit.resetPassword.serves(move)).isFalse();
    }

    @Test
    void theLinkOfADeletedMemberSetsNothing() {
        String token = kit.askForReset(marie);
        kit.members.remove(marie.id());

        assertBadToken(token);
    }

    @Test
    void theSecondFactorStaysOn() {
        kit.switchOn(marie);

        reset(kit.askForReset(marie), SampleMember.ANOTHER);

        assertThat(kit.checkSecondFactor.isOn(marie)).isTrue();
    }

    private void reset(String token, Password password) {
        kit.resetPassword.reset(token, password);
    }

    private void assertBadToken(String token) {
        assertRefused(Refusal.BAD_TOKEN, () -> reset(token, SampleMember.ANOTHER));
    }
}
