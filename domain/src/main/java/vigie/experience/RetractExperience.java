package vigie.experience;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseStatus;
import vigie.moderation.Cases;
import vigie.moderation.OpenCase;
import vigie.platform.Platform;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;
import vigie.session.SignedIn;

/** A coach takes back what they said of a platform: it leaves the page at once, and nothing of it comes back by itself. */
@Singleton
public class RetractExperience {
    private final Experiences experiences;
    private final ExperienceDrafts drafts;
    private final ExperiencePublication publication;
    private final Cases cases;
    private final OpenCase open;

    RetractExperience(
            Experiences experiences,
            ExperienceDrafts drafts,
            ExperiencePublication publication,
            Cases cases,
            OpenCase open) {
        this.experiences = experiences;
        this.drafts = drafts;
        this.publication = publication;
        this.cases = cases;
        this.open = open;
    }

    /** @throws RefusedException NOT_FOUND when there is nothing to take back */
    @Transactional
    public void retract(SignedIn who, Platform platform) {
        retract(who, platform, null);
    }

    /**
     * @param form what was read of it; null to take back whatever is there
     * @throws RefusedException NOT_FOUND when there is nothing to take back; STALE when something was written since
     */
    @Transactional
    public void retract(SignedIn who, Platform platform, @Nullable OpenForm form) {
        experiences.lock(who.member(), platform.id());
        ExperienceDraft present = drafts.of(who.member(), platform.id()).orElse(null);
        if (form != null && form.isBehind(present, experiences.countVersions(who.member(), platform.id()))) {
            throw new RefusedException(Refusal.STALE);
        }
        boolean draft = drafts.remove(who.member(), platform.id());
        boolean sent = experiences
                .of(who.member(), platform.id())
                .filter(each -> !isTakenBack(each))
                .map(this::retract)
                .isPresent();
        if (!draft && !sent) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }

    private boolean isTakenBack(Experience experience) {
        return experience.tookBack(
                experiences.versions(experience.id()).getLast().number());
    }

    /** @return what is left of it */
    Experience retract(Experience experience) {
        List<ExperienceVersion> versions = experiences.versions(experience.id());
        retractCases(versions, CaseStatus::canBeRetracted);
        Experience hidden = publication.hide(experiences.lock(experience.id()).orElseThrow());
        Experience left = hidden.takenBackUpTo(versions.getLast().number());
        experiences.change(left);
        return left;
    }

    /** Those of its cases that stand like this; the newest first, as everybody who locks several does. */
    void retractCases(List<ExperienceVersion> versions, Predicate<CaseStatus> those) {
        List<CaseId> newestFirst = new ArrayList<>(new LinkedHashSet<>(
                versions.reversed().stream().map(ExperienceVersion::caseId).toList()));
        for (CaseId id : newestFirst) {
            Case locked = cases.lock(id).orElseThrow();
            if (those.test(locked.status())) {
                open.retract(locked);
            }
        }
    }
}
