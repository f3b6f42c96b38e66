package vigie.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.questionnaire.Stance;

class RatingRulesTest {
    private static final RatingRules RULES = RatingRules.USUAL;
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0.9715", "12, 0.7071", "24, 0.5", "48, 0.25", "79, 0.1021", "80, 0.1", "400, 0.1"})
    void aRatingWeighsHalfAfterTwoYearsAndNeverLessThanATenth(int months, double weight) {
        assertThat(RULES.weight(NOW.minusMonths(months), NOW)).isCloseTo(weight, offset(0.00005));
    }

    @Test
    void weightsOnlyFallWithAge() {
        for (int months = 0; months < 200; months++) {
            assertThat(RULES.weight(months + 1)).isLessThanOrEqualTo(RULES.weight(months));
        }
    }

    @Test
    void whatIsOfAMonthThatHasNotBegunWeighsWhole() {
        assertThat(RULES.weight(NOW.plusMonths(1), NOW)).isEqualTo(1);
    }

    @Test
    void aMeanIsShownFromThreeCoachesOn() {
        assertThat(RULES.showsMean(2)).isFalse();
        assertThat(RULES.showsMean(3)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FAVOURABLE, 5, 2.5, true",
        "FAVOURABLE, 5, 2.6, false",
        "FAVOURABLE, 4, 2.5, false",
        "MIXED, 5, 1.5, false",
        "NEUTRAL, 5, 1.5, false",
        ", 5, 1.5, false",
        "FAVOURABLE, 5, , false"
    })
    void aGapIsAFavourableAnswerBesideALowMeanOfFiveCoaches(
            @Nullable Stance stance, int coaches, @Nullable BigDecimal mean, boolean gap) {
        assertThat(RULES.isGap(stance, new CriterionLived(1, coaches, List.of(0, coaches, 0, 0, 0), mean, 0)))
                .isEqualTo(gap);
    }

    @Test
    void refuseFiguresWithoutMeaning() {
        assertRefused(0, 24, 0.1, 1.65, 2.5);
        assertRefused(3, 0, 0.1, 1.65, 2.5);
        assertRefused(3, 1201, 0.1, 1.65, 2.5);
        assertRefused(3, 24, 0, 1.65, 2.5);
        assertRefused(3, 24, 0.0009, 1.65, 2.5);
        assertRefused(3, 24, 1.1, 1.65, 2.5);
        assertRefused(3, 24, 0.1, -0.1, 2.5);
        assertRefused(3, 24, 0.1, Double.NaN, 2.5);
        assertRefused(3, 24, 0.1, 1.65, 5.1);
    }

    private static void assertRefused(int shownFrom, int halfLife, double least, double caution, double gapMean) {
        assertThatThrownBy(() -> new RatingRules(shownFrom, halfLife, least, caution, 2, 5, gapMean))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
    }
}
