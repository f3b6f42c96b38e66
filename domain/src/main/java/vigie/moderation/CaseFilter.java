package vigie.moderation;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.platform.Slug;

/**
 * Which cases somebody wants to see.
 *
 * @param kinds any of these; all when empty
 * @param days waiting at least so long; 0 for any age
 * @param ground that a report gives
 */
public record CaseFilter(
        CaseState state,
        Set<CaseKind> kinds,
        @Nullable Slug platform,
        int days,
        @Nullable String ground,
        @Nullable Hint hint) {
    /** What waits for a moderator. */
    public static final CaseFilter WAITING = new CaseFilter(CaseState.OPEN, Set.of(), null, 0, null, null);

    public CaseFilter {
        kinds = Set.copyOf(kinds);
    }

    /** As it stands in addresses, without what is usual. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (state != CaseState.OPEN) {
            parameters.put(CaseFilterReader.STATUS, state.name());
        }
        if (!kinds.isEmpty()) {
            parameters.put(
                    CaseFilterReader.KIND,
                    EnumSet.copyOf(kinds).stream().map(Enum::name).collect(Collectors.joining(",")));
        }
        if (platform != null) {
            parameters.put(CaseFilterReader.PLATFORM, platform.value());
        }
        if (days > 0) {
            parameters.put(CaseFilterReader.AGE, String.valueOf(days));
        }
        if (ground != null) {
            parameters.put(CaseFilterReader.GROUND, ground);
        }
        if (hint != null) {
            parameters.put(CaseFilterReader.HINT, hint.name());
        }
        return parameters;
    }
}
