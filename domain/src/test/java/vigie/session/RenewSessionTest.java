package vigie.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.identity.Digest;
import vigie.identity.SettableTime;
import vigie.mail.LetterKind;
import vigie.member.Member;
import vigie.member.SampleMember;

class RenewSessionTest {
    private final SessionKit kit = new SessionKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final Tokens first = kit.openSession.open(marie, "Firefox");
    private final SessionId session = first.session().id();

    @Test
    void aTokenGivesANewPairOfTheSameSession() {
        kit.time.pass(Duration.ofMinutes(15));

        Tokens second = renew(first).orElseThrow();

        assertThat(second.refresh()).isNotEqualTo(first.refresh());
        assertThat(second.access()).endsWith("until 2026-02-01T08:30:00Z");
        assertThat(kit.asker(second).session()).isEqualTo(session);
        assertThat(renew(second)).isPresent();
    }

    @Test
    void theSessionKnowsWhenItWasLastRenewedAndIsLockedMeanwhile() {
        kit.time.pass(Duration.ofMinutes(15));

        renew(first);

        assertThat(kit.sessions.all()).singleElement().satisfies(renewed -> {
            assertThat(renewed.renewedAt()).isEqualTo(SettableTime.START.plus(Duration.ofMinutes(15)));
            assertThat(renewed.startedAt()).isEqualTo(SettableTime.START);
        });
        assertThat(kit.sessions.locks()).containsExactly(session);
    }

    @Test
    void aTokenUsedTwiceEndsTheSessionAndTheMemberIsTold() {
        Tokens second = renew(first).orElseThrow();

        assertThat(renew(first)).isEmpty();

        assertThat(kit.lasts(session)).isFalse();
        assertThat(renew(second)).isEmpty();
        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOKEN_REUSED);
        assertThat(kit.outbox.last().recipient()).isEqualTo(marie.email().value());
        assertThat(kit.outbox.last().values()).containsEntry("name", "Marie Dupont");
    }

    @Test
    void aTokenFromFurtherBackEndsTheSessionToo() {
        renew(renew(first).orElseThrow());

        assertThat(renew(first)).isEmpty();

        assertThat(kit.lasts(session)).isFalse();
    }

    @Test
    void theMemberIsToldOnceHoweverOftenItIsUsed() {
        renew(first);
        renew(first);
        renew(first);
        kit.renewSession.renewInBrowser(first.refresh());

        assertThat(kit.outbox.kinds()).containsExactly(LetterKind.TOKEN_REUSED);
    }

    @Test
    void noOtherSessionEnds() {
        Tokens other = kit.openSession.open(marie, "Telephone");
        renew(first);
        renew(first);

        assertThat(kit.lasts(other.session().id())).isTrue();
        assertThat(renew(other)).isPresent();
    }

    @Test
    void aTokenServesThirtyDaysToTheSecond() {
        kit.time.pass(Duration.ofDays(30).minusSeconds(1));
        Tokens second = renew(first).orElseThrow();
        kit.time.pass(Duration.ofDays(30));

        assertThat(renew(second)).isEmpty();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void aSessionEndsAfterNinetyDaysToTheSecondHoweverOftenItIsRenewed() {
        Tokens tokens = first;
        for (int renewal = 0; renewal < 4; renewal++) {
            kit.time.pass(Duration.ofDays(20));
            tokens = renew(tokens).orElseThrow();
        }
        kit.time.set(SettableTime.START.plus(Duration.ofDays(90)).minusSeconds(1));
        tokens = renew(tokens).orElseThrow();
        assertThat(kit.lasts(session)).isTrue();

        kit.time.pass(Duration.ofSeconds(1));

        assertThat(renew(tokens)).isEmpty();
        assertThat(kit.lasts(session)).isFalse();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void noTokenOutlivesItsSession() {
        kit.time.pass(Duration.ofDays(30).minusSeconds(1));
        Tokens second = renew(first).orElseThrow();
        kit.time.pass(Duration.ofDays(30).minusSeconds(1));
        Tokens third = renew(second).orElseThrow();
        kit.time.pass(Duration.ofSeconds(3));

        Tokens last = renew(third).orElseThrow();

        assertThat(kit.sessions.token(Digest.of(last.refresh())).orElseThrow().expiresAt())
                .isEqualTo(first.session().expiresAt());
    }

    @Test
    void anEndedSessionGivesNothing() {
        kit.endSessions.signOut(first.refresh());

        assertThat(renew(first)).isEmpty();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void theSessionOfADeletedMemberEndsInSilence() {
        renew(first);
        kit.members.remove(marie.id());

        assertThat(renew(first)).isEmpty();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "\0"})
    void whatIsNoTokenGivesNothing(String token) {
        assertThat(kit.renewSession.renew(token)).isEmpty();
        assertThat(kit.renewSession.renewInBrowser(token)).isEmpty();
        assertThat(kit.renewSession.renew(first.access())).isEmpty();
    }

    private Optional<Tokens> renew(Tokens tokens) {
        return kit.renewSession.renew(tokens.refresh());
    }
}
