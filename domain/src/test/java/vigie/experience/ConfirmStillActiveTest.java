package vigie.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.experience.SampleExperience.typed;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vigie.language.DayAndHour;
import vigie.member.SampleMember;
import vigie.moderation.Case;
import vigie.moderation.Outcome;
import vigie.refusal.Refusal;
import vigie.session.SignedIn;

class ConfirmStillActiveTest {
    private static final TypedExperience ACTIVE = typed("relation", "ACTIVE", "to", "");

    private final ExperienceKit kit = new ExperienceKit();
    private final SignedIn marie = ExperienceKit.asker(kit.join(SampleMember.marie()));
    private final SignedIn owen = ExperienceKit.asker(kit.join(SampleMember.owen()));

    private void confirm(SignedIn who) {
        kit.confirmActive.confirm(who, kit.koach);
    }

    private boolean offered(SignedIn who) {
        return kit.mine.find(who.member(), kit.koach).canBeConfirmed();
    }

    @Test
    void whatLastsCountsAsOfTodayAndNoModeratorReadsItAgain() {
        Case published = kit.decide(kit.send(marie, ACTIVE).inCase(), Outcome.PUBLISH);
        assertThat(kit.of(marie).confirmedAt()).isNull();
        kit.time.pass(Duration.ofDays(200));

        assertThat(offered(marie)).isTrue();
        confirm(marie);

        assertThat(kit.of(marie).confirmedAt()).isEqualTo(kit.time.instant());
        assertThat(kit.shown(marie)).isEqualTo(1);
        assertThat(kit.now(published)).isEqualTo(published);
        assertThat(kit.ratings.of(kit.koach.id()).counts())
                .hasSize(3)
                .allMatch(each -> each.month().equals(DayAndHour.month(kit.time.instant())));
        kit.time.pass(Duration.ofDays(1));
        confirm(marie);
        assertThat(kit.of(marie).confirmedAt()).isEqualTo(kit.time.instant());
    }

    @Test
    void whatHasEndedIsNotConfirmed() {
        kit.decide(kit.send(marie, typed()).inCase(), Outcome.PUBLISH);

        assertThat(offered(marie)).isFalse();
        assertRefused(Refusal.NOT_FOUND, () -> confirm(marie));
    }

    @Test
    void whatIsNotPublicIsNotConfirmed() {
        assertRefused(Refusal.NOT_FOUND, () -> confirm(marie));
        Case waits = kit.send(marie, ACTIVE).inCase();
        assertThat(offered(marie)).isFalse();
        assertRefused(Refusal.NOT_FOUND, () -> confirm(marie));
        kit.decide(waits, Outcome.PUBLISH);
        assertRefused(Refusal.NOT_FOUND, () -> confirm(owen));
        kit.withdraw(waits);
        assertRefused(Refusal.NOT_FOUND, () -> confirm(marie));
    }

    /** What readers see counts, not what its author has sent since. */
    @Test
    void aNewVersionThatWaitsChangesNothing() {
        kit.decide(kit.send(marie, ACTIVE).inCase(), Outcome.PUBLISH);
        Case ends = kit.send(marie, typed()).inCase();

        assertThat(offered(marie)).isTrue();
        confirm(marie);
        kit.decide(ends, Outcome.PUBLISH);

        assertRefused(Refusal.NOT_FOUND, () -> confirm(marie));
        assertThat(Objects.requireNonNull(kit.of(marie).confirmedAt())).isEqualTo(kit.time.instant());
    }
}
