package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.member.MemberId;
import vigie.platform.InMemoryPlatforms;
import vigie.platform.SamplePlatform;
import vigie.platform.Slug;
import vigie.refusal.Refusal;

class DeclareTieTest {
    private static final MemberId MODERATOR = new MemberId(new UUID(1, 2));
    private static final Slug KOACH = SamplePlatform.koach().slug();

    private final ModerationKit kit = new ModerationKit();
    private final InMemoryPlatforms platforms = new InMemoryPlatforms();
    private final InMemoryTies ties = new InMemoryTies();
    private final DeclareTie declare = new DeclareTie(platforms, ties, kit.time);

    DeclareTieTest() {
        platforms.add(SamplePlatform.koach());
    }

    private Ties.Tie only() {
        assertThat(ties.of(MODERATOR)).hasSize(1);
        return ties.of(MODERATOR).getFirst();
    }

    @Test
    void aTieThatEndedCountsForThirtyDaysMore() {
        declare.declare(MODERATOR, KOACH);
        Instant ended = kit.time.instant();
        declare.end(MODERATOR, KOACH);

        assertThat(only().holds(ended)).isTrue();
        assertThat(only().holds(ended.plus(Duration.ofDays(30)).minusNanos(1))).isTrue();
        assertThat(only().holds(ended.plus(Duration.ofDays(30)))).isFalse();
    }

    /** The delay runs from the first time that its end was said, and not at all once it is declared again. */
    @Test
    void itsEndIsSaidOnceAndTakenBackByDeclaringItAgain() {
        declare.declare(MODERATOR, KOACH);
        declare.end(MODERATOR, KOACH);
        Ties.Tie ending = only();
        kit.time.pass(Duration.ofDays(3));
        declare.end(MODERATOR, KOACH);
        assertThat(only()).isEqualTo(ending);

        declare.declare(MODERATOR, KOACH);
        assertThat(only().endsAt()).isNull();
        assertThat(only().holds(kit.time.instant().plus(Duration.ofDays(1_000))))
                .isTrue();
    }

    @Test
    void aPlatformThatIsNotThereIsNotFound() {
        Slug nowhere = new Slug("nulle-part");
        assertRefused(Refusal.NOT_FOUND, () -> declare.declare(MODERATOR, nowhere));
        assertRefused(Refusal.NOT_FOUND, () -> declare.end(MODERATOR, nowhere));
    }
}
