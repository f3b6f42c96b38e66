package vigie.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Role;
import vigie.member.SampleMember;

class FindSignedInTest {
    private static final SessionSettings STRICT =
            new SessionSettings(Duration.ofMinutes(15), Duration.ofDays(30), Duration.ofDays(90), true);

    private final SessionKit kit = new SessionKit();
    private final FindSignedIn strict = new FindSignedIn(kit.sessions, kit.accessTokens, STRICT, kit.time);

    @Test
    void findsWhoAsksAsTheDatabaseSaysAtThisMoment() {
        Member marie = kit.join(SampleMember.marie());
        Tokens tokens = kit.openSession.open(marie, "Firefox");

        kit.members.change(marie.named("Marie Martin", Language.EN).withRole(Role.MODERATOR));

        assertThat(kit.findSignedIn.find(tokens.access()))
                .contains(new SignedIn(
                        tokens.session().id(),
                        tokens.session().startedAt(),
                        marie.id(),
                        "Marie Martin",
                        Language.EN,
                        Role.MODERATOR,
                        Role.MODERATOR,
                        false));
    }

    @Test
    void findsNobodyForAnotherTokenOrASessionThatIsOver() {
        Tokens tokens = kit.openSession.open(kit.join(SampleMember.marie()), "Firefox");
        assertThat(kit.findSignedIn.find("another")).isEmpty();
        assertThat(kit.findSignedIn.find(tokens.refresh())).isEmpty();

        kit.time.pass(Duration.ofDays(90));

        assertThat(kit.findSignedIn.find(tokens.access())).isEmpty();
    }

    @Test
    void findsNobodyOnceTheAccountIsGone() {
        Member marie = kit.join(SampleMember.marie());
        Tokens tokens = kit.openSession.open(marie, "Firefox");

        kit.members.remove(marie.id());

        assertThat(kit.findSignedIn.find(tokens.access())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anOfficeCountsWithoutASecondFactorWhenNoneIsRequired(Role office) {
        SignedIn found = kit.signedIn(kit.join(SampleMember.marie(office)));

        assertThat(found.role()).isEqualTo(office);
        assertThat(found.lacksTotp()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anOfficeWaitsForTheSecondFactorWhenItIsRequired(Role office) {
        Member marie = kit.join(SampleMember.marie(office));
        SessionId session = kit.signedIn(marie).session();

        SignedIn without = strict.find(session).orElseThrow();
        assertThat(without.role()).isEqualTo(Role.MEMBER);
        assertThat(without.office()).isEqualTo(office);
        assertThat(without.lacksTotp()).isEqualTo(office != Role.MEMBER);
        assertThat(without.may(Role.MEMBER)).isTrue();
        assertThat(without.may(Role.MODERATOR)).isFalse();

        kit.switchOn(marie);

        SignedIn with = strict.find(session).orElseThrow();
        assertThat(with.role()).isEqualTo(office);
        assertThat(with.lacksTotp()).isFalse();
        assertThat(with.may(office)).isTrue();
    }
}
