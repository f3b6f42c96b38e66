package vigie.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.platform.PlatformId;

class WorkedRatingTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    /** Halves go up, as on every page: what is worked out leads to the figure that readers see. */
    @ParameterizedTest
    @CsvSource({"'4,4,3', 3.25, 3.3", "'1,1,1', 2.25, 2.3", "'5,5,5', 3.75, 3.8"})
    void showsTheMeanAsItIsShownEverywhere(String stars, double mean, String shown) {
        List<RatingCount> counts = IntStream.rangeClosed(1, Stars.MOST)
                .mapToObj(each -> new RatingCount(13, NOW, each, (int)
                        stars.chars().filter(star -> star == '0' + each).count()))
                .toList();
        WorkedRating worked = new WorkedRating(new PlatformId(new UUID(0, 1)), 13, counts, RatingRules.USUAL, NOW);
        assertThat(worked.stars().mean()).isCloseTo(mean, offset(0.00001));
        assertThat(worked.shown()).isEqualByComparingTo(shown);
        assertThat(worked.steps()).extracting(WorkedRating.Step::ratings).hasSize(5);
        assertThat(worked.sum() / (worked.stars().total() + 5)).isCloseTo(mean, offset(0.00001));
    }
}
