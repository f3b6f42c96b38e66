package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.Password;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class ChangePasswordTest {
    private static final Password WRONG = new Password("ni l\'une ni l\'autre phrase");

    private final AccountKit kit = new AccountKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final SignedIn here = kit.signedIn(marie);

    @Test
    void endsAllSessionsButTheOneThatAsksAndTells() {
        SignedIn there = kit.signedIn(marie);
        SignedIn owen = kit.signedIn(kit.join(SampleMember.owen()));

        change(SampleMember.PASSWORD, SampleMember.ANOTHER);

        assertThat(SampleMember.hasPassword(kit.members.now(marie), SampleMember.ANOTHER))
                .isTrue();
        assertThat(kit.lasts(here.session())).isTrue();
        assertThat(kit.lasts(there.session())).isFalse();
        assertThat(kit.lasts(owen.session())).isTrue();
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.PASSWORD_CHANGED);
        assertThat(kit.outbox.last().recipient()).isEqualTo(marie.email().value());
    }

    @Test
    void endsAllPersonalTokensOfThatMember() {
        Member owen = kit.join(SampleMember.owen());
        kit.personalTokens.give(marie, "Tableur", kit.time.instant());
        kit.personalTokens.give(owen, "Agenda", kit.time.instant());

        change(SampleMember.PASSWORD, SampleMember.ANOTHER);

        assertThat(kit.personalTokens.of(marie.id(), kit.time.instant())).isEmpty();
        assertThat(kit.personalTokens.of(owen.id(), kit.time.instant())).hasSize(1);
    }

    @Test
    void theSamePasswordIsNoNewOne() {
        assertInvalid("password", () -> change(SampleMember.PASSWORD, SampleMember.PASSWORD));
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        assertInvalid("present, password", () -> change(new Password(""), new Password("")));
        assertInvalid("present", () -> change(new Password(""), SampleMember.ANOTHER));
        assertThat(kit.hashes.compared()).isZero();
    }

    @Test
    void aThiefsLinkToAnotherAddressServesNoMore() {
        kit.changeEmail.request(kit.signedIn(marie), "thief@ailleurs.fr", SampleMember.PASSWORD);
        String move = kit.outbox.lastToken();
        String reset = kit.askForReset(marie);

        change(SampleMember.PASSWORD, SampleMember.ANOTHER);

        assertRefused(Refusal.BAD_TOKEN, () -> kit.confirmAddress.confirm(move));
        assertThat(kit.resetPassword.serves(reset)).isFalse();
    }

    @Test
    void aWrongPresentPasswordChangesNothing() {
        assertRefused(Refusal.BAD_CREDENTIALS, () -> change(WRONG, SampleMember.ANOTHER));

        assertThat(kit.members.now(marie)).isEqualTo(marie);
        assertThat(kit.outbox.letters()).isEmpty();
        assertThat(kit.hashes.hashed()).isZero();
    }

    @Test
    void tryingPresentPasswordsIsLimited() {
        kit.limitSettings.set(LimitedAction.PROOF, "1/1h");
        assertRefused(Refusal.BAD_CREDENTIALS, () -> change(WRONG, SampleMember.ANOTHER));

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> change(SampleMember.PASSWORD, SampleMember.ANOTHER));
    }

    @Test
    void aNewPasswordThatIsNotTakenIsNoTry() {
        assertInvalid("password", () -> change(SampleMember.PASSWORD, new Password("short")));
        assertInvalid("password", () -> change(SampleMember.PASSWORD, new Password("marie.dupont@exemple.fr")));

        assertThat(kit.counters.asked()).isZero();
        assertThat(kit.members.now(marie)).isEqualTo(marie);
    }

    @Test
    void nothingHappensForAnAccountThatIsGone() {
        kit.members.remove(marie.id());

        assertRefused(Refusal.NOT_FOUND, () -> change(SampleMember.PASSWORD, SampleMember.ANOTHER));
    }

    private void change(Password present, Password fresh) {
        kit.changePassword.change(here, present, fresh);
    }
}
