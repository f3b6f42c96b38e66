package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.account.ConfirmAddress.Confirmed.ACCOUNT_OPENED;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Language;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.Password;
import vigie.member.Role;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;

class ConfirmAddressTest {
    private static final String EMAIL = "Marie@exemple.fr";

    private final AccountKit kit = new AccountKit();

    @Test
    void opensTheAccountThatWasAskedFor() {
        String token = register(SampleMember.PASSWORD);
        kit.time.pass(Duration.ofHours(1));

        assertThat(confirm(token)).isEqualTo(ACCOUNT_OPENED);

        assertThat(kit.members.all()).singleElement().satisfies(member -> {
            assertThat(member.email()).isEqualTo(new EmailAddress(EMAIL));
            assertThat(member.emailKey()).isEqualTo("marie@exemple.fr");
            assertThat(member.displayName()).isEqualTo("Marie Dupont");
            assertThat(member.language()).isEqualTo(Language.FR);
            assertThat(member.role()).isEqualTo(Role.MEMBER);
            assertThat(member.createdAt()).isEqualTo(kit.time.instant());
            assertThat(SampleMember.hasPassword(member, SampleMember.PASSWORD)).isTrue();
        });
    }

    @Test
    void aLinkServesOnce() {
        String token = register(SampleMember.PASSWORD);
        confirm(token);

        assertBadToken(token);
        assertThat(kit.members.all()).hasSize(1);
    }

    @Test
    void whatALinkWillDoIsKnownBeforeItIsUsed() {
        String token = register(SampleMember.PASSWORD);

        assertThat(kit.confirmAddress.willDo(token)).contains(ACCOUNT_OPENED);
        assertThat(kit.confirmAddress.hasDone(token)).isEmpty();
        kit.time.pass(Duration.ofHours(24));
        assertThat(kit.confirmAddress.willDo(token)).isEmpty();
        assertThat(kit.confirmAddress.willDo("nothing")).isEmpty();
    }

    /** So that a second tap on a slow line is answered like the first. */
    @Test
    void whatALinkHasDoneIsKnownForTenMinutes() {
        String token = register(SampleMember.PASSWORD);
        confirm(token);

        assertThat(kit.confirmAddress.willDo(token)).isEmpty();
        kit.time.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(kit.confirmAddress.hasDone(token)).contains(ACCOUNT_OPENED);
        kit.time.pass(Duration.ofSeconds(1));
        assertThat(kit.confirmAddress.hasDone(token)).isEmpty();
    }

    @Test
    void aLinkServesADayToTheSecond() {
        String inTime = register(SampleMember.PASSWORD);
        kit.time.pass(Duration.ofSeconds(1));
        String late = register(SampleMember.PASSWORD);

        kit.time.pass(Duration.ofHours(24));

        assertBadToken(inTime);
        assertBadToken(inTime);
        kit.time.pass(Duration.ofSeconds(-1));
        assertThat(confirm(late)).isEqualTo(ACCOUNT_OPENED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachLinkOpensTheAccountThatItsOwnLetterWasAboutAndTheOtherThenServesNoMore(boolean firstOne) {
        String first = register(SampleMember.PASSWORD);
        String second = register(SampleMember.ANOTHER);

        confirm(firstOne ? first : second);

        assertThat(kit.registrations.all()).isEmpty();
        assertBadToken(firstOne ? second : first);
        assertThat(kit.members.all())
                .singleElement()
                .matches(member ->
                        SampleMember.hasPassword(member, firstOne ? SampleMember.PASSWORD : SampleMember.ANOTHER));
    }

    @Test
    void otherAddressesWaitOn() {
        String token = register(SampleMember.PASSWORD);
        kit.register("owen@example.org", SampleMember.PASSWORD);
        String owens = kit.outbox.lastToken();

        confirm(token);

        assertThat(confirm(owens)).isEqualTo(ACCOUNT_OPENED);
    }

    @Test
    void anAddressThatGotAnAccountMeanwhileIsNotOpenedAgain() {
        String token = register(SampleMember.ANOTHER);
        Member other = kit.join(SampleMember.marie().reachedAt(new EmailAddress("marie@exemple.fr")));

        assertBadToken(token);

        assertThat(kit.members.all()).containsExactly(other);
        assertThat(kit.members.locks()).contains("marie@exemple.fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "\0"})
    void whatIsNoTokenConfirmsNothing(String token) {
        assertBadToken(token);
    }

    @Test
    void aLinkForSomethingElseConfirmsNothing() {
        Member marie = kit.join(SampleMember.marie());
        String reset = kit.askForReset(marie);

        assertBadToken(reset);

        assertThat(kit.resetPassword.serves(reset)).isTrue();
    }

    private String register(Password password) {
        kit.register(EMAIL, password);
        return kit.outbox.lastToken();
    }

    private ConfirmAddress.Confirmed confirm(String token) {
        return kit.confirmAddress.confirm(token);
    }

    private void assertBadToken(String token) {
        assertRefused(Refusal.BAD_TOKEN, () -> confirm(token));
    }
}
