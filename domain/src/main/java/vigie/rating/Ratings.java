package vigie.rating;

import java.util.List;
import java.util.Optional;
import vigie.platform.PlatformId;

/** The ratings of public experiences, counted; what is withdrawn is not among them. */
public interface Ratings {
    /**
     * Adds to a platform's counts. Whoever else changes them waits until this transaction ends, so that figures reckoned from
     * {@link #of} after this are of all ratings.
     *
     * @param experiences how many became public, or ceased to be when below zero
     * @param counts those of no ratings at all may be among them
     */
    void add(PlatformId platform, int experiences, List<RatingCount> counts);

    Counted of(PlatformId platform);

    /** Counts a platform's public experiences and their ratings again, as if nothing were known. Waits like {@link #add}. */
    void recount(PlatformId platform);

    /** Every platform of which anything is counted, or should be. */
    List<PlatformId> platforms();

    /** What most coaches rated of all that shows a mean on a platform in the directory; empty when nothing does. */
    Optional<Rated> mostRated();

    /** One criterion of one platform. */
    record Rated(PlatformId platform, int criterion) {}

    /** @param experiences how many are public */
    record Counted(int experiences, List<RatingCount> counts) {
        public Counted {
            counts = List.copyOf(counts);
        }
    }
}
