package vigie.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vigie.limit.LimitedAction.LOGIN_ACCOUNT;
import static vigie.limit.LimitedAction.RESET;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.identity.Digest;
import vigie.identity.SettableTime;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

class EnforceLimitTest {
    private static final String MARIE = "marie@exemple.fr";
    private static final String OWEN = "owen@example.org";

    private final LimitKit kit = new LimitKit();

    @BeforeEach
    void threeInAnHour() {
        kit.limitSettings.set(LOGIN_ACCOUNT, "3/1h");
        kit.limitSettings.set(RESET, "3/1h");
    }

    @Test
    void saysWhichIsTheLastThatIsLetThroughAndRefusesTheNext() {
        assertThat(count(MARIE)).isFalse();
        assertThat(count(MARIE)).isFalse();
        assertThat(count(MARIE)).isTrue();

        assertRefused(MARIE, Duration.ofHours(1));
    }

    @Test
    void oneAtATimeIsTheFirstAndTheLast() {
        kit.limitSettings.set(LOGIN_ACCOUNT, "1/1s");

        assertThat(count(MARIE)).isTrue();
        assertRefused(MARIE, Duration.ofSeconds(1));
    }

    @Test
    void saysHowLongToWaitFromNowUntilTheWindowThatBeganWithTheFirstIsOver() {
        count(MARIE);
        kit.time.pass(Duration.ofMinutes(10));
        count(MARIE);
        count(MARIE);

        assertRefused(MARIE, Duration.ofMinutes(50));
        kit.time.pass(Duration.ofMinutes(49));
        assertRefused(MARIE, Duration.ofMinutes(1));
    }

    @Test
    void neverSaysToWaitLessThanASecond() {
        exhaust(MARIE);
        kit.time.set(SettableTime.START.plus(Duration.ofHours(1)).minusMillis(1500));
        assertRefused(MARIE, Duration.ofMillis(1500));

        kit.time.pass(Duration.ofMillis(1499));
        assertRefused(MARIE, Duration.ofSeconds(1));
    }

    @Test
    void beginsAnewWhenTheWindowIsOver() {
        exhaust(MARIE);
        kit.time.pass(Duration.ofHours(1).minusSeconds(1));
        assertRefused(MARIE, Duration.ofSeconds(1));
        kit.time.pass(Duration.ofSeconds(1));

        assertThat(count(MARIE)).isFalse();
        assertThat(count(MARIE)).isFalse();
        assertThat(count(MARIE)).isTrue();
        assertRefused(MARIE, Duration.ofHours(1));
    }

    @Test
    void countsForEachAloneAndForEachActionAlone() {
        exhaust(MARIE);

        assertThat(count(OWEN)).isFalse();
        assertThat(kit.limits.count(RESET, MARIE)).isFalse();
    }

    @Test
    void whoIsKnownToBeOverIsTurnedAwayWithoutAskingTheCounters() {
        exhaust(MARIE);
        int asked = kit.counters.asked();

        assertRefused(MARIE, Duration.ofHours(1));
        assertRefused(MARIE, Duration.ofHours(1));

        assertThat(kit.counters.asked()).isEqualTo(asked);
    }

    @Test
    void askingOnlyWhetherSomebodyIsKnownCountsNothing() {
        assertThat(kit.limits.knownWait(LOGIN_ACCOUNT, MARIE)).isEmpty();
        assertThat(kit.counters.asked()).isZero();
        exhaust(MARIE);
        int asked = kit.counters.asked();

        kit.time.pass(Duration.ofSeconds(4));
        assertThat(kit.limits.knownWait(LOGIN_ACCOUNT, MARIE))
                .hasValue(Duration.ofHours(1).minusSeconds(4));
        kit.time.pass(Duration.ofSeconds(1));
        assertThat(kit.limits.knownWait(LOGIN_ACCOUNT, MARIE)).isEmpty();
        assertThat(kit.counters.asked()).isEqualTo(asked);
    }

