package vigie.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.identity.Digest;
import vigie.identity.SettableTime;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;

class OpenSessionTest {
    private final SessionKit kit = new SessionKit();
    private final Member marie = kit.join(SampleMember.marie());

    @Test
    void aSessionBeginsNowAndEndsAfterItsLongestTime() {
        Tokens tokens = kit.openSession.open(marie, "Firefox");

        Session session = new Session(
                new SessionId(new UUID(0, 1)),
                marie.id(),
                "Firefox",
                SettableTime.START,
                SettableTime.START,
                SettableTime.START.plus(Duration.ofDays(90)),
                null);
        assertThat(kit.sessions.all()).containsExactly(session);
        assertThat(tokens.session()).isEqualTo(session);
    }

    @Test
    void itsTokensServeAQuarterOfAnHourAndThirtyDays() {
        Tokens tokens = kit.openSession.open(marie, "Firefox");

        assertThat(tokens.lives()).isEqualTo(Duration.ofMinutes(15));
        assertThat(tokens.access()).endsWith("until 2026-02-01T08:15:00Z");
        assertThat(kit.sessions.token(Digest.of(tokens.refresh())))
                .contains(new RefreshToken(
                        Digest.of(tokens.refresh()),
                        tokens.session().id(),
                        null,
                        SettableTime.START,
                        SettableTime.START.plus(Duration.ofDays(30)),
                        null));
    }

    @Test
    void theRefreshTokenItselfIsNotKept() {
        Tokens tokens = kit.openSession.open(marie, "Firefox");

        assertThat(kit.sessions.token(tokens.refresh())).isEmpty();
    }

    @Test
    void tokensAreNeverShown() {
        Tokens tokens = kit.openSession.open(marie, "Firefox");

        assertThat(tokens.toString()).doesNotContain(tokens.access()).doesNotContain(tokens.refresh());
    }

    @Test
    void theDeviceIsOneLineWithoutWhatIsNotSeen() {
        assertThat(device("")).isEmpty();
        assertThat(device("  Fire\0fox\r\n/1\u001b[31m\u202e2\u2028.0\ud800 ")).isEqualTo("Firefox/1[31m2.0");
    }

    @Test
    void theDeviceIsCutAt300CharactersAndNoneIsCutInTwo() {
        assertThat(device("f".repeat(300))).hasSize(300);
        assertThat(device("f".repeat(301))).isEqualTo("f".repeat(300));
        assertThat(device("f".repeat(299) + "🦊🦊")).isEqualTo("f".repeat(299) + "🦊");
        assertThat(device("🦊".repeat(301))).isEqualTo("🦊".repeat(300));
    }

    @Test
    void anAccountThatGotAnotherPasswordSinceItWasReadOpensNone() {
        kit.members.change(kit.members.withId(marie.id()).orElseThrow().withPassword("another hash"));

        assertRefused(Refusal.BAD_CREDENTIALS, () -> kit.openSession.open(marie, "Firefox"));
        assertThat(kit.sessions.all()).isEmpty();
    }

    @Test
    void anAccountThatIsGoneOpensNone() {
        kit.members.remove(marie.id());

        assertRefused(Refusal.BAD_CREDENTIALS, () -> kit.openSession.open(marie, "Firefox"));
        assertThat(kit.sessions.all()).isEmpty();
    }

    private String device(String said) {
        return kit.openSession.open(marie, said).session().device();
    }
}
