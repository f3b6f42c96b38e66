package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vigie.identity.Digest;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Password;
import vigie.member.Role;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class NameFirstAdministratorTest {
    private static final String EMAIL = "marie.dupont@exemple.fr";

    private final AccountKit kit = new AccountKit();
    private final NameFirstAdministrator first = kit.nameFirstAdministrator;

    @Test
    void aLinkOpensAnAdministratorsAccountOnce() {
        String token = first.invite().orElseThrow();
        assertThat(first.serves(token)).isTrue();

        accept(token);

        assertThat(kit.members.all()).singleElement().satisfies(member -> {
            assertThat(member.email()).hasToString(EMAIL);
            assertThat(member.role()).isEqualTo(Role.ADMINISTRATOR);
            assertThat(SampleMember.hasPassword(member, SampleMember.ANOTHER)).isTrue();
        });
        assertThat(kit.links.all()).isEmpty();
        assertThat(first.serves(token)).isFalse();
        assertBadToken(token);
    }

    @Test
    void nobodyIsInvitedOnceThereIsAnAdministrator() {
        kit.join(SampleMember.owen(Role.MODERATOR));
        assertThat(first.invite()).isPresent();
        kit.join(SampleMember.marie(Role.ADMINISTRATOR));

        assertThat(first.invite()).isEmpty();
    }

    @Test
    void everyOtherLinkEndsWithTheFirstThatIsUsed() {
        String earlier = first.invite().orElseThrow();
        String later = first.invite().orElseThrow();

        accept(earlier);

        assertThat(first.serves(later)).isFalse();
        assertBadToken(later);
    }

    @Test
    void aLinkServesADayToTheSecond() {
        String token = first.invite().orElseThrow();

        kit.time.pass(Duration.ofHours(24));
        assertThat(first.serves(token)).isFalse();
        assertBadToken(token);

        kit.time.pass(Duration.ofSeconds(-1));
        assertThat(first.serves(token)).isTrue();
        accept(token);
    }

    @Test
    void nothingIsHashedForABadToken() {
        assertBadToken("nothing");

        assertThat(kit.hashes.hashed()).isZero();
    }

    @Test
    void whatCannotBeTakenLeavesTheLinkAsItWas() {
        String token = first.invite().orElseThrow();

        assertInvalid(
                "email, displayName, password",
                () -> first.accept(token, "marie", "", Language.FR, new Password("short")));

        assertThat(first.serves(token)).isTrue();
    }

    @Test
    void whoLosesTheRaceIsToldThatThereIsOne() {
        String token = first.invite().orElseThrow();
        NewAccount account = NewAccount.read(EMAIL, "Marie", Language.FR, SampleMember.ANOTHER, kit.rules);
        kit.join(SampleMember.owen(Role.ADMINISTRATOR));

        assertRefused(Refusal.ADMINISTRATOR_EXISTS, () -> first.use(Digest.of(token), account, "hash of something"));

        assertThat(kit.members.all()).hasSize(1);
        assertThat(kit.members.locks()).contains("administrators");
    }

    @Test
    void theEnvironmentNamesOneOnlyWhenThereIsNone() {
        assertThat(name(SampleMember.ANOTHER)).isTrue();
        Member named = kit.members.all().getFirst();
        assertThat(named.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(SampleMember.hasPassword(named, SampleMember.ANOTHER)).isTrue();

        assertThat(name(SampleMember.PASSWORD)).isFalse();

        assertThat(kit.members.all()).containsExactly(named);
        assertThat(kit.hashes.hashed()).isEqualTo(1);
    }

    @Test
    void theEnvironmentIsHeldToTheRulesToo() {
        assertInvalid("password", () -> name(new Password("short")));

        assertThat(kit.members.all()).isEmpty();
    }

    @Test
    void anExistingMemberIsRaisedWithTheNewPasswordAndKeepsTheName() {
        Member marie = kit.join(SampleMember.marie());

        assertThat(name(SampleMember.ANOTHER)).isTrue();

        Member raised = kit.members.now(marie);
        assertThat(raised.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(raised.displayName()).isEqualTo("Marie Dupont");
        assertThat(SampleMember.hasPassword(raised, SampleMember.ANOTHER)).isTrue();
        assertThat(kit.members.locks()).contains(marie.emailKey());
    }

    @Test
    void nothingThatTheOldPasswordOpenedIsRaisedWithTheMember() {
        Member marie = kit.join(SampleMember.marie());
        SignedIn before = kit.signedIn(marie);
        String reset = kit.askForReset(marie);

        accept(first.invite().orElseThrow());

        assertThat(kit.lasts(before.session())).isFalse();
        assertThat(kit.resetPassword.serves(reset)).isFalse();
    }

    private boolean name(Password password) {
        return first.name(EMAIL, "Administration", Language.FR, password);
    }

    private void accept(String token) {
        first.accept(token, EMAIL, "Marie", Language.FR, SampleMember.ANOTHER);
    }

    private void assertBadToken(String token) {
        assertRefused(Refusal.BAD_TOKEN, () -> accept(token));
    }
}
