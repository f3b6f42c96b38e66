package vigie.experience;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigie.member.MemberId;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;

/** What a member is writing and has not sent: of platforms that moderators withdrew nothing, for nothing can be done there. */
@Singleton
public class FindMyDrafts {
    private final ExperienceDrafts drafts;
    private final Platforms platforms;

    FindMyDrafts(ExperienceDrafts drafts, Platforms platforms) {
        this.drafts = drafts;
        this.platforms = platforms;
    }

    public record MyDraft(Platform platform, Instant savedAt) {}

    /** The one saved last first. */
    @Transactional(readOnly = true)
    public List<MyDraft> of(MemberId member) {
        List<ExperienceDraft> found = drafts.allOf(member);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<PlatformId, Platform> listed =
                platforms.all().stream().collect(Collectors.toMap(Platform::id, Function.identity()));
        return found.stream()
                .flatMap(draft -> Optional.ofNullable(listed.get(draft.platform()))
                        .map(platform -> new MyDraft(platform, draft.savedAt()))
                        .stream())
                .toList();
    }
}
