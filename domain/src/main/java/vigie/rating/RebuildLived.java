package vigie.rating;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vigie.platform.PlatformId;

/** Counts all ratings again from the public experiences, and reckons the figures from them. */
@Singleton
public class RebuildLived {
    private final Ratings ratings;
    private final LivedFigures figures;
    private final RefreshLived refresh;

    public RebuildLived(Ratings ratings, LivedFigures figures, RefreshLived refresh) {
        this.ratings = ratings;
        this.figures = figures;
        this.refresh = refresh;
    }

    /** Whether a rebuild would put figures by other rules in the place of those that the site shows. */
    @Transactional(readOnly = true)
    public boolean keptByOtherRules() {
        return refresh.keptByOtherRules();
    }

    /** Those to be rebuilt, one after the other, so that nobody waits for all. */
    @Transactional(readOnly = true)
    public List<PlatformId> platforms() {
        return ratings.platforms();
    }

    /** @return whether anything was kept otherwise than it should have been */
    @Transactional
    public boolean rebuild(PlatformId platform) {
        ratings.add(platform, 0, List.of());
        Ratings.Counted counted = ratings.of(platform);
        // Age and other rules are no mistake: such figures differ rightly from those of now.
        boolean comparable = refresh.isUpToDate(platform);
        PlatformLived kept = figures.of(platform);
        ratings.recount(platform);
        PlatformLived right = refresh.refresh(platform);
        return !counted.equals(ratings.of(platform)) || (comparable && !kept.equals(right));
    }
}
