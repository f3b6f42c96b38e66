package vigie.rating;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import vigie.platform.PlatformId;

/** Counts all ratings again from the public experiences, and reckons the figures from them. */
@Singleton
public class RebuildLived {
    private final Ratings ratings;
    private final RefreshLived refresh;

    public RebuildLived(Ratings ratings, RefreshLived refresh) {
        this.ratings = ratings;
        this.refresh = refresh;
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
        // Age alone is no mistake: first as of now, from what was counted.
        PlatformLived before = refresh.refresh(platform);
        ratings.recount(platform);
        PlatformLived after = refresh.refresh(platform);
        return !Objects.equals(before, after) || !Objects.equals(counted, ratings.of(platform));
    }
}
