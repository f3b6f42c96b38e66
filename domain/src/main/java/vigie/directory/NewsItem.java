package vigie.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.platform.Slug;

/**
 * A change of one platform.
 *
 * @param name the platform's
 * @param change as the platform's history tells it; null for what an import brought
 * @param imported what an import brought at once; null for all else
 */
public record NewsItem(
        Slug slug,
        String name,
        Instant at,
        @Nullable HistoryItem change,
        @Nullable ImportedNews imported) {
    public NewsItem {
        if ((change == null) == (imported == null)) {
            throw new IllegalArgumentException("A change is one of a person, or of an import.");
        }
    }

    public static NewsItem told(Slug slug, String name, HistoryItem change) {
        return new NewsItem(slug, name, change.at(), change, null);
    }

    public static NewsItem imported(Slug slug, String name, Instant at, ImportedNews imported) {
        return new NewsItem(slug, name, at, null, imported);
    }
}
