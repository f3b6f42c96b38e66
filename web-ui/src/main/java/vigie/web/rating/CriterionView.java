package vigie.web.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
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

    /** How many gave so many stars. */
    public record Bar(int stars, int ratings) {}

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
            bars.add(new Bar(stars, lived.distribution().get(stars - 1)));
        }
        return bars;
    }

    /** The longest bar. */
    public int most() {
        return Collections.max(lived.distribution());
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
