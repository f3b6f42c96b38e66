package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.experience.LeaveExperiences.Choice;
import vigie.experience.SampleExperience;
import vigie.limit.LimitedAction;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.Role;
import vigie.member.SampleMember;
import vigie.moderation.LogEntry;
import vigie.moderation.LogEvent;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class DeleteAccountTest {
    private final AccountKit kit = new AccountKit();

    @Test
    void theMemberIsGoneAtOnceAndTold() {
        Member marie = kit.join(SampleMember.marie());
        Member owen = kit.join(SampleMember.owen());
        SignedIn asker = kit.signedIn(marie);

        kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW);

        assertThat(kit.members.all()).containsExactly(owen);
        assertThat(kit.lasts(asker.session())).isFalse();
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.ACCOUNT_DELETED);
        assertThat(kit.outbox.last().recipient()).isEqualTo(marie.email().value());
    }

    @Test
    void noLetterKeepsTheAddressButTheFarewell() {
        Member marie = kit.join(SampleMember.marie());
        SignedIn asker = kit.signedIn(marie);
        kit.letters.post(LetterKind.TOTP_ON, "MARIE.dupont@exemple.fr", marie.language(), Map.of("name", "Marie"));
        kit.letters.post(LetterKind.TOTP_ON, "owen@example.org", marie.language(), Map.of("name", "Owen"));

        kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW);

        assertThat(kit.outbox.letters().stream().map(Letter::recipient))
                .containsExactly("owen@example.org", marie.email().value());
    }

    @Test
    void noLetterToAnEarlierAddressOrToOneNeverConfirmedIsLeft() {
        kit.register("marie.dupont@exemple.fr", SampleMember.PASSWORD);
        kit.confirmAddress.confirm(kit.outbox.lastToken());
        Member marie = kit.members.all().getFirst();
        SignedIn asker = kit.signedIn(marie);
        kit.switchOn(marie);
        kit.changeEmail.request(asker, "marie@ailleurs.fr", SampleMember.PASSWORD);
        kit.confirmAddress.confirm(kit.outbox.lastToken());
        kit.changeEmail.request(asker, "marie@jamais.fr", SampleMember.PASSWORD);

        kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW);

        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.ACCOUNT_DELETED);
        assertThat(kit.outbox.last().recipient()).isEqualTo("marie@ailleurs.fr");
    }

    @Test
    void whoGotTheEarlierAddressLaterKeepsTheirOwnLetters() {
        Member marie = kit.join(SampleMember.marie());
        SignedIn asker = kit.signedIn(marie);
        kit.changeEmail.request(asker, "marie@ailleurs.fr", SampleMember.PASSWORD);
        kit.confirmAddress.confirm(kit.outbox.lastToken());
        kit.register("marie.dupont@exemple.fr", SampleMember.ANOTHER);
        kit.confirmAddress.confirm(kit.outbox.lastToken());

        kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW);

        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.CONFIRM_REGISTRATION, LetterKind.ACCOUNT_DELETED);
    }

    @Test
    void noRegistrationOfTheSameAddressIsLeft() {
        SignedIn asker = kit.signedIn(kit.join(SampleMember.marie()));
        kit.register("marie.dupont@exemple.fr", SampleMember.ANOTHER);
        kit.register("zoe@exemple.fr", SampleMember.ANOTHER);

        kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW);

        assertThat(kit.registrations.all())
                .singleElement()
                .satisfies(left -> assertThat(left.email()).hasToString("zoe@exemple.fr"));
    }

    @Test
    void theAddressMayOpenAnotherAccountAfterwards() {
        SignedIn asker = kit.signedIn(kit.join(SampleMember.marie()));
        kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW);

        kit.register("marie.dupont@exemple.fr", SampleMember.ANOTHER);
        kit.confirmAddress.confirm(kit.outbox.lastToken());

        assertThat(kit.members.all()).hasSize(1);
    }

    @Test
    void aWrongPasswordDeletesNothingAndTryingIsLimited() {
        Member marie = kit.join(SampleMember.marie());
        SignedIn asker = kit.signedIn(marie);
        kit.limitSettings.set(LimitedAction.PROOF, "1/1h");

        assertRefused(
                Refusal.BAD_CREDENTIALS, () -> kit.deleteAccount.delete(asker, SampleMember.ANOTHER, Choice.WITHDRAW));
        assertRefused(
                Refusal.TOO_MANY_REQUESTS,
                () -> kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW));

        assertThat(kit.members.all()).containsExactly(marie);
    }

    @Test
    void theLastAdministratorStays() {
        kit.join(SampleMember.owen(Role.MODERATOR));
        SignedIn asker = kit.signedIn(kit.join(SampleMember.marie(Role.ADMINISTRATOR)));

        assertRefused(
                Refusal.LAST_ADMINISTRATOR,
                () -> kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW));

        assertThat(kit.members.all()).hasSize(2);
        assertThat(kit.outbox.letters()).isEmpty();
        assertThat(kit.members.locks()).contains("administrators");
    }

    @Test
    void oneOfTwoAdministratorsMayGo() {
        Member owen = kit.join(SampleMember.owen(Role.ADMINISTRATOR));
        SignedIn asker = kit.signedIn(kit.join(SampleMember.marie(Role.ADMINISTRATOR)));

        kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW);

        assertThat(kit.members.all()).containsExactly(owen);
    }

    @Test
    void whatIsGoneIsNotDeletedTwice() {
        SignedIn asker = kit.signedIn(kit.join(SampleMember.marie()));
        kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW);

        assertRefused(Refusal.NOT_FOUND, () -> kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.WITHDRAW));
    }

    @Test
    void theMembersExperiencesLoseTheirName() {
        Member marie = kit.join(SampleMember.marie());
        SignedIn asker = kit.signedIn(marie);
        kit.experiences.send(asker, SampleExperience.typed());

        kit.deleteAccount.delete(asker, SampleMember.PASSWORD, Choice.KEEP_WITHOUT_NAME);

        assertThat(kit.experiences.experiences.all())
                .singleElement()
                .satisfies(left -> assertThat(left.member()).isNull());
        assertThat(kit.experiences.log.entries())
                .extracting(LogEntry::event)
                .containsExactly(LogEvent.SUBMITTED, LogEvent.AUTHOR_LEFT);
    }
}
