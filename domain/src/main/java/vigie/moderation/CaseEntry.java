package vigie.moderation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it.
 *
 * @param platform null for remarks, and for new platforms before they are published
 * @param ground that a report gives; null for other kinds
 */
public record CaseEntry(
        CaseId id,
        CaseKind kind,
        CaseState state,
        @Nullable CasePlatform platform,
        Instant submittedAt,
        int revision,
        int version,
        Set<Hint> hints,
        boolean needsSecond,
        @Nullable String ground,
        CaseTopic topic) {
    public CaseEntry {
        hints = Set.copyOf(hints);
    }

    public CasePlace place() {
        return new CasePlace(submittedAt, id);
    }
}
