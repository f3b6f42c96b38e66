package vigie.personaltoken;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.identity.SettableTime;
import vigie.member.Member;
import vigie.member.Role;
import vigie.member.SampleMember;
import vigie.personaltoken.MintPersonalToken.Minted;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class FindTokenBearerTest {
    private final TokenKit kit = new TokenKit();
    private final Member marie = kit.join(SampleMember.marie(Role.ADMINISTRATOR));
    private final SignedIn asker = kit.signedIn(marie);
    private final Minted minted = kit.mint(asker);

    @Test
    void anAdministratorsTokenIsAPlainMembers() {
        SignedIn who =
                kit.findBearer.find(minted.secret().value()).orElseThrow().who();

        assertThat(who.member()).isEqualTo(marie.id());
        assertThat(who.displayName()).isEqualTo("Marie Dupont");
        assertThat(who.role()).isEqualTo(Role.MEMBER);
        assertThat(who.lacksTotp()).isFalse();
        assertThat(kit.lasts(who.session())).isFalse();
    }

    @Test
    void servesUntilItExpiresAndNotAtThatInstant() {
        kit.time.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(kit.opens(minted)).isTrue();
        kit.time.pass(Duration.ofMillis(1));
        assertThat(kit.opens(minted)).isFalse();
    }

    @Test
    void servesNoMoreOnceRevoked() {
        kit.revoke.revoke(asker, minted.token().id());

        assertThat(kit.opens(minted)).isFalse();
        assertRefused(
                Refusal.NOT_FOUND, () -> kit.revoke.revoke(asker, minted.token().id()));
    }

    @Test
    void nobodyRevokesSomebodyElsesNorOneThatNeverWasOrIsOver() {
        SignedIn owen = kit.signedIn(kit.join(SampleMember.owen(Role.ADMINISTRATOR)));

        assertRefused(
                Refusal.NOT_FOUND, () -> kit.revoke.revoke(owen, minted.token().id()));
        assertRefused(Refusal.NOT_FOUND, () -> kit.revoke.revoke(asker, new PersonalTokenId(new UUID(9, 9))));
        assertThat(kit.opens(minted)).isTrue();
        kit.time.pass(Duration.ofDays(30));
        assertRefused(
                Refusal.NOT_FOUND, () -> kit.revoke.revoke(asker, minted.token().id()));
    }

    @Test
    void endsWithAllSessionsAndNotWithOne() {
        kit.endSessions.end(asker, asker.session());
        assertThat(kit.opens(minted)).isTrue();

        kit.endSessions.endAllOf(marie.id());
        assertThat(kit.opens(minted)).isFalse();
    }

    @Test
    void endsWhenItsMemberSignsOutEverywhereElse() {
        Minted owens = kit.mint(kit.signedIn(kit.join(SampleMember.owen())));

        kit.endSessions.endOthers(asker);

        assertThat(kit.opens(minted)).isFalse();
        assertThat(kit.opens(owens)).isTrue();
    }

    @Test
    void goesWithTheAccount() {
        kit.members.remove(marie.id());

        assertThat(kit.opens(minted)).isFalse();
    }

    @Test
    void itsLastUseIsWrittenAtMostOnceAMinute() {
        kit.opens(minted);
        kit.time.pass(Duration.ofMinutes(1).minusMillis(1));
        kit.opens(minted);
        assertThat(kit.personalTokens.uses).containsExactly(SettableTime.START);

        kit.time.pass(Duration.ofMillis(1));
        kit.opens(minted);

        assertThat(kit.personalTokens.uses)
                .containsExactly(SettableTime.START, SettableTime.START.plus(Duration.ofMinutes(1)));
        assertThat(kit.personalTokens.all().getFirst().lastUsedAt()).isEqualTo(kit.time.instant());
    }

    @Test
    void whatIsRefusedIsNoUse() {
        kit.revoke.revoke(asker, minted.token().id());
        kit.opens(minted);

        assertThat(kit.personalTokens.uses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vigie_", "vigie_x", "VIGIE_", "eyJhbGciOiJIUzI1NiJ9.e30.x"})
    void whatIsNoTokenOpensNothing(String text) {
        assertThat(kit.findBearer.find(text)).isEmpty();
        assertThat(kit.findBearer.find(minted.secret().value() + text + "0")).isEmpty();
    }
}
