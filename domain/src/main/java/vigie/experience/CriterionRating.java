package vigie.experience;

import org.jspecify.annotations.Nullable;

/**
 * How much a coach agrees with a criterion's statement.
 *
 * @param criterion its number
 * @param rating from 1, not at all, to 5, fully
 */
public record CriterionRating(
        int criterion, int rating, @Nullable String comment) {
    public static final int LEAST = 1;
    public static final int MOST = 5;

    public CriterionRating {
        if (rating < LEAST || rating > MOST) {
            throw new IllegalArgumentException("A rating goes from 1 to 5.");
        }
    }
}
