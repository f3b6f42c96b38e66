package vigie.experience;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.Cases;
import vigie.moderation.Decision;
import vigie.moderation.Decisions;
import vigie.platform.Platform;

/** Finds what a member has written on a platform. */
@Singleton
public class FindMyExperience {
    private final Experiences experiences;
    private final ExperienceDrafts drafts;
    private final Cases cases;
    private final Decisions decisions;

    FindMyExperience(Experiences experiences, ExperienceDrafts drafts, Cases cases, Decisions decisions) {
        this.experiences = experiences;
        this.drafts = drafts;
        this.cases = cases;
        this.decisions = decisions;
    }

    @Transactional(readOnly = true)
    public MyExperience find(MemberId member, Platform platform) {
        ExperienceDraft draft = drafts.of(member, platform.id()).orElse(null);
        Experience experience = experiences.of(member, platform.id()).orElse(null);
        List<ExperienceVersion> versions = experience == null ? List.of() : experiences.versions(experience.id());
        ExperienceVersion latest = versions.isEmpty() ? null : versions.getLast();
        Case inCase = latest == null ? null : cases.withId(latest.caseId()).orElseThrow();
        return new MyExperience(
                platform, draft, experience, latest, shown(experience, versions), inCase, decisionsOn(inCase));
    }

    private static @Nullable ExperienceVersion shown(
            @Nullable Experience experience, List<ExperienceVersion> versions) {
        return experience == null
                ? null
                : versions.stream()
                        .filter(each -> experience.shows(each.number()))
                        .findFirst()
                        .orElse(null);
    }

    // The first of two decisions has decided nothing yet.
    private List<Decision> decisionsOn(@Nullable Case inCase) {
        return inCase == null
                ? List.of()
                : decisions.of(inCase.id()).stream()
                        .filter(Decision::takesEffect)
                        .toList();
    }
}
