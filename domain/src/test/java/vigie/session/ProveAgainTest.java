package vigie.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;

class ProveAgainTest {
    private final SessionKit kit = new SessionKit();
    private final ProveAgain proveAgain = new ProveAgain(kit.checkPassword, kit.time);
    private final Member marie = kit.join(SampleMember.marie());
    private final SignedIn asker = kit.signedIn(marie);

    @Test
    void aSessionOpenedWithinAQuarterOfAnHourIsProofEnough() {
        kit.time.pass(Duration.ofMinutes(15).minusMillis(1));

        assertThat(proveAgain.needsPassword(asker)).isFalse();
        assertThatCode(() -> proveAgain.prove(asker, marie, null)).doesNotThrowAnyException();
    }

    @Test
    void afterAQuarterOfAnHourThePasswordIsAskedFor() {
        kit.time.pass(Duration.ofMinutes(15));

        assertThat(proveAgain.needsPassword(asker)).isTrue();
        assertRefused(Refusal.PASSWORD_REQUIRED, () -> proveAgain.prove(asker, marie, null));
        assertRefused(Refusal.BAD_CREDENTIALS, () -> proveAgain.prove(asker, marie, SampleMember.ANOTHER));
        assertThatCode(() -> proveAgain.prove(asker, marie, SampleMember.PASSWORD))
                .doesNotThrowAnyException();
    }
}
