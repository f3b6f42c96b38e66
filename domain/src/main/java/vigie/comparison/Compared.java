package vigie.comparison;

import java.util.List;
import vigie.platform.Platform;

/**
 * What came of the wish to compare platforms.
 *
 * @param asked as the address said it
 * @param beyond platforms that found no place, in the order in which they were asked for
 * @param unknown names of the address that no platform of the directory has, in its order, at most 60 characters of each; of a platform that moderators
 *     withdrew nothing else is told
 */
public record Compared(ComparisonRequest asked, Comparison comparison, List<Platform> beyond, List<String> unknown) {
    public Compared {
        beyond = List.copyOf(beyond);
        unknown = List.copyOf(unknown);
    }

    /** Whether the comparison is of all that was asked for. */
    public boolean whole() {
        return beyond.isEmpty() && unknown.isEmpty() && asked.more() == 0;
    }
}
