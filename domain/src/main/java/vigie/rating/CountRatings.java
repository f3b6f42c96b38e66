package vigie.rating;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vigie.platform.PlatformId;

/** Keeps a platform's ratings and figures true when an experience becomes public, ceases to be or changes its age. */
@Singleton
public class CountRatings {
    private final Ratings ratings;
    private final RefreshLived refresh;

    public CountRatings(Ratings ratings, RefreshLived refresh) {
        this.ratings = ratings;
        this.refresh = refresh;
    }

    /**
     * Called within the transaction that changes the experience.
     *
     * @param experiences how many more are public, below zero when fewer are
     * @param counts what to add, and below zero what to take away
     */
    @Transactional
    public void count(PlatformId platform, int experiences, List<RatingCount> counts) {
        ratings.add(platform, experiences, counts);
        refresh.refresh(platform);
    }
}
