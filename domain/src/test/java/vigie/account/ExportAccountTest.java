package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vigie.experience.SampleExperience;
import vigie.follow.DigestRhythm;
import vigie.follow.Follows;
import vigie.mail.LetterKind;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
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
        kit.follow.follow(marie.id(), kit.experiences.koach.slug());
        var token = kit.personalTokens.give(marie, "Tableur", kit.time.instant());
        kit.personalTokens.give(owen, "Agenda", kit.time.instant());

        HeldData held = kit.exportAccount.export(asker);

        assertThat(held.member()).isEqualTo(marie);
        assertThat(held.totp()).isFalse();
        assertThat(held.recoveryCodesLeft()).isZero();
        assertThat(held.sessions()).extracting(Session::id).containsExactly(asker.session(), over.session());
        assertThat(held.letters()).extracting(HeldData.SentLetter::kind).containsExactly(LetterKind.RESET_PASSWORD);
        assertThat(held.experiences()).hasSize(1);
        assertThat(held.tokens()).containsExactly(token);
        assertThat(held.following().platforms())
                .extracting(Follows.Followed::slug)
                .containsExactly(kit.experiences.koach.slug());
        assertThat(held.following().digest().rhythm()).isEqualTo(DigestRhythm.WEEKLY);
        assertThat(held.cases()).singleElement().satisfies(each -> {
            assertThat(each.held().kind()).isEqualTo(CaseKind.EXPERIENCE);
            assertThat(each.platform()).isEqualTo(kit.experiences.koach.slug());
            assertThat(each.decisions()).isEmpty();
        });
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
    void theNewAddressThatWaitsIsNamedOnceAndSoIsOneThatHasAnAccount() {
        Member owen = kit.join(SampleMember.owen());
        kit.changeEmail.request(asker, "marie@ailleurs.fr", SampleMember.PASSWORD);
        kit.time.pass(Duration.ofHours(1));
        kit.changeEmail.request(asker, "marie@ailleurs.fr", SampleMember.PASSWORD);
        kit.time.pass(Duration.ofHours(1));
        kit.changeEmail.request(asker, "owen@example.org", SampleMember.PASSWORD);
        Instant now = kit.time.instant();

        assertThat(kit.exportAccount.export(asker).newAddresses())
                .containsExactly(
                        new NewAddress(owen.email(), now.plus(Duration.ofHours(24))),
                        new NewAddress(new EmailAddress("marie@ailleurs.fr"), now.plus(Duration.ofHours(23))));
        kit.time.pass(Duration.ofHours(24));
        assertThat(kit.exportAccount.export(asker).newAddresses()).isEmpty();
    }

    @Test
    void lettersToEarlierAddressesAreGiven() {
        kit.changeEmail.request(asker, "marie@ailleurs.fr", SampleMember.PASSWORD);
        kit.confirmAddress.confirm(kit.outbox.lastToken());

        assertThat(kit.exportAccount.export(asker).letters())
                .extracting(HeldData.SentLetter::recipient)
                .containsExactly("marie@ailleurs.fr", marie.email().value());
    }

    @Test
    void tiesThatTheMemberDeclaredAreGiven() {
        kit.ties.declare(marie.id(), kit.experiences.koach.id(), kit.time.instant());
        kit.ties.declare(kit.join(SampleMember.owen()).id(), kit.experiences.koach.id(), kit.time.instant());

        assertThat(kit.exportAccount.export(asker).ties()).hasSize(1);
    }

    @Test
    void decisionsThatTheMemberTookAreGiven() {
        SignedIn author = kit.signedIn(kit.join(SampleMember.owen()));
        Case sent = kit.experiences.send(author, SampleExperience.typed()).inCase();
        kit.experiences.decide(marie.id(), sent, Outcome.PUBLISH);

        assertThat(kit.exportAccount.export(asker).decisions())
                .extracting(Decision::outcome)
                .containsExactly(Outcome.PUBLISH);
        assertThat(kit.exportAccount.export(author).decisions()).isEmpty();
    }

    @Test
    void nothingIsHeldOnWhoIsGone() {
        kit.members.remove(marie.id());

        assertRefused(Refusal.NOT_FOUND, () -> kit.exportAccount.export(asker));
    }
}
