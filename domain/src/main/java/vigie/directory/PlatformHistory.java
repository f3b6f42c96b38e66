package vigie.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.platform.Slug;

/** All that happened to what the directory says of a platform, the latest first. */
public interface PlatformHistory {
    /**
     * @param cursor as an earlier slice gave it; null to begin with the latest
     * @return empty when the directory has no such platform
     * @throws UnknownCursor when the cursor is none that this list gave
     */
    Optional<HistorySlice> of(Slug slug, int limit, @Nullable String cursor);
}
