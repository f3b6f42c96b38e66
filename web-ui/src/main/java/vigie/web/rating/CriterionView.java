package vigie.web.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.questionnaire.Criterion;
import vigie.rating.CriterionLived;
import vigie.rating.RatingRules;
import vigie.rating.Stars;
import vigie.web.layout.PageContext;

/**
 * What coaches lived on one criterion.
 *
 * @param gap whether it is at odds with what is documented
 */
public record CriterionView(
        PageContext context, Criterion criterion, CriterionLived lived, RatingRules rules, boolean gap) {

    /**
     * How many gave so many stars.
     *
     * @param percent of all, to the nearest whole
     */
    public record Bar(int stars, int ratings, int percent) {}

    public boolean any() {
        return lived.coaches() > 0;
    }

    public @Nullable BigDecimal mean() {
        return lived.mean();
    }

    /** How many rated, and what is shown of it while they are few. */
    public String coaches() {
        return lived.mean() == null
                ? context.text("lived.few", lived.coaches(), rules.shownFrom())
                : context.text("lived.coaches", lived.coaches());
    }

    /** Five, the most stars first. */
    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int stars = Stars.MOST; stars >= 1; stars--) {
            int ratings = lived.distribution().get(stars - 1);
            bars.add(new Bar(stars, ratings, Math.round(ratings * 100f / Math.max(1, all()))));
        }
        return bars;
    }

    /** All ratings: what a whole bar would be. */
    public int all() {
        return lived.distribution().stream().mapToInt(Integer::intValue).sum();
    }

    /** Where the mean stands between 1 and 5, in hundredths of the way. */
    public int place() {
        return lived.mean() == null
                ? 0
                : lived.mean()
                        .subtract(BigDecimal.ONE)
                        .multiply(BigDecimal.valueOf(25))
                        .intValue();
    }
}
