package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vigie.account.ConfirmAddress.Confirmed.ADDRESS_CHANGED;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.language.Language;
import vigie.limit.LimitedAction;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.Password;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class ChangeEmailTest {
    private static final String NEW = "Marie@ailleurs.fr";

    private final AccountKit kit = new AccountKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final SignedIn asker = kit.signedIn(marie);

    @Test
    void theNewAddressCountsOnceItsLinkIsUsedAndTheOldOneIsTold() {
        String token = request(NEW);

        Letter toTheNew = kit.outbox.last();
        assertThat(toTheNew.kind()).isEqualTo(LetterKind.CONFIRM_EMAIL);
        assertThat(toTheNew.recipient()).isEqualTo(NEW);
        assertThat(toTheNew.values()).containsEntry("name", "Marie Dupont");
        assertThat(kit.members.now(marie).email()).isEqualTo(marie.email());

        assertThat(kit.confirmAddress.confirm(token)).isEqualTo(ADDRESS_CHANGED);

        assertThat(kit.members.now(marie).email()).hasToString(NEW);
        assertThat(kit.members.now(marie).emailKey()).isEqualTo("marie@ailleurs.fr");
        Letter toTheOld = kit.outbox.last();
        assertThat(toTheOld.kind()).isEqualTo(LetterKind.EMAIL_CHANGED);
        assertThat(toTheOld.recipient()).isEqualTo("marie.dupont@exemple.fr");
        assertThat(toTheOld.values()).isEqualTo(Map.of("name", "Marie Dupont", "email", NEW));
    }

    @Test
    void aLinkServesOnceAndADayToTheSecond() {
        String token = request(NEW);
        kit.time.pass(Duration.ofHours(24));
        assertBadToken(token);
        kit.time.pass(Duration.ofSeconds(-1));
        assertThat(kit.confirmAddress.confirm(token)).isEqualTo(ADDRESS_CHANGED);

        assertBadToken(token);
    }

    @Test
    void whatALinkWillDoAndHasDoneIsKnown() {
        String token = request(NEW);
        assertThat(kit.confirmAddress.willDo(token)).contains(ADDRESS_CHANGED);

        kit.confirmAddress.confirm(token);

        assertThat(kit.confirmAddress.willDo(token)).isEmpty();
        assertThat(kit.confirmAddress.hasDone(token)).contains(ADDRESS_CHANGED);
    }

    @Test
    void aLinkIsSentAgainToTheAddressThatWaits() {
        String first = request(NEW);

        kit.changeEmail.sendAgain(asker);

        assertThat(kit.outbox.last().recipient()).isEqualTo(NEW);
        assertThat(kit.outbox.lastToken()).isNotEqualTo(first);
        assertThat(kit.changeEmail.waiting(asker)).hasSize(1);
        assertThat(kit.confirmAddress.confirm(kit.outbox.lastToken())).isEqualTo(ADDRESS_CHANGED);
        assertRefused(Refusal.NOT_FOUND, () -> kit.changeEmail.sendAgain(asker));
    }

    @Test
    void sendingAgainCountsForTheAddress() {
        kit.limitSettings.set(LimitedAction.RESET, "1/30m");
        request(NEW);

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> kit.changeEmail.sendAgain(asker));
    }

    @Test
    void aWishThatIsWithdrawnMovesNobodyAndLeavesOtherLinks() {
        String token = request(NEW);
        String reset = kit.askForReset(marie);

        kit.changeEmail.withdraw(asker);

        assertThat(kit.changeEmail.waiting(asker)).isEmpty();
        assertBadToken(token);
        assertThat(kit.resetPassword.serves(reset)).isTrue();
    }

    @Test
    void aMissingPasswordIsNamedTogetherWithAWrongAddress() {
        assertInvalid("email, password", () -> kit.changeEmail.request(asker, "marie", new Password("")));
        assertThat(kit.counters.asked()).isZero();
    }

    @Test
    void noOtherLinkServesOnceTheAddressHasChanged() {
        String other = request("marie@autre.fr");
        String reset = kit.askForReset(marie);
        kit.confirmAddress.confirm(request(NEW));

        assertBadToken(other);
        assertThat(kit.resetPassword.serves(reset)).isFalse();
    }

    @Test
    void whoRegisteredWithTheNewAddressMeanwhileOpensNothing() {
        kit.register(NEW, SampleMember.ANOTHER);
        String registration = kit.outbox.lastToken();
        kit.confirmAddress.confirm(request(NEW));

        assertThat(kit.registrations.all()).isEmpty();
        assertBadToken(registration);
    }

    @Test
    void anAddressThatHasAnAccountGetsNoLinkAndItsOwnerIsTold() {
        Member owen = kit.join(SampleMember.owen());

        kit.changeEmail.request(asker, "OWEN@example.org", SampleMember.PASSWORD);

        Letter letter = kit.outbox.last();
        assertThat(letter.member()).isEqualTo(owen.id().value());
        assertThat(letter.kind()).isEqualTo(LetterKind.EMAIL_TAKEN);
        assertThat(letter.recipient()).isEqualTo("owen@example.org");
        assertThat(letter.language()).isEqualTo(Language.EN);
        assertThat(letter.values()).isEmpty();
    }

    @Test
    void onesOwnAddressIsNoNewOne() {
        assertInvalid("email", () -> request(" marie.dupont@exemple.fr "));
        assertInvalid(
                "email",
                () -> kit.changeAccount.change(
                        asker,
                        new ChangeAccount.Wish(null, null, "marie.dupont@exemple.fr", null),
                        SampleMember.PASSWORD));

        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void onesOwnAddressMayBeWrittenOtherwise() {
        String token = request("Marie.Dupont@Exemple.fr");
        assertThat(kit.outbox.last().kind()).isEqualTo(LetterKind.CONFIRM_EMAIL);

        assertThat(kit.confirmAddress.confirm(token)).isEqualTo(ADDRESS_CHANGED);

        assertThat(kit.members.now(marie).email()).hasToString("Marie.Dupont@Exemple.fr");
    }

    @Test
    void anAddressThatGotAnAccountMeanwhileIsNotTakenOver() {
        String token = request("owen@example.org");
        kit.join(SampleMember.owen());

        assertBadToken(token);

        assertThat(kit.members.now(marie).email()).isEqualTo(marie.email());
        assertThat(kit.members.locks()).contains("owen@example.org");
    }

    @Test
    void theLinkOfADeletedMemberChangesNothing() {
        String token = request(NEW);
        kit.members.remove(marie.id());

        assertBadToken(token);
    }

    @Test
    void aWrongPasswordSendsNothingAndDoesNotCountForTheAddress() {
        assertRefused(Refusal.BAD_CREDENTIALS, () -> kit.changeEmail.request(asker, NEW, SampleMember.ANOTHER));

        assertThat(kit.outbox.letters()).isEmpty();
        assertThat(kit.links.all()).isEmpty();
        assertThat(kit.counters.counted(LimitedAction.RESET)).isZero();
    }

    @Test
    void whatIsNoAddressIsRefusedBeforeThePasswordIsLookedAt() {
        assertInvalid("email", () -> kit.changeEmail.request(asker, "marie", SampleMember.ANOTHER));

        assertThat(kit.hashes.compared()).isZero();
    }

    @Test
    void anAddressGetsSoManyLettersOnly() {
        kit.limitSettings.set(LimitedAction.RESET, "1/30m");
        request(NEW);

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> request("MARIE@ailleurs.fr"));

        assertThat(kit.outbox.letters()).hasSize(1);
        assertThat(request("marie@autre.fr")).isNotEmpty();
    }

    @Test
    void aPasswordThatIsChangedMeanwhileGetsNoLink() {
        kit.hashes.whenNextCompared(
                () -> kit.members.change(kit.members.now(marie).withPassword("another hash")));

        assertThatIllegalStateException().isThrownBy(() -> kit.changeEmail.request(asker, NEW, SampleMember.PASSWORD));

        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void nothingHappensForAnAccountThatIsGone() {
        kit.members.remove(marie.id());

        assertRefused(Refusal.NOT_FOUND, () -> request(NEW));
    }

    private String request(String email) {
        kit.changeEmail.request(asker, email, SampleMember.PASSWORD);
        return kit.outbox.lastToken();
    }

    private void assertBadToken(String token) {
        assertRefused(Refusal.BAD_TOKEN, () -> kit.confirmAddress.confirm(token));
    }
}
