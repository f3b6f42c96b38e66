package vigie.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;

class EndSessionsTest {
    private final SessionKit kit = new SessionKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final Member owen = kit.join(SampleMember.owen());
    private final Tokens here = kit.openSession.open(marie, "Firefox");
    private final Tokens there = kit.openSession.open(marie, "Telephone");
    private final Tokens owens = kit.openSession.open(owen, "Safari");

    @BeforeEach
    void later() {
        kit.time.pass(Duration.ofMinutes(1));
    }

    @Test
    void signingOutEndsThatSessionAtOnce() {
        kit.endSessions.signOut(here.refresh());

        assertLast(false, true, true);
        assertThat(kit.findSignedIn.find(here.access())).isEmpty();
    }

    @Test
    void signingOutWorksWithATokenThatWasUsed() {
        kit.renewSession.renew(here.refresh());

        kit.endSessions.signOut(here.refresh());

        assertLast(false, true, true);
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void signingOutTwiceOrWithNothingIsNoError() {
        kit.endSessions.signOut(here.refresh());

        assertThatNoException().isThrownBy(() -> kit.endSessions.signOut(here.refresh()));
        assertThatNoException().isThrownBy(() -> kit.endSessions.signOut("nothing"));

        assertLast(false, true, true);
    }

    @Test
    void aMemberEndsOneOfTheirOwn() {
        kit.endSessions.end(kit.asker(here), there.session().id());

        assertLast(true, false, true);
    }

    @Test
    void aMemberMayEndTheOneThatAsks() {
        kit.endSessions.end(kit.asker(here), here.session().id());

        assertLast(false, true, true);
    }

    @Test
    void nobodyEndsSomebodyElsesNorOneThatIsOverOrNeverWas() {
        SignedIn asker = kit.asker(here);
        kit.endSessions.end(asker, there.session().id());

        assertNotFound(asker, owens.session().id());
        assertNotFound(asker, there.session().id());
        assertNotFound(asker, new SessionId(new UUID(9, 9)));

        assertLast(true, false, true);
    }

    @Test
    void endingAllOthersLeavesTheOneThatAsks() {
        kit.endSessions.endOthers(kit.asker(here));

        assertLast(true, false, true);
    }

    private void assertNotFound(SignedIn asker, SessionId session) {
        assertRefused(Refusal.NOT_FOUND, () -> kit.endSessions.end(asker, session));
    }

    private void assertLast(boolean hereLasts, boolean thereLasts, boolean owensLasts) {
        assertThat(kit.lasts(here.session().id())).isEqualTo(hereLasts);
        assertThat(kit.lasts(there.session().id())).isEqualTo(thereLasts);
        assertThat(kit.lasts(owens.session().id())).isEqualTo(owensLasts);
    }
}
