package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.identity.KnownSecrets;
import vigie.identity.SettableTime;
import vigie.language.Language;
import vigie.limit.LimitedAction;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;

class RequestPasswordResetTest {
    private final AccountKit kit = new AccountKit();

    @Test
    void aRequestIsKeptWithoutLookingWhetherTheAddressIsKnown() {
        kit.join(SampleMember.owen());

        request("OWEN@example.org");
        request("nobody@example.org");

        assertThat(kit.resetRequests.waiting())
                .extracting(ResetRequest::emailKey)
                .containsExactly("owen@example.org", "nobody@example.org");
        assertThat(kit.resetRequests.waiting())
                .allMatch(request -> request.askedAt().equals(SettableTime.START));
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void theMemberGetsALinkAMomentLater() {
        kit.join(SampleMember.owen());
        request("owen@example.org");

        assertThat(kit.answerResetRequests.answerNext()).isTrue();

        Letter letter = kit.outbox.last();
        assertThat(letter.kind()).isEqualTo(LetterKind.RESET_PASSWORD);
        assertThat(letter.recipient()).isEqualTo("owen@example.org");
        assertThat(letter.language()).isEqualTo(Language.EN);
        assertThat(letter.values()).isEqualTo(Map.of("name", "Owen Price", "token", KnownSecrets.token(1)));
        assertThat(kit.resetPassword.serves(KnownSecrets.token(1))).isTrue();
    }

    @Test
    void anUnknownAddressGetsNothing() {
        request("nobody@example.org");

        assertThat(kit.answerResetRequests.answerNext()).isTrue();

        assertThat(kit.outbox.letters()).isEmpty();
        assertThat(kit.links.all()).isEmpty();
    }

    @Test
    void eachRequestIsAnsweredOnceTheOldestFirst() {
        kit.join(SampleMember.owen());
        kit.join(SampleMember.marie());
        request("owen@example.org");
        request("marie.dupont@exemple.fr");

        assertThat(kit.answerResetRequests.answerNext()).isTrue();
        assertThat(kit.answerResetRequests.answerNext()).isTrue();
        assertThat(kit.answerResetRequests.answerNext()).isFalse();

        assertThat(kit.outbox.letters())
                .extracting(Letter::recipient)
                .containsExactly("owen@example.org", "marie.dupont@exemple.fr");
    }

    @Test
    void whatIsNoAddressIsNeitherKeptNorCounted() {
        assertInvalid("email", () -> request("owen"));

        assertThat(kit.resetRequests.waiting()).isEmpty();
        assertThat(kit.counters.asked()).isZero();
    }

    @Test
    void anAddressIsWrittenToSoOftenOnlyKnownOrNot() {
        kit.limitSettings.set(LimitedAction.RESET, "2/30m");
        request("nobody@example.org");
        request("NOBODY@example.org");

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> request("nobody@example.org"));

        assertThat(kit.resetRequests.waiting()).hasSize(2);
    }

    @Test
    void aNetworkAddressAsksSoOftenOnly() {
        kit.limitSettings.set(LimitedAction.RESET_ADDRESS, "1/1m");
        request("nobody@example.org");

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> request("owen@example.org"));
    }

    /** Forgetting a password is the way out for who tried too many. */
    @Test
    void triesToSignInDoNotCount() {
        kit.limitSettings.set(LimitedAction.LOGIN_ADDRESS, "1/1m");
        kit.limits.count(LimitedAction.LOGIN_ADDRESS, AccountKit.CLIENT);

        request("nobody@example.org");

        assertThat(kit.resetRequests.waiting()).hasSize(1);
    }

    private void request(String email) {
        kit.requestPasswordReset.request(email, AccountKit.CLIENT);
    }
}
