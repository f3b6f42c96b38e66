package vigie.rating;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;

/** What coaches lived, kept ready for pages; can always be reckoned again from {@link Ratings}. */
public interface LivedFigures {
    /** One query, whatever the amount of data; platforms of which nobody told anything are there too. */
    Map<PlatformId, PlatformLived> of(Collection<PlatformId> platforms);

    default PlatformLived of(PlatformId platform) {
        return Objects.requireNonNull(of(List.of(platform)).get(platform));
    }

    /**
     * Puts these in the place of what was kept for the same platform, whose ratings are {@linkplain Ratings#add held}.
     *
     * @param reckoned how
     */
    void keep(PlatformLived lived, Reckoned reckoned);

    /** Whether anything is kept for this platform, and was reckoned so. */
    boolean isReckoned(PlatformId platform, Reckoned reckoned);

    /** Whether anything was reckoned by other rules than these. */
    boolean anyByOtherRules(String rules);

    /**
     * Some platforms whose figures were reckoned for an earlier month, by other rules or for another kind of platform, each held
     * until the transaction ends; those that somebody else holds are passed over.
     *
     * @param after only platforms that come after this one in an order that stays the same; null for the first ones
     * @return in that order
     */
    List<PlatformId> outdated(YearMonth month, String rules, @Nullable PlatformId after, int limit);

    /**
     * @param month from which ages were reckoned
     * @param rules names all that figures depend on beside ratings, month and kind
     */
    record Reckoned(YearMonth month, String rules, PlatformKind kind) {}
}