    @Test
    void asksTheCountersAgainAfterFiveSeconds() {
        exhaust(MARIE);
        int asked = kit.counters.asked();

        kit.time.pass(Duration.ofMillis(4_999));
        assertRefused(MARIE, Duration.ofHours(1).minusMillis(4_999));
        assertThat(kit.counters.asked()).isEqualTo(asked);
        kit.time.pass(Duration.ofMillis(1));
        assertRefused(MARIE, Duration.ofHours(1).minusSeconds(5));
        assertRefused(MARIE, Duration.ofHours(1).minusSeconds(5));
        assertThat(kit.counters.asked()).isEqualTo(asked + 1);
    }

    @Test
    void anotherProcessLearnsWithinSecondsWhoWasForgiven() {
        EnforceLimit other = new EnforceLimit(kit.counters, kit.limitSettings, kit.time);
        exhaust(MARIE);

        other.forgive(LOGIN_ACCOUNT, MARIE);

        kit.time.pass(Duration.ofSeconds(5));
        assertThat(count(MARIE)).isFalse();
    }

    @Test
    void saysWithoutRefusingWhetherOneMoreMayBe() {
        assertThat(kit.limits.allows(RESET, MARIE)).isTrue();
        assertThat(kit.limits.allows(RESET, MARIE)).isTrue();
        assertThat(kit.limits.allows(RESET, MARIE)).isTrue();
        assertThat(kit.limits.allows(RESET, MARIE)).isFalse();
        assertThat(kit.limits.allows(RESET, MARIE)).isFalse();
        assertThat(kit.limits.allows(RESET, OWEN)).isTrue();
    }

    @Test
    void whoIsForgivenBeginsAnew() {
        exhaust(MARIE);
        exhaust(OWEN);

        kit.limits.forgive(LOGIN_ACCOUNT, MARIE);

        assertThat(count(MARIE)).isFalse();
        assertRefused(OWEN, Duration.ofHours(1));
    }

    @Test
    void anotherProcessCountsOnAndRefusesToo() {
        EnforceLimit other = new EnforceLimit(kit.counters, kit.limitSettings, kit.time);
        count(MARIE);
        count(MARIE);

        assertThat(other.count(LOGIN_ACCOUNT, MARIE)).isTrue();
        assertRefused(MARIE, Duration.ofHours(1));
    }

    @Test
    void keepsDigestsOnlyHoweverLongWhatWasTyped() {
        String typed = "x".repeat(1_000_000);

        count(typed);

        assertThat(kit.counters.knows(Digest.of(typed))).isTrue();
        assertThat(kit.counters.knows(typed)).isFalse();
    }

    @Test
    void remembersTheLast10000AndAsksTheCountersForThoseBefore() {
        kit.limitSettings.set(LOGIN_ACCOUNT, "1/1h");
        for (int number = 0; number <= 10_000; number++) {
            count("member " + number);
            assertRefused("member " + number, Duration.ofHours(1));
        }
        int asked = kit.counters.asked();

        assertRefused("member 1", Duration.ofHours(1));
        assertRefused("member 10000", Duration.ofHours(1));
        assertThat(kit.counters.asked()).isEqualTo(asked);

        assertRefused("member 0", Duration.ofHours(1));
        assertThat(kit.counters.asked()).isEqualTo(asked + 1);
    }

    private boolean count(String whom) {
        return kit.limits.count(LOGIN_ACCOUNT, whom);
    }

    /** Up to the first refusal, after which this process knows. */
    private void exhaust(String whom) {
        while (!count(whom)) {
            assertThat(kit.counters.asked()).isLessThan(100);
        }
        assertRefused(whom, Duration.ofHours(1));
    }

    private void assertRefused(String whom, Duration wait) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> count(whom))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(Refusal.TOO_MANY_REQUESTS))
                .satisfies(no -> assertThat(no.retryAfter()).isEqualTo(wait));
    }
}
