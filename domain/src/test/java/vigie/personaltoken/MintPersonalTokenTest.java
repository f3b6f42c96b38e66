package vigie.personaltoken;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.identity.Digest;
import vigie.identity.SettableTime;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.personaltoken.MintPersonalToken.Minted;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class MintPersonalTokenTest {
    private static final TokenWish WISH = new TokenWish(" Tableur du cabinet ", TokenKit.BOTH, 90);

    private final TokenKit kit = new TokenKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final SignedIn asker = kit.signedIn(marie);

    @Test
    void theSecretIsInTheAnswerAndItsDigestAloneIsKept() {
        Minted minted = kit.mint(asker, WISH);

        assertThat(minted.secret().value()).matches("vigie_[0-9a-f]{64}");
        assertThat(kit.personalTokens.withDigest(Digest.of(minted.secret().value())))
                .contains(minted.token());
        assertThat(minted.token().name()).isEqualTo("Tableur du cabinet");
        assertThat(minted.token().scopes()).isEqualTo(TokenKit.BOTH);
        assertThat(minted.token().createdAt()).isEqualTo(SettableTime.START);
        assertThat(minted.token().expiresAt()).isEqualTo(SettableTime.START.plus(Duration.ofDays(90)));
        assertThat(minted.token().lastUsedAt()).isNull();
        assertThat(minted.toString()).doesNotContain(minted.secret().value());
    }

    @Test
    void theMemberIsTold() {
        kit.mint(asker, WISH);

        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOKEN_MINTED);
        assertThat(kit.outbox.last().recipient()).isEqualTo(marie.email().value());
        assertThat(kit.outbox.last().values()).isEqualTo(Map.of("name", "Marie Dupont", "tool", "Tableur du cabinet"));
    }

    @Test
    void aWishThatCannotBeFulfilledMakesNothing() {
        assertInvalid("days", () -> kit.mint(asker, new TokenWish("Tableur", TokenKit.READ, 31)));

        assertThat(kit.personalTokens.all()).isEmpty();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void thePasswordIsAskedForAQuarterOfAnHourAfterSigningIn() {
        kit.time.pass(Duration.ofMinutes(15));

        assertRefused(Refusal.PASSWORD_REQUIRED, () -> kit.mint(asker, WISH));
        assertRefused(Refusal.BAD_CREDENTIALS, () -> kit.mint.mint(asker, WISH, SampleMember.ANOTHER, kit.mint.seed()));
        kit.mint.mint(asker, WISH, SampleMember.PASSWORD, kit.mint.seed());

        assertThat(kit.personalTokens.all()).hasSize(1);
    }

    @Test
    void tenLastAtTheSameTimeAndTheEleventhIsRefused() {
        Minted first = kit.mint(asker);
        for (int number = 2; number <= MintPersonalToken.MOST; number++) {
            kit.mint(asker);
        }
        assertRefused(Refusal.TOO_MANY_TOKENS, () -> kit.mint(asker));
        assertThat(kit.personalTokens.of(marie.id(), kit.time.instant())).hasSize(10);
        kit.mint(kit.signedIn(kit.join(SampleMember.owen())));

        kit.revoke.revoke(asker, first.token().id());
        kit.mint(asker);
        assertRefused(Refusal.TOO_MANY_TOKENS, () -> kit.mint(asker));
    }

    @Test
    void whatHasExpiredMakesRoom() {
        for (int number = 1; number <= MintPersonalToken.MOST; number++) {
            kit.mint(asker);
        }
        kit.time.pass(Duration.ofDays(30).minusMillis(1));
        assertRefused(Refusal.TOO_MANY_TOKENS, () -> kit.mint(kit.signedIn(marie)));
        kit.time.pass(Duration.ofMillis(1));
        assertThat(kit.opens(kit.mint(kit.signedIn(marie)))).isTrue();
    }

    @Test
    void oneFormSentTwiceIsOneTokenShownTwice() {
        TokenSeed seed = kit.mint.seed();
        Minted first = kit.mint.mint(asker, WISH, null, seed);
        kit.time.pass(Duration.ofHours(1).minusMillis(1));

        assertThat(kit.mint.mint(asker, WISH, SampleMember.PASSWORD, seed)).isEqualTo(first);
        assertThat(kit.personalTokens.all()).hasSize(1);
        assertThat(kit.outbox.letters()).hasSize(1);
    }

    @Test
    void anHourLaterTheSecretIsShownNoMore() {
        TokenSeed seed = kit.mint.seed();
        Minted first = kit.mint.mint(asker, WISH, null, seed);
        kit.time.pass(Duration.ofHours(1));

        Minted later = kit.mint.mint(asker, WISH, SampleMember.PASSWORD, seed);

        assertThat(later.secret()).isNotEqualTo(first.secret());
        assertThat(kit.personalTokens.all()).hasSize(2);
    }

    @Test
    void aRevokedTokenDoesNotComeBackWithItsForm() {
        TokenSeed seed = kit.mint.seed();
        Minted first = kit.mint.mint(asker, WISH, null, seed);
        kit.revoke.revoke(asker, first.token().id());

        Minted second = kit.mint.mint(asker, WISH, null, seed);

        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(kit.opens(first)).isFalse();
        assertThat(kit.opens(second)).isTrue();
    }

    @Test
    void theSameSeedIsAnotherTokenForSomebodyElse() {
        TokenSeed seed = kit.mint.seed();
        SignedIn owen = kit.signedIn(kit.join(SampleMember.owen()));

        assertThat(kit.mint.mint(owen, WISH, null, seed).secret())
                .isNotEqualTo(kit.mint.mint(asker, WISH, null, seed).secret());
    }

    @Test
    void whatIsNoSeedIsNone() {
        assertThat(TokenSeed.of(kit.mint.seed().value())).isPresent();
        assertThat(TokenSeed.of("")).isEmpty();
        assertThat(TokenSeed.of("x".repeat(42))).isEmpty();
        assertThat(TokenSeed.of("x".repeat(43) + "\n")).isEmpty();
    }

    @Test
    void aSessionThatEndedAMomentAgoMakesNone() {
        kit.endSessions.end(asker, asker.session());

        assertRefused(Refusal.SESSION_ENDED, () -> kit.mint(asker));
        assertThat(kit.personalTokens.all()).isEmpty();
    }

    @Test
    void nobodyMakesOneForAnAccountThatIsGone() {
        kit.members.remove(marie.id());

        assertRefused(Refusal.NOT_FOUND, () -> kit.mint(asker));
    }
}
