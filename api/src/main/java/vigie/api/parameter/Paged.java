package vigie.api.parameter;

import org.jspecify.annotations.Nullable;

/** One page of a list. */
public interface Paged {
    /** The cursor of the page after it; null on the last one. */
    @Nullable
    String next();
}
