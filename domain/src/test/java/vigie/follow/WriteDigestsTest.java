package vigie.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.follow.Follows.Followed;
import vigie.identity.SettableTime;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.platform.Slug;
import vigie.refusal.Refusal;

/** Following, and the letters that tell what changed. */
class WriteDigestsTest {
    /** A Sunday; the next morning is a Monday's. */
    private static final Instant MONDAY = Instant.parse("2026-02-02T06:00:00Z");

    /** What happens in the last minutes comes with the next letter. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Duration WEEK = Duration.ofDays(7);

    private final FollowKit kit = new FollowKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final Member owen = kit.join(SampleMember.owen());

    @BeforeEach
    void marieFollowsKoach() {
        kit.follow.follow(marie.id(), kit.koach.slug());
    }

    private void later(Duration wait) {
        kit.time.pass(wait);
        kit.change(kit.koach);
    }

    private void at(Instant instant) {
        kit.time.set(instant);
        kit.writeAll();
    }

    @Test
    void lettersComeEachWeekUnlessOneSaysOtherwise() {
        assertThat(kit.follow.of(marie.id()))
                .isEqualTo(new FollowPlatform.Following(
                        List.of(new Followed(kit.koach.slug(), "Koach", SettableTime.START)),
                        new DigestSetting(DigestRhythm.WEEKLY, MONDAY)));
        assertThat(kit.follow.of(owen.id()).digest()).isEqualTo(new DigestSetting(DigestRhythm.WEEKLY, MONDAY));
        assertThat(kit.follow.of(owen.id()).platforms()).isEmpty();
    }

    @Test
    void whatIsNotInTheDirectoryCannotBeFollowed() {
        assertRefused(Refusal.NOT_FOUND, () -> kit.follow.follow(marie.id(), new Slug("nowhere")));
        assertRefused(Refusal.NOT_FOUND, () -> kit.follow.unfollow(marie.id(), new Slug("nowhere")));
        kit.platforms.withdraw(kit.agenda.id(), kit.time.instant());
        assertRefused(Refusal.NOT_FOUND, () -> kit.follow.follow(marie.id(), kit.agenda.slug()));
    }

    @Test
    void followingTwiceKeepsTheFirstDay() {
        kit.time.pass(WEEK);
        kit.follow.follow(marie.id(), kit.koach.slug());
        assertThat(kit.follow.of(marie.id()).platforms())
                .extracting(Followed::since)
                .containsExactly(SettableTime.START);
    }

    @Test
    void aLetterIsWrittenWhenItIsDueAndNotAMomentBefore() {
        later(Duration.ofMinutes(1));
        at(MONDAY.minusMillis(1));
        assertThat(kit.digestLetters()).isEmpty();
        at(MONDAY);
        assertThat(kit.digestLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("marie.dupont@exemple.fr");
            assertThat(letter.language()).isEqualTo(Language.FR);
            assertThat(letter.values())
                    .containsAllEntriesOf(Map.of(
                            "name", "Marie Dupont",
                            "since", SettableTime.START.toString(),
                            "until", MONDAY.minus(SETTLED).toString()));
        });
        at(MONDAY.plusSeconds(60));
        assertThat(kit.digestLetters()).hasSize(1);
    }

    @Test
    void whereNothingChangedThereIsNone() {
        kit.change(kit.agenda);
        at(MONDAY);
        at(MONDAY.plus(WEEK));
        assertThat(kit.digestLetters()).isEmpty();
        assertThat(kit.follow.of(marie.id()).digest().dueAt()).isEqualTo(MONDAY.plus(WEEK.multipliedBy(2)));
    }

    @Test
    void whatWasBeforeOneFollowedIsNotTold() {
        later(Duration.ofMinutes(1));
        kit.time.pass(Duration.ofMinutes(1));
        kit.follow.follow(owen.id(), kit.koach.slug());
        at(MONDAY);
        assertThat(kit.digestLetters()).extracting(Letter::recipient).containsExactly("marie.dupont@exemple.fr");
    }

    @Test
    void nothingIsToldTwice() {
        later(Duration.ofMinutes(1));
        at(MONDAY);
        at(MONDAY.plus(WEEK));
        assertThat(kit.digestLetters()).hasSize(1);
        later(Duration.ofMinutes(1));
        at(MONDAY.plus(WEEK.multipliedBy(2)));
        assertThat(kit.digestLetters()).hasSize(2);
        assertThat(kit.digestLetters().getLast().values())
                .containsEntry("since", MONDAY.plus(WEEK).minus(SETTLED).toString());
    }

    @Test
    void whatIsDecidedAtTheLastMomentComesWithTheNext() {
        kit.time.set(MONDAY.minus(SETTLED).plusMillis(1));
        kit.change(kit.koach);
        at(MONDAY);
        assertThat(kit.digestLetters()).isEmpty();
        at(MONDAY.plus(WEEK));
        assertThat(kit.digestLetters()).hasSize(1);
        assertThat(kit.read.of(kit.digestLetters().getFirst())).hasSize(1);
    }

    @Test
    void whoBeginsAMomentBeforeIsToldNothingOfTheTimeBefore() {
        kit.time.set(MONDAY.minusSeconds(10));
        kit.change(kit.agenda);
        kit.time.set(MONDAY.minusSeconds(5));
        kit.follow.follow(owen.id(), kit.agenda.slug());
        at(MONDAY);
        assertThat(kit.digestLetters()).isEmpty();
        kit.time.set(MONDAY.plusSeconds(1));
        kit.change(kit.agenda);
        at(MONDAY.plus(WEEK));
        assertThat(kit.digestLetters()).extracting(Letter::recipient).containsExactly("owen@example.org");
    }

    @Test
    void afterAMonthWithoutAnyProcessThereIsOneLetter() {
        for (int week = 0; week < 4; week++) {
            later(WEEK);
        }
        kit.time.pass(SETTLED);
        kit.writeAll();
        kit.writeAll();
        assertThat(kit.digestLetters()).hasSize(1);
        assertThat(kit.read.of(kit.digestLetters().getFirst()))
                .singleElement()
                .satisfies(part -> assertThat(part.items()).hasSize(4));
        // The first of March 2026 is a Sunday.
        assertThat(kit.follow.of(marie.id()).digest().dueAt()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
    }

    @Test
    void whoWantsThemDailyGetsWhatHappenedSinceTheLastOne() {
        at(MONDAY);
        later(Duration.ofMinutes(1));
        kit.choose.choose(marie.id(), DigestRhythm.DAILY);
        assertThat(kit.follow.of(marie.id()).digest().dueAt()).isEqualTo(TUESDAY);
        at(TUESDAY);
        assertThat(kit.digestLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.values())
                        .containsEntry("since", MONDAY.minus(SETTLED).toString()));
        kit.choose.choose(marie.id(), DigestRhythm.WEEKLY);
        assertThat(kit.follow.of(marie.id()).digest().dueAt()).isEqualTo(MONDAY.plus(WEEK));
    }

    @Test
    void whoWantsNoneGetsNoneAndLaterNothingOfThatTime() {
        kit.choose.choose(marie.id(), DigestRhythm.NEVER);
        later(Duration.ofMinutes(1));
        at(MONDAY.plus(WEEK));
        assertThat(kit.digestLetters()).isEmpty();
        kit.choose.choose(marie.id(), DigestRhythm.DAILY);
        at(MONDAY.plus(WEEK).plus(Duration.ofDays(1)));
        assertThat(kit.digestLetters()).isEmpty();
        later(Duration.ofMinutes(1));
        at(MONDAY.plus(WEEK).plus(Duration.ofDays(2)));
        assertThat(kit.digestLetters()).hasSize(1);
    }

    @Test
    void aChoiceBeforeOneFollowsAnythingStays() {
        kit.choose.choose(owen.id(), DigestRhythm.NEVER);
        kit.follow.follow(owen.id(), kit.koach.slug());
        assertThat(kit.follow.of(owen.id()).digest()).isEqualTo(new DigestSetting(DigestRhythm.NEVER, null));
    }

    @Test
    void whoeverLeftGetsNone() {
        later(Duration.ofMinutes(1));
        kit.members.remove(marie.id());
        at(MONDAY);
        assertThat(kit.digestLetters()).isEmpty();
    }

    @Test
    void theLinkOfALetterStopsAllThatComeAndMayBeUsedTwice() {
        later(Duration.ofMinutes(1));
        at(MONDAY);
        String token = String.valueOf(kit.digestLetters().getFirst().values().get("token"));
        assertThat(kit.choose.canStop(token)).isTrue();
        assertThat(kit.follow.of(marie.id()).digest().rhythm()).isEqualTo(DigestRhythm.WEEKLY);

        assertThat(kit.choose.stop(token)).isTrue();
        assertThat(kit.choose.stop(token)).isTrue();
        assertThat(kit.follow.of(marie.id()).digest()).isEqualTo(new DigestSetting(DigestRhythm.NEVER, null));
        assertThat(kit.follow.of(marie.id()).platforms()).hasSize(1);
        assertThat(kit.choose.stop("another")).isFalse();
        assertThat(kit.choose.canStop("another")).isFalse();
    }

    @Test
    void aLetterThatWaitedTellsNothingThatWasTakenOffMeanwhile() {
        kit.follow.follow(marie.id(), kit.agenda.slug());
        kit.time.pass(Duration.ofMinutes(1));
        kit.change(kit.koach);
        kit.change(kit.agenda);
        at(MONDAY);
        Letter letter = kit.digestLetters().getFirst();
        assertThat(kit.read.of(letter)).extracting(DigestContent.Part::name).containsExactly("Koach", "Agenda");

        kit.platforms.withdraw(kit.koach.id(), kit.time.instant());
        assertThat(kit.read.of(letter)).extracting(DigestContent.Part::name).containsExactly("Agenda");
        assertThat(kit.read.isWanted(letter)).isTrue();

        kit.platforms.withdraw(kit.agenda.id(), kit.time.instant());
        assertThat(kit.read.isWanted(letter)).isFalse();
    }

    @Test
    void aLetterThatWaitedIsNotWantedOnceAllAreStopped() {
        later(Duration.ofMinutes(1));
        at(MONDAY);
        Letter letter = kit.digestLetters().getFirst();
        assertThat(kit.read.isWanted(letter)).isTrue();
        kit.choose.choose(marie.id(), DigestRhythm.NEVER);
        assertThat(kit.read.isWanted(letter)).isFalse();
    }
}
