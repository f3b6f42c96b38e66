package vigie.rating;

import java.time.YearMonth;

/**
 * How many ratings of one criterion of one platform gave so many stars and date from the same month.
 *
 * @param criterion its number
 * @param month as of which they count: their age is reckoned from it
 * @param stars from 1 to 5
 * @param ratings how many; below zero when so many are taken away
 */
public record RatingCount(int criterion, YearMonth month, int stars, int ratings) {
    public RatingCount {
        if (stars < 1 || stars > Stars.MOST) {
            throw new IllegalArgumentException("Stars go from 1 to 5.");
        }
    }

    public RatingCount takenAway() {
        return new RatingCount(criterion, month, stars, -ratings);
    }
}
