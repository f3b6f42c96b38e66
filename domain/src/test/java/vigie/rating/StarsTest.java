package vigie.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarsTest {
    private static final double CAUTION = RatingRules.USUAL.caution();

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 3, 3.7500, 2.9365",
        "0, 0, 0, 2, 3, 3.8000, 3.1400",
        "1, 0, 1, 3, 5, 3.7333, 3.1604",
        "0, 1, 3, 10, 16, 4.1714, 3.8888",
        "3, 0, 0, 0, 0, 2.2500, 1.4365",
        "0, 0, 0, 0, 0, 3.0000, 2.0474"
    })
    void giveTheMeanAndTheSortKeyOfTheMethod(int one, int two, int three, int four, int five, double mean, double key) {
        Stars stars = Stars.counted(one, two, three, four, five);

        assertThat(stars.mean()).isCloseTo(mean, offset(0.00005));
        assertThat(stars.sortKey(CAUTION)).isCloseTo(key, offset(0.00005));
    }

    @Test
    void oneMoreStarNeverLowersTheMean() {
        Random random = new Random(1504);
        for (int round = 0; round < 2_000; round++) {
            List<Double> weights = random(random);
            int from = random.nextInt(4);
            double moved = weights.get(from) * random.nextDouble();
            List<Double> better = new ArrayList<>(weights);
            better.set(from, weights.get(from) - moved);
            better.set(from + 1, weights.get(from + 1) + moved);

            assertThat(new Stars(better).mean()).isGreaterThanOrEqualTo(new Stars(weights).mean());
        }
    }

    @Test
    void oneMoreRatingOfFiveStarsNeverLowersTheMeanNorOneOfOneStarRaisesIt() {
        Random random = new Random(1505);
        for (int round = 0; round < 2_000; round++) {
            Stars stars = new Stars(random(random));

            assertThat(more(stars, 5).mean()).isGreaterThan(stars.mean());
            assertThat(more(stars, 1).mean()).isLessThan(stars.mean());
        }
    }

    @Test
    void theMeanStaysWithinTheStarsAndTheSortKeyBelowTheMean() {
        Random random = new Random(1506);
        for (int round = 0; round < 2_000; round++) {
            Stars stars = new Stars(random(random));

            assertThat(stars.mean()).isBetween(1.0, 5.0);
            assertThat(stars.sortKey(CAUTION)).isLessThan(stars.mean());
        }
    }

    /** The same ratings twice: as good, and surer. */
    @Test
    void moreRatingsOfTheSameKindDrawTheSortKeyTowardsTheMean() {
        Stars few = Stars.counted(0, 0, 0, 2, 3);
        Stars many = Stars.counted(0, 0, 0, 20, 30);

        assertThat(many.mean() - many.sortKey(CAUTION)).isLessThan(few.mean() - few.sortKey(CAUTION));
        assertThat(many.sortKey(CAUTION)).isGreaterThan(few.sortKey(CAUTION));
    }

    @Test
    void areFiveWeightsNoneBelowZero() {
        assertThatThrownBy(() -> new Stars(List.of(1.0, 1.0, 1.0, 1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stars(Collections.nCopies(5, -0.1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stars(Collections.nCopies(5, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Stars more(Stars stars, int rating) {
        List<Double> weights = new ArrayList<>(stars.weights());
        weights.set(rating - 1, weights.get(rating - 1) + 1);
        return new Stars(weights);
    }

    private static List<Double> random(Random random) {
        return IntStream.range(0, Stars.MOST)
                .mapToObj(each -> random.nextBoolean() ? 0.0 : random.nextDouble() * 40)
                .toList();
    }
}
