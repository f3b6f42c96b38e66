package vigie.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SignIn.Attempt;

class SignInLimitsTest {
    private final SessionKit kit = new SessionKit();
    private final Member marie = kit.join(SampleMember.marie());

    @Test
    void aNetworkAddressHasSoManyTriesWhateverTheAccount() {
        kit.limitSettings.set(LimitedAction.LOGIN_ADDRESS, "3/1m");
        assertBadCredentials(SampleAttempt.wrong());
        assertBadCredentials(SampleAttempt.withEmail("nobody@exemple.fr"));
        assertThatNoException().isThrownBy(() -> signIn(SampleAttempt.right()));

        assertTooMany(SampleAttempt.right());

        assertThatNoException().isThrownBy(() -> signIn(SampleAttempt.from("192.0.2.8", SampleAttempt.right())));
        kit.time.pass(Duration.ofMinutes(1));
        assertThatNoException().isThrownBy(() -> signIn(SampleAttempt.right()));
    }

    @Test
    void whoIsTurnedAwayByAddressCountsForNoAccountAndTakesNoSlowComparison() {
        kit.limitSettings.set(LimitedAction.LOGIN_ADDRESS, "1/1m");
        assertBadCredentials(SampleAttempt.wrong());

        assertTooMany(SampleAttempt.wrong());

        assertThat(kit.counters.counted(LimitedAction.LOGIN_ACCOUNT)).isEqualTo(1);
        assertThat(kit.hashes.compared()).isEqualTo(1);
    }

    @Test
    void anAccountHasSoManyTriesWhereverTheyComeFrom() {
        kit.limitSettings.set(LimitedAction.LOGIN_ACCOUNT, "2/1h");
        assertBadCredentials(SampleAttempt.from("192.0.2.1", SampleAttempt.wrong()));
        assertBadCredentials(SampleAttempt.from("192.0.2.2", SampleAttempt.wrong()));

        assertTooMany(SampleAttempt.from("192.0.2.3", SampleAttempt.right()));
        assertTooMany(SampleAttempt.withEmail(SampleAttempt.EMAIL.toUpperCase(Locale.ROOT)));

        kit.time.pass(Duration.ofHours(1));
        assertThatNoException().isThrownBy(() -> signIn(SampleAttempt.right()));
    }

    @Test
    void anUnknownAccountHasAsManyTries() {
        kit.limitSettings.set(LimitedAction.LOGIN_ACCOUNT, "2/1h");
        assertBadCredentials(SampleAttempt.withEmail("nobody@exemple.fr"));
        assertBadCredentials(SampleAttempt.withEmail("NOBODY@exemple.fr"));

        assertTooMany(SampleAttempt.withEmail("nobody@exemple.fr"));

        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void theMemberIsToldOnceWhenTheLastTryWasWrong() {
        kit.limitSettings.set(LimitedAction.LOGIN_ACCOUNT, "3/1h");
        assertBadCredentials(SampleAttempt.wrong());
        assertBadCredentials(SampleAttempt.wrong());
        assertThat(kit.outbox.letters()).isEmpty();

        assertBadCredentials(SampleAttempt.wrong());
        assertTold(1);
        assertTooMany(SampleAttempt.wrong());
        assertTooMany(SampleAttempt.wrong());

        assertTold(1);
        assertThat(kit.outbox.last().recipient()).isEqualTo(marie.email().value());
        assertThat(kit.outbox.last().values()).containsEntry("name", "Marie Dupont");
    }

    @Test
    void theMemberIsToldAgainInTheNextWindow() {
        kit.limitSettings.set(LimitedAction.LOGIN_ACCOUNT, "1/1h");
        assertBadCredentials(SampleAttempt.wrong());
        kit.time.pass(Duration.ofHours(1));
        assertBadCredentials(SampleAttempt.wrong());

        assertTold(2);
    }

    @Test
    void theMemberIsToldWhenTheLastTryWasAWrongCode() {
        kit.switchOn(marie);
        kit.limitSettings.set(LimitedAction.LOGIN_ACCOUNT, "2/1h");
        assertBadCredentials(SampleAttempt.withCode(kit.wrongCode(marie)));
        assertTold(0);

        assertBadCredentials(SampleAttempt.withCode(kit.wrongCode(marie)));

        assertTold(1);
        assertThat(kit.outbox.kinds()).last().isEqualTo(LetterKind.CODES_TRIED);
    }

    @Test
    void nobodyIsToldWhenTheLastTryWasRight() {
        kit.limitSettings.set(LimitedAction.LOGIN_ACCOUNT, "1/1h");

        signIn(SampleAttempt.right());

        assertTold(0);
    }

    private void assertTold(int times) {
        assertThat(kit.outbox.kinds())
                .filteredOn(List.of(LetterKind.ACCOUNT_TRIED, LetterKind.CODES_TRIED)::contains)
                .hasSize(times);
    }

    private Tokens signIn(Attempt attempt) {
        return kit.signIn.signIn(attempt);
    }

    private void assertBadCredentials(Attempt attempt) {
        assertRefused(Refusal.BAD_CREDENTIALS, () -> signIn(attempt));
    }

    private void assertTooMany(Attempt attempt) {
        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> signIn(attempt));
    }
}
