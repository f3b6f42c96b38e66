package vigie.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigie.identity.Digest;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;

/** A browser may ask for two pages at once, or never see an answer; a thief may not use that. */
class RenewInBrowserTest {
    private final SessionKit kit = new SessionKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final Tokens first = kit.openSession.open(marie, "Firefox");

    @Test
    void anOldTokenGivesNewOnesAsLongAsNoneGivenForItWasUsed() {
        Tokens lost = renew(first).orElseThrow();
        kit.time.pass(Duration.ofDays(1));
        Tokens received = renew(first).orElseThrow();

        assertThat(received.refresh()).isNotEqualTo(lost.refresh());
        assertThat(renew(received)).isPresent();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void anOldTokenEndsTheSessionOnceOneGivenForItWasUsed() {
        Tokens second = renew(first).orElseThrow();
        Tokens third = renew(second).orElseThrow();

        assertThat(renew(first)).isEmpty();

        assertRobbed();
        assertThat(renew(third)).isEmpty();
    }

    @Test
    void whatWasGivenForTheSameTokenCountsAsUsedOnceOneOfThemIs() {
        Tokens stolen = renew(first).orElseThrow();
        Tokens owners = renew(first).orElseThrow();
        Tokens ownersNext = renew(owners).orElseThrow();

        assertThat(renew(stolen)).isEmpty();

        assertRobbed();
        assertThat(renew(ownersNext)).isEmpty();
    }

    @Test
    void theOwnerFindsOutWhenTheThiefWasFirst() {
        Tokens owners = renew(first).orElseThrow();
        Tokens stolen = renew(first).orElseThrow();
        assertThat(renew(stolen)).isPresent();

        assertThat(renew(owners)).isEmpty();

        assertRobbed();
    }

    @Test
    void aThirdAndAFourthOfTheSameCountAsUsedToo() {
        Tokens second = renew(first).orElseThrow();
        Tokens third = renew(first).orElseThrow();
        Tokens fourth = renew(first).orElseThrow();
        renew(third);

        assertThat(kit.sessions.children(Digest.of(first.refresh())))
                .hasSize(3)
                .allSatisfy(given -> assertThat(given.usedAt()).isNotNull());
        assertThat(renew(second)).isEmpty();
        assertThat(renew(fourth)).isEmpty();
        assertRobbed();
    }

    @Test
    void eachTokenInTurnMayComeAgain() {
        Tokens second = renew(first).orElseThrow();
        renew(second);
        Tokens third = renew(second).orElseThrow();
        renew(third);

        assertThat(renew(third)).isPresent();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void aProgramIsNotForgivenWhatABrowserIs() {
        renew(first);

        assertThat(kit.renewSession.renew(first.refresh())).isEmpty();

        assertRobbed();
    }

    @Test
    void aTokenThatIsTooOldDoesNotComeAgain() {
        renew(first);
        kit.time.pass(Duration.ofDays(30));

        assertThat(renew(first)).isEmpty();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    private Optional<Tokens> renew(Tokens tokens) {
        return kit.renewSession.renewInBrowser(tokens.refresh());
    }

    private void assertRobbed() {
        assertThat(kit.lasts(first.session().id())).isFalse();
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOKEN_REUSED);
    }
}
