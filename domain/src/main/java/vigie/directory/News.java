package vigie.directory;

import org.jspecify.annotations.Nullable;

/** All that changed in the directory, of every platform that is in it, the latest first. */
public interface News {
    /**
     * @param limit of changes; an import is one change of each platform that it changed
     * @param cursor as an earlier slice gave it; null to begin with the latest
     * @throws UnknownCursor when the cursor is none that this list gave
     */
    NewsSlice latest(int limit, @Nullable String cursor);
}
