package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vigie.account.ConfirmAddress.Confirmed.ADDRESS_CHANGED;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vigie.language.Language;
import vigie.limit.LimitedAction;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.Password;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class ChangeAccountTest {
    private static final String NEW = "marie@ailleurs.fr";
    private static final ChangeAccount.Wish ALL =
            new ChangeAccount.Wish("Marie Durand", Language.EN, NEW, SampleMember.ANOTHER);

    private final AccountKit kit = new AccountKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final SignedIn here = kit.signedIn(marie);

    @Test
    void changesAllThatIsWishedForAtOnce() {
        SignedIn there = kit.signedIn(marie);

        kit.changeAccount.change(here, ALL, SampleMember.PASSWORD);

        Member changed = kit.members.now(marie);
        assertThat(changed.displayName()).isEqualTo("Marie Durand");
        assertThat(changed.language()).isEqualTo(Language.EN);
        assertThat(changed.email()).isEqualTo(marie.email());
        assertThat(SampleMember.hasPassword(changed, SampleMember.ANOTHER)).isTrue();
        assertThat(kit.lasts(here.session())).isTrue();
        assertThat(kit.lasts(there.session())).isFalse();
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.PASSWORD_CHANGED, LetterKind.CONFIRM_EMAIL);
        assertThat(kit.confirmAddress.confirm(kit.outbox.lastToken())).isEqualTo(ADDRESS_CHANGED);
    }

    @Test
    void whatIsNotWishedForStaysAndNeedsNoPassword() {
        kit.changeAccount.change(here, new ChangeAccount.Wish("Marie Durand", null, null, null), new Password(""));

        Member changed = kit.members.now(marie);
        assertThat(changed.displayName()).isEqualTo("Marie Durand");
        assertThat(changed.language()).isEqualTo(marie.language());
        assertThat(changed.passwordHash()).isEqualTo(marie.passwordHash());
        kit.changeAccount.change(here, new ChangeAccount.Wish(null, null, null, null), new Password(""));
        assertThat(kit.members.now(marie)).isEqualTo(changed);
    }

    private void change(String name, Language language) {
        kit.changeAccount.change(here, new ChangeAccount.Wish(name, language, null, null), new Password(""));
    }

    @Test
    void aNameIsTakenWithoutTheSpaceAroundItAndNobodyIsWrittenTo() {
        change(" Marie Martin ", Language.EN);

        assertThat(kit.members.now(marie).displayName()).isEqualTo("Marie Martin");
        assertThat(kit.members.now(marie).language()).isEqualTo(Language.EN);
        assertThat(kit.lasts(here.session())).isTrue();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void refusesANameThatCouldEndALineOfALetter() {
        assertInvalid("displayName", () -> change("Marie\r\nBcc: all@exemple.fr", Language.FR));

        assertThat(kit.members.now(marie)).isEqualTo(marie);
    }

    @Test
    void nothingHappensForAnAccountThatIsGone() {
        kit.members.remove(marie.id());

        assertRefused(Refusal.NOT_FOUND, () -> change("Marie", Language.FR));
    }

    @Test
    void namesEveryProblemAndDoesNothingThen() {
        ChangeAccount.Wish wrong = new ChangeAccount.Wish("", Language.EN, "nobody", new Password("short"));

        assertInvalid(
                "displayName, email, password", () -> kit.changeAccount.change(here, wrong, SampleMember.PASSWORD));

        assertThat(kit.members.now(marie)).isEqualTo(marie);
        assertThat(kit.counters.asked()).isZero();
    }

    @Test
    void anotherPresentPasswordChangesNothing() {
        assertRefused(Refusal.BAD_CREDENTIALS, () -> kit.changeAccount.change(here, ALL, SampleMember.ANOTHER));

        assertThat(kit.members.now(marie)).isEqualTo(marie);
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void aLetterTooManyChangesNothing() {
        kit.limitSettings.set(LimitedAction.RESET, "1/1h");
        kit.changeAccount.change(here, new ChangeAccount.Wish(null, null, NEW, null), SampleMember.PASSWORD);
        Member before = kit.members.now(marie);

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> kit.changeAccount.change(here, ALL, SampleMember.PASSWORD));

        assertThat(kit.members.now(marie)).isEqualTo(before);
    }

    @Test
    void anAddressIsNotAskedForWithAPasswordThatIsChangedMeanwhile() {
        kit.hashes.whenNextCompared(
                () -> kit.members.change(kit.members.now(marie).withPassword("another hash")));

        assertThatIllegalStateException()
                .isThrownBy(() -> kit.changeAccount.change(
                        here, new ChangeAccount.Wish(null, null, NEW, null), SampleMember.PASSWORD));

        assertThat(kit.outbox.letters()).isEmpty();
    }
}
