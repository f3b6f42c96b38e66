package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vigie.experience.SampleExperience;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;
import vigie.session.Session;
import vigie.session.SignedIn;

class ExportAccountTest {
    private final AccountKit kit = new AccountKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final SignedIn asker = kit.signedIn(marie);

    @Test
    void gathersWhatIsHeldOnTheMemberAndOnNobodyElse() {
        Member owen = kit.join(SampleMember.owen());
        kit.signedIn(owen);
        kit.switchOn(owen);
        kit.askForReset(owen);
        SignedIn over = kit.signedIn(marie);
        kit.endSessions.end(asker, over.session());
        kit.askForReset(marie);
        kit.experiences.send(asker, SampleExperience.typed());

        HeldData held = kit.exportAccount.export(asker);

        assertThat(held.member()).isEqualTo(marie);
        assertThat(held.totp()).isFalse();
        assertThat(held.recoveryCodesLeft()).isZero();
        assertThat(held.sessions()).extracting(Session::id).containsExactly(asker.session(), over.session());
        assertThat(held.letters()).extracting(HeldData.SentLetter::kind).containsExactly(LetterKind.RESET_PASSWORD);
        assertThat(held.experiences()).hasSize(1);
    }

    @Test
    void saysWhetherTheSecondFactorIsOnAndHowManyRecoveryCodesAreLeft() {
        var codes = kit.switchOn(marie);
        kit.checkSecondFactor.use(marie, codes.getFirst().value());

        HeldData held = kit.exportAccount.export(asker);

        assertThat(held.totp()).isTrue();
        assertThat(held.recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void nothingIsHeldOnWhoIsGone() {
        kit.members.remove(marie.id());

        assertRefused(Refusal.NOT_FOUND, () -> kit.exportAccount.export(asker));
    }
}
