package vigie.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What coaches lived on one criterion of one platform.
 *
 * @param criterion its number
 * @param coaches how many rated it: each once
 * @param distribution how many gave 1 star, 2, up to 5, whatever their age
 * @param mean to one decimal; null while too few coaches rated it
 * @param sortKey for orders
 */
public record CriterionLived(
        int criterion,
        int coaches,
        List<Integer> distribution,
        @Nullable BigDecimal mean,
        double sortKey) {
    public CriterionLived {
        distribution = List.copyOf(distribution);
    }

    /** A mean as it is shown: to one decimal, halves up. */
    static BigDecimal shown(double mean) {
        // First to what a sum of doubles can be trusted for: 3.65 may come as 3.6499999999999995.
        return BigDecimal.valueOf(mean).setScale(9, RoundingMode.HALF_UP).setScale(1, RoundingMode.HALF_UP);
    }
}
