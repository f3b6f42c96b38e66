package vigie.rating;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vigie.platform.PlatformId;

/**
 * How the figures of one criterion of one platform are reckoned, step by step.
 *
 * @param counts its ratings
 */
public record WorkedRating(
        PlatformId platform, int criterion, List<RatingCount> counts, RatingRules rules, YearMonth now) {

    /**
     * The ratings with so many stars.
     *
     * @param weight n, what they weigh together
     */
    public record Step(int stars, int ratings, double weight) {
        /** k (n + 1). */
        public double product() {
            return stars * (weight + 1);
        }
    }

    public WorkedRating {
        counts = List.copyOf(counts);
    }

    public List<Step> steps() {
        Stars stars = stars();
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= Stars.MOST; number++) {
            int each = number;
            int ratings = counts.stream()
                    .filter(count -> count.stars() == each)
                    .mapToInt(RatingCount::ratings)
                    .sum();
            steps.add(new Step(number, ratings, stars.weights().get(number - 1)));
        }
        return steps;
    }

    /** Σ k (n + 1). */
    public double sum() {
        return steps().stream().mapToDouble(Step::product).sum();
    }

    public Stars stars() {
        return PlatformLived.stars(counts, rules, now);
    }

    /** The mean as it is shown everywhere. */
    public BigDecimal shown() {
        return CriterionLived.shown(stars().mean());
    }

    public double sortKey() {
        return stars().sortKey(rules.caution());
    }
}
