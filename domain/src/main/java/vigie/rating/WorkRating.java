package vigie.rating;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import vigie.language.DayAndHour;

/** Works the formula out on what most coaches rated: figures that everybody can check. */
@Singleton
public class WorkRating {
    private final Ratings ratings;
    private final RatingRules rules;
    private final InstantSource time;

    public WorkRating(Ratings ratings, RatingRules rules, InstantSource time) {
        this.ratings = ratings;
        this.rules = rules;
        this.time = time;
    }

    /** @return empty while no mean is shown */
    @Transactional(readOnly = true)
    public Optional<WorkedRating> work() {
        return ratings.mostRated()
                .map(row -> new WorkedRating(
                        row.platform(),
                        row.criterion(),
                        ratings.of(row.platform()).counts().stream()
                                .filter(each -> each.criterion() == row.criterion())
                                .toList(),
                        rules,
                        DayAndHour.month(time.instant())));
    }
}
