package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigie.experience.LeaveExperiences.Choice;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.session.Tokens;

class RecogniseDepartedTest {
    private final AccountKit kit = new AccountKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final RecogniseDeparted departed = new RecogniseDeparted(kit.accessTokens, kit.members);

    @Test
    void whoseAccountIsGoneIsKnownByTheirToken() {
        Tokens tokens = kit.openSession.open(marie, "Firefox");
        assertThat(departed.departed(tokens.access())).isFalse();

        kit.deleteAccount.delete(
                kit.findSignedIn.find(tokens.access()).orElseThrow(), SampleMember.PASSWORD, Choice.WITHDRAW);

        assertThat(departed.departed(tokens.access())).isTrue();
    }

    @Test
    void whoOnlySignedOutIsNot() {
        Tokens tokens = kit.openSession.open(marie, "Firefox");

        kit.sessions.endAll(marie.id(), kit.time.instant());

        assertThat(departed.departed(tokens.access())).isFalse();
        assertThat(departed.departed("not ours")).isFalse();
    }
}
