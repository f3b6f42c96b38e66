package vigie.api.moderation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CaseEntry;
import vigie.moderation.CaseKind;
import vigie.moderation.CasePlatform;
import vigie.moderation.CaseState;
import vigie.moderation.Hint;

/** @param next the cursor of the next page, null on the last */
@Serdeable
record CaseListResponse(List<Item> items, @Nullable String next) {
    /**
     * @param platform its slug
     * @param ground that a report gives
     */
    @Serdeable
    record Item(
            String id,
            CaseKind kind,
            CaseState status,
            @Nullable String platform,
            @Nullable String platformName,
            Instant submittedAt,
            int revision,
            int version,
            List<Hint> hints,
            boolean needsSecond,
            @Nullable String ground) {
        static Item from(CaseEntry entry) {
            CasePlatform platform = entry.platform();
            return new Item(
                    entry.id().value().toString(),
                    entry.kind(),
                    entry.state(),
                    platform == null ? null : platform.slug().value(),
                    platform == null ? null : platform.name(),
                    entry.submittedAt(),
                    entry.revision(),
                    entry.version(),
                    entry.hints().stream().sorted().toList(),
                    entry.needsSecond(),
                    entry.ground());
        }
    }

    /** @param found one more than {@code limit} when there are more */
    static CaseListResponse from(List<CaseEntry> found, int limit) {
        List<CaseEntry> shown = found.stream().limit(limit).toList();
        return new CaseListResponse(
                shown.stream().map(Item::from).toList(),
                found.size() > limit ? shown.getLast().place().text() : null);
    }
}
