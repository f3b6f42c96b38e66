package vigie.api.moderation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.api.parameter.Paged;
import vigie.moderation.CaseEntry;
import vigie.moderation.CaseKind;
import vigie.moderation.CasePlatform;
import vigie.moderation.CaseState;
import vigie.moderation.CaseTopic;
import vigie.moderation.Hint;

/** @param next the cursor of the next page, null on the last */
@Serdeable
record CaseListResponse(List<Item> items, @Nullable String next) implements Paged {
    /**
     * @param platform its slug
     * @param ground that a report gives
     * @param topic what it is about, in short
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
            @Nullable String ground,
            Topic topic) {
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
                    entry.ground(),
                    Topic.from(entry.topic()));
        }
    }

    /**
     * @param kind of what is reported or appealed
     * @param ask of an answer
     * @param criterion of a remark
     * @param criteria how many an experience rates
     * @param words the name of a platform, or how a text begins
     */
    @Serdeable
    record Topic(
            @Nullable CaseKind kind,
            @Nullable String ask,
            @Nullable Integer criterion,
            @Nullable Integer criteria,
            @Nullable String words) {
        static Topic from(CaseTopic topic) {
            return new Topic(
                    topic.kind(), topic.ask(), orNull(topic.criterion()), orNull(topic.criteria()), topic.words());
        }

        private static @Nullable Integer orNull(int number) {
            return number == 0 ? null : number;
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
