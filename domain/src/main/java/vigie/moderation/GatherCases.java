package vigie.moderation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;

/** Gathers all that a member sent to moderators, with what was decided on it, for that member. */
@Singleton
public class GatherCases {
    private final Cases cases;
    private final Decisions decisions;
    private final Platforms platforms;

    GatherCases(Cases cases, Decisions decisions, Platforms platforms) {
        this.cases = cases;
        this.decisions = decisions;
        this.platforms = platforms;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<HeldCase> of(MemberId author) {
        List<Case> sent = cases.allOf(author);
        Map<PlatformId, Platform> about =
                platforms
                        .withIds(sent.stream()
                                .map(Case::platform)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(toMap(Platform::id, identity()));
        return sent.stream()
                .map(each -> new HeldCase(
                        each,
                        slug(each.platform() == null ? null : about.get(each.platform())),
                        decisions.of(each.id()).stream()
                                .filter(Decision::takesEffect)
                                .toList()))
                .toList();
    }

    private static @Nullable Slug slug(@Nullable Platform platform) {
        return platform == null ? null : platform.slug();
    }
}
