package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vigie.identity.SettableTime;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.once.KeyedRequest;

class ForgetTheOldTest {
    private final AccountKit kit = new AccountKit();

    @Test
    void registrationsGoADayAfterTheyCouldBeConfirmed() {
        kit.register("marie@exemple.fr", SampleMember.PASSWORD);

        forgetAfter(Duration.ofDays(2));
        assertThat(kit.registrations.all()).hasSize(1);

        forgetAfter(Duration.ofDays(2).plusSeconds(1));
        assertThat(kit.registrations.all()).isEmpty();
    }

    @Test
    void linksGoADayAfterTheyCouldBeUsed() {
        kit.askForReset(kit.join(SampleMember.marie()));

        forgetAfter(Duration.ofHours(25));
        assertThat(kit.links.all()).hasSize(1);

        forgetAfter(Duration.ofHours(25).plusSeconds(1));
        assertThat(kit.links.all()).isEmpty();
    }

    @Test
    void sessionsGoThirtyDaysAfterTheyEnded() {
        Member marie = kit.join(SampleMember.marie());
        kit.signedIn(marie);
        var ended = kit.signedIn(marie);
        kit.endSessions.end(ended, ended.session());

        forgetAfter(Duration.ofDays(30));
        assertThat(kit.sessions.all()).hasSize(2);
        forgetAfter(Duration.ofDays(30).plusSeconds(1));
        assertThat(kit.sessions.all()).hasSize(1);

        forgetAfter(Duration.ofDays(120));
        assertThat(kit.sessions.all()).hasSize(1);
        forgetAfter(Duration.ofDays(120).plusSeconds(1));
        assertThat(kit.sessions.all()).isEmpty();
    }

    @Test
    void personalTokensGoThirtyDaysAfterTheyWereOver() {
        Member marie = kit.join(SampleMember.marie());
        kit.personalTokens.give(marie, "Tableur", SettableTime.START);

        forgetAfter(Duration.ofDays(60));
        assertThat(kit.personalTokens.all()).hasSize(1);
        forgetAfter(Duration.ofDays(60).plusSeconds(1));
        assertThat(kit.personalTokens.all()).isEmpty();
    }

    @Test
    void lettersGoNinetyDaysAfterTheyLeftAndNeverBefore() {
        kit.register("marie@exemple.fr", SampleMember.PASSWORD);
        var left = kit.outbox.last();
        kit.outbox.sent(left.id(), SettableTime.START);
        kit.register("owen@example.org", SampleMember.PASSWORD);
        var waiting = kit.outbox.last();

        forgetAfter(Duration.ofDays(90));
        assertThat(kit.outbox.letters()).hasSize(2);

        forgetAfter(Duration.ofDays(900));
        assertThat(kit.outbox.letters()).containsExactly(waiting);
    }

    @Test
    void lettersGoASecondAfterNinetyDays() {
        kit.register("marie@exemple.fr", SampleMember.PASSWORD);
        kit.outbox.sent(kit.outbox.last().id(), SettableTime.START);

        forgetAfter(Duration.ofDays(90).plusSeconds(1));

        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void whoReportedGoesWithTheDelayOfAppeals() {
        kit.time.set(Instant.parse("2026-09-15T22:00:00Z"));

        kit.forgetTheOld.forget();

        // Midnight in Paris.
        assertThat(kit.reports.forgottenBefore).containsExactly(Instant.parse("2026-03-15T23:00:00Z"));
    }

    @Test
    void linksOfDigestsServeFourHundredDays() {
        Member marie = kit.join(SampleMember.marie());
        kit.digests.addStop("digest", marie.id(), SettableTime.START);

        forgetAfter(Duration.ofDays(400));
        assertThat(kit.digests.memberToStop("digest")).contains(marie.id());

        forgetAfter(Duration.ofDays(400).plusMillis(1));
        assertThat(kit.digests.memberToStop("digest")).isEmpty();
    }

    @Test
    void answersUnderKeysGoOnceTheyAreGivenAgainNoMore() {
        KeyedRequest request = KeyedRequest.ofStranger("key", AccountKit.CLIENT, "content", kit.ids.next());
        kit.keyedRequests.claim(request, "seal", SettableTime.START, SettableTime.START, SettableTime.START);

        forgetAfter(Duration.ofHours(24));
        assertThat(kit.keyedRequests.size()).isEqualTo(1);
        forgetAfter(Duration.ofHours(24).plusMillis(1));
        assertThat(kit.keyedRequests.size()).isZero();
    }

    private void forgetAfter(Duration sinceTheStart) {
        Instant now = SettableTime.START.plus(sinceTheStart);
        kit.time.set(now);
        kit.forgetTheOld.forget();
    }
}
