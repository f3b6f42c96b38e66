package vigie.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.platform.Slug;

/**
 * A case as it is held on its author.
 *
 * @param platform null for remarks, and for a new platform before it is published
 * @param decisions those that took effect, the oldest first
 */
public record HeldCase(Case held, @Nullable Slug platform, List<Decision> decisions) {
    public HeldCase {
        decisions = List.copyOf(decisions);
    }
}
