package vigie.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;
import vigie.questionnaire.SampleQuestionnaire;

/** In the sample questionnaire 1 and 3 are of ethics, 2 of contract; 1 is not for SERVICE. */
class PlatformLivedTest {
    private static final PlatformId KOACH = new PlatformId(new UUID(1, 1));
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    private static RatingCount count(int criterion, YearMonth month, int stars, int ratings) {
        return new RatingCount(criterion, month, stars, ratings);
    }

    private static PlatformLived lived(PlatformKind kind, List<RatingCount> counts, YearMonth now) {
        return PlatformLived.of(KOACH, kind, 3, counts, SampleQuestionnaire.questionnaire(), RatingRules.USUAL, now);
    }

    private static PlatformLived lived(RatingCount... counts) {
        return lived(PlatformKind.CONTRACTUAL, List.of(counts), NOW);
    }

    @Test
    void twoCoachesHaveNoMeanAndThreeHave() {
        assertThat(lived(count(1, NOW, 5, 2)).on(1))
                .isEqualTo(new CriterionLived(1, 2, List.of(0, 0, 0, 0, 2), null, RatingRules.USUAL.sortKeyOfNone()));

        CriterionLived three = lived(count(1, NOW, 5, 3)).on(1);
        assertThat(three.mean()).isEqualTo("3.8");
        assertThat(three.sortKey()).isCloseTo(2.9365, offset(0.00005));
    }

    @Test
    void oldRatingsWeighLessAndAreCountedWhole() {
        YearMonth twoYearsAgo = NOW.minusMonths(24);

        CriterionLived lived =
                lived(count(1, NOW, 5, 2), count(1, twoYearsAgo, 1, 4)).on(1);

        // (1·(2+1) + 2 + 3 + 4 + 5·(2+1)) / (4+5)
        assertThat(lived.mean()).isEqualTo("3.0");
        assertThat(lived.coaches()).isEqualTo(6);
        assertThat(lived.distribution()).containsExactly(4, 0, 0, 0, 2);
    }

    @Test
    void aThemeHasAMeanFromTwoOfItsCriteriaOn() {
        assertThat(lived(count(1, NOW, 5, 3), count(2, NOW, 5, 3)).themes()).isEmpty();

        // (3.75 + 2.25) / 2
        assertThat(lived(count(1, NOW, 5, 3), count(3, NOW, 1, 3)).themes())
                .containsExactlyEntriesOf(java.util.Map.of("ethics", new BigDecimal("3.0")));
        assertThat(lived(count(1, NOW, 5, 3), count(3, NOW, 1, 2)).themes()).isEmpty();
    }

    @Test
    void aThemesMeanIsOfMeansThatAreNotRoundedYet() {
        // 3.75 and 3.7333 give 3.74; rounded first they would give 3.75, and 3.8.
        assertThat(lived(
                                count(1, NOW, 5, 3),
                                count(3, NOW, 1, 1),
                                count(3, NOW, 3, 1),
                                count(3, NOW, 4, 3),
                                count(3, NOW, 5, 5))
                        .themes()
                        .get("ethics"))
                .isEqualTo("3.7");
    }

    @Test
    void whatDoesNotApplyCountsInNoTheme() {
        assertThat(lived(PlatformKind.SERVICE, List.of(count(1, NOW, 5, 3), count(3, NOW, 1, 3)), NOW)
                        .themes())
                .isEmpty();
    }

    @Test
    void theRankIsTheMeanOfAllSortKeysThatApplyAndNobodysIsThatOfNoRating() {
        double none = RatingRules.USUAL.sortKeyOfNone();

        assertThat(lived().rank()).isEqualTo(none);
        assertThat(PlatformLived.nothing(KOACH, RatingRules.USUAL).rank()).isEqualTo(none);
        assertThat(lived(count(1, NOW, 5, 3)).rank()).isCloseTo((2.9365 + none + none) / 3, offset(0.0001));
        assertThat(lived(count(1, NOW, 1, 3)).rank()).isLessThan(none);
        // Two coaches are not shown, and move nothing.
        assertThat(lived(count(1, NOW, 1, 2)).rank()).isEqualTo(none);
    }

    @Test
    void theOrderOfRatingsDoesNotMatter() {
        Random random = new Random(7);
        List<RatingCount> counts = new ArrayList<>();
        for (int criterion = 1; criterion <= 3; criterion++) {
            for (int stars = 1; stars <= 5; stars++) {
                for (int age = 0; age < 90; age += 7) {
                    counts.add(count(criterion, NOW.minusMonths(age), stars, random.nextInt(9)));
                }
            }
        }
        PlatformLived first = lived(PlatformKind.CONTRACTUAL, counts, NOW);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(counts, random);
            assertThat(lived(PlatformKind.CONTRACTUAL, counts, NOW)).isEqualTo(first);
        }
    }

    @Test
    void aMeanDrawsTowardsTheMiddleAsItsRatingsAge() {
        List<RatingCount> counts = List.of(count(1, NOW, 5, 10));
        double last = 5;
        for (int months = 0; months <= 120; months += 6) {
            double mean = PlatformLived.stars(counts, RatingRules.USUAL, NOW.plusMonths(months))
                    .mean();
            assertThat(mean).isLessThanOrEqualTo(last).isGreaterThan(3);
            last = mean;
        }
        assertThat(lived(PlatformKind.CONTRACTUAL, counts, NOW.plusMonths(120))
                        .on(1)
                        .mean())
                .isEqualTo("3.3");
    }
}
