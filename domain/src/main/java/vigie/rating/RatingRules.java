package vigie.rating;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vigie.questionnaire.Stance;

/**
 * The figures by which ratings are reckoned and shown; set for each installation and told on the method page.
 *
 * @param shownFrom how many coaches a mean needs to be shown
 * @param halfLife after how many months a rating weighs half
 * @param leastWeight what an old rating weighs at least
 * @param caution how many standard errors few ratings cost in an order
 * @param themeFrom how many of its criteria need a mean for a theme to have one
 * @param gapFrom how many coaches a gap between what is documented and what was lived needs
 * @param gapMean the mean, as shown, at or below which a favourable answer is at odds with what was lived
 */
public record RatingRules(
        int shownFrom, int halfLife, double leastWeight, double caution, int themeFrom, int gapFrom, double gapMean) {

    /** A hundred years, in months. */
    public static final int LONGEST = 1200;

    public static final double LIGHTEST = 0.001;

    public static final RatingRules USUAL = new RatingRules(3, 24, 0.1, 1.65, 2, 5, 2.5);

    /** @throws IllegalArgumentException with a full sentence, when a figure has no meaning */
    public RatingRules {
        require(shownFrom >= 1, "A mean needs at least one coach.");
        require(halfLife >= 1 && halfLife <= LONGEST, "A rating weighs half after 1 to 1200 months.");
        require(leastWeight >= LIGHTEST && leastWeight <= 1, "The least weight is from 0.001 to 1.");
        require(caution >= 0 && caution <= 10, "The caution is from 0 to 10.");
        require(themeFrom >= 1, "A theme's mean needs at least one criterion.");
        require(gapFrom >= 1, "A gap needs at least one coach.");
        require(gapMean >= 1 && gapMean <= Stars.MOST, "The mean of a gap is from 1 to 5.");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** What a rating of this month weighs now: 1 when it is of now or later, then less, down to the least weight. */
    public double weight(YearMonth of, YearMonth now) {
        return weight(Math.max(0, of.until(now, ChronoUnit.MONTHS)));
    }

    /** @param age in months, not below zero */
    public double weight(long age) {
        return Math.max(leastWeight, Math.pow(0.5, (double) age / halfLife));
    }

    public boolean showsMean(int coaches) {
        return coaches >= shownFrom;
    }

    /** What a criterion of which nothing is shown counts in an order. */
    public double sortKeyOfNone() {
        return Stars.NONE.sortKey(caution);
    }

    /** Whether what coaches lived is at odds with an answer that reads well. */
    public boolean isGap(@Nullable Stance documented, CriterionLived lived) {
        return documented == Stance.FAVOURABLE
                && lived.mean() != null
                && lived.coaches() >= gapFrom
                && lived.mean().doubleValue() <= gapMean;
    }
}
