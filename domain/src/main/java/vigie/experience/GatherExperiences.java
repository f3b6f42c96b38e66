package vigie.experience;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.Cases;
import vigie.moderation.Decision;
import vigie.moderation.Decisions;
import vigie.moderation.HeldCase;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;

/** Gathers all experiences of a member, drafts and decisions included, for that member. */
@Singleton
public class GatherExperiences {
    private final Experiences experiences;
    private final ExperienceDrafts drafts;
    private final Cases cases;
    private final Decisions decisions;
    private final Platforms platforms;

    GatherExperiences(
            Experiences experiences, ExperienceDrafts drafts, Cases cases, Decisions decisions, Platforms platforms) {
        this.experiences = experiences;
        this.drafts = drafts;
        this.cases = cases;
        this.decisions = decisions;
        this.platforms = platforms;
    }

    @Transactional(readOnly = true)
    public List<HeldExperience> of(MemberId member) {
        Map<PlatformId, Experience> sent =
                experiences.allOf(member).stream().collect(toMap(Experience::platform, identity()));
        Map<PlatformId, ExperienceDraft> written =
                drafts.allOf(member).stream().collect(toMap(ExperienceDraft::platform, identity()));
        Set<PlatformId> touched = new LinkedHashSet<>(sent.keySet());
        touched.addAll(written.keySet());
        return platforms.withIds(touched).stream()
                .map(platform -> held(platform, written.get(platform.id()), sent.get(platform.id())))
                .toList();
    }

    private HeldExperience held(Platform platform, @Nullable ExperienceDraft draft, @Nullable Experience experience) {
        List<ExperienceVersion> versions = experience == null ? List.of() : experiences.versions(experience.id());
        List<HeldCase> held = new ArrayList<>();
        versions.stream()
                .map(ExperienceVersion::caseId)
                .distinct()
                .map(id -> cases.withId(id).orElse(null))
                .filter(Objects::nonNull)
                .forEach(each -> held.add(new HeldCase(
                        each,
                        platform.slug(),
                        decisions.of(each.id()).stream()
                                .filter(Decision::takesEffect)
                                .toList())));
        return new HeldExperience(platform.slug(), draft, experience, versions, held);
    }
}
