package vigie.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.member.Password;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SignIn.Attempt;
import vigie.totp.RecoveryCode;

class SignInTest {
    private final SessionKit kit = new SessionKit();
    private final Member marie = kit.join(SampleMember.marie());

    @Test
    void theRightPasswordOpensASession() {
        Tokens tokens = signIn(SampleAttempt.right());

        assertThat(kit.asker(tokens).member()).isEqualTo(marie.id());
        assertThat(tokens.session().device()).isEqualTo("Firefox");
        assertThat(kit.sessions.of(marie.id(), kit.time.instant())).containsExactly(tokens.session());
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MARIE.DUPONT@EXEMPLE.FR", "Marie.Dupont@exemple.fr", " marie.dupont@exemple.fr "})
    void anAddressMayBeTypedInCapitalsOrWithSpacesAround(String typed) {
        assertThat(kit.asker(signIn(SampleAttempt.withEmail(typed))).member()).isEqualTo(marie.id());
    }

    @Test
    void aWrongPasswordOpensNothing() {
        assertBadCredentials(SampleAttempt.wrong());
        assertBadCredentials(SampleAttempt.withPassword(new Password("")));

        assertThat(kit.sessions.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody@exemple.fr", "nobody", "", "marie.dupont@exemple.fr\0", "marie.dupont@exemple.fr\n,"})
    void anUnknownAddressIsAnsweredAsAWrongPasswordAfterOneSlowComparisonToo(String typed) {
        assertBadCredentials(SampleAttempt.wrong());
        assertThat(kit.hashes.compared()).isEqualTo(1);

        assertBadCredentials(SampleAttempt.withEmail(typed));

        assertThat(kit.hashes.compared()).isEqualTo(2);
    }

    @Test
    void aPasswordTooLongToBeOneIsComparedWithNothingForKnownAndUnknownAddresses() {
        Password tooLong = new Password("ab".repeat(128) + "c");

        assertBadCredentials(SampleAttempt.withPassword(tooLong));
        assertBadCredentials(new Attempt("nobody@exemple.fr", tooLong, null, SampleAttempt.CLIENT, "Firefox"));

        assertThat(kit.hashes.compared()).isZero();
    }

    @Test
    void aPasswordOf256CharactersIsCompared() {
        assertBadCredentials(SampleAttempt.withPassword(new Password("ab".repeat(128))));

        assertThat(kit.hashes.compared()).isEqualTo(1);
    }

    @Test
    void aMemberWithASecondFactorMustGiveACode() {
        kit.switchOn(marie);

        assertRefused(Refusal.TOTP_REQUIRED, () -> signIn(SampleAttempt.right()));
        assertRefused(Refusal.TOTP_REQUIRED, () -> signIn(SampleAttempt.withCode(" ")));

        assertThat(kit.sessions.all()).isEmpty();
    }

    @Test
    void nobodyLearnsOfASecondFactorWithoutThePassword() {
        kit.switchOn(marie);

        assertBadCredentials(SampleAttempt.wrong());
    }

    @Test
    void theRightCodeOpensASessionOnce() {
        kit.switchOn(marie);
        String code = kit.code(marie);

        assertThat(kit.asker(signIn(SampleAttempt.withCode(code))).totp()).isTrue();
        assertBadCredentials(SampleAttempt.withCode(code));
    }

    @Test
    void aWrongCodeOpensNothing() {
        kit.switchOn(marie);

        assertBadCredentials(SampleAttempt.withCode(kit.wrongCode(marie)));

        assertThat(kit.sessions.all()).isEmpty();
    }

    @Test
    void aRightCodeDoesNotHelpAWrongPasswordAndIsNotUsedUp() {
        kit.switchOn(marie);
        String code = kit.code(marie);

        assertBadCredentials(
                new Attempt(SampleAttempt.EMAIL, SampleMember.ANOTHER, code, SampleAttempt.CLIENT, "Firefox"));

        assertThat(kit.asker(signIn(SampleAttempt.withCode(code))).member()).isEqualTo(marie.id());
    }

    @Test
    void aRecoveryCodeOpensASessionOnce() {
        List<RecoveryCode> codes = kit.switchOn(marie);
        Attempt attempt = SampleAttempt.withCode(codes.getFirst().value());

        assertThat(kit.asker(signIn(attempt)).member()).isEqualTo(marie.id());
        assertBadCredentials(attempt);
    }

    @Test
    void aCodeThatNobodyAskedForDoesNoHarm() {
        assertThat(kit.asker(signIn(SampleAttempt.withCode("123456"))).member()).isEqualTo(marie.id());
    }

    @Test
    void whatWasTypedIsNeverShown() {
        assertThat(SampleAttempt.right().toString()).isEqualTo("Attempt[…]");
    }

    private Tokens signIn(Attempt attempt) {
        return kit.signIn.signIn(attempt);
    }

    private void assertBadCredentials(Attempt attempt) {
        assertRefused(Refusal.BAD_CREDENTIALS, () -> signIn(attempt));
    }
}
