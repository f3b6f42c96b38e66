package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class ChangeProfileTest {
    private final AccountKit kit = new AccountKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final SignedIn asker = kit.signedIn(marie);

    @Test
    void changesNameAndLanguageAndNothingElse() {
        kit.changeProfile.change(asker, " Marie Martin ", Language.EN);

        Member changed = kit.members.now(marie);
        assertThat(changed.displayName()).isEqualTo("Marie Martin");
        assertThat(changed.language()).isEqualTo(Language.EN);
        assertThat(changed.passwordHash()).isEqualTo(marie.passwordHash());
        assertThat(kit.lasts(asker.session())).isTrue();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void refusesANameThatCouldEndALineOfALetter() {
        assertInvalid(
                "displayName", () -> kit.changeProfile.change(asker, "Marie\r\nBcc: all@exemple.fr", Language.FR));

        assertThat(kit.members.now(marie)).isEqualTo(marie);
    }

    @Test
    void nothingHappensForAnAccountThatIsGone() {
        kit.members.remove(marie.id());

        assertRefused(Refusal.NOT_FOUND, () -> kit.changeProfile.change(asker, "Marie", Language.FR));
    }
}
