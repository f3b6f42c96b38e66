package vigie.experience;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.member.Members;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.CaseSubject;
import vigie.moderation.Cases;
import vigie.moderation.OpenCase;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Decisions on experiences: the version that a case holds is shown or hidden. Cases are locked first, the newest before. */
@Singleton
class ExperienceSubject implements CaseSubject {
    private final Experiences experiences;
    private final ExperiencePublication publication;
    private final Cases cases;
    private final OpenCase open;
    private final Members members;

    ExperienceSubject(
            Experiences experiences, ExperiencePublication publication, Cases cases, OpenCase open, Members members) {
        this.experiences = experiences;
        this.publication = publication;
        this.cases = cases;
        this.open = open;
        this.members = members;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.EXPERIENCE;
    }

    @Override
    public Case settle(Case before, Case after) {
        return switch (after.status()) {
            case PUBLISHED -> show(after);
            case WITHDRAWN, RETRACTED, SUPERSEDED -> hide(after);
            case OPEN, CHANGES_REQUESTED, REFUSED, UPHELD, REVERSED -> after;
        };
    }

    private Case show(Case decided) {
        ExperienceVersion version = versionOf(decided);
        Experience seen = experiences.withId(version.experience()).orElseThrow();
        Case earlier = lockCaseOf(seen, version);
        Experience experience = experiences.lock(version.experience()).orElseThrow();
        if (!Objects.equals(seen.publishedVersion(), experience.publishedVersion())) {
            throw new RefusedException(Refusal.STALE);
        }
        // Late, on an appeal: its author took it back, or has said something newer since.
        if (experience.tookBack(version.number())) {
            return decided.turning(CaseStatus.RETRACTED);
        }
        if (experience.isPast(version.number())) {
            return decided.turning(CaseStatus.SUPERSEDED);
        }
        publication.show(experience, version);
        if (earlier != null && earlier.status() == CaseStatus.PUBLISHED) {
            open.supersede(earlier);
        }
        return decided;
    }

    /** The case of what is public now, when this version would take its place. */
    private @Nullable Case lockCaseOf(Experience experience, ExperienceVersion version) {
        Integer shown = experience.publishedVersion();
        if (shown == null || shown >= version.number()) {
            return null;
        }
        return experiences.versions(experience.id()).stream()
                .filter(each -> each.number() == shown)
                .findFirst()
                .flatMap(each -> cases.lock(each.caseId()))
                .orElseThrow();
    }

    private Case hide(Case decided) {
        ExperienceVersion version = versionOf(decided);
        Experience experience = experiences.lock(version.experience()).orElseThrow();
        if (experience.shows(version.number())) {
            publication.hide(experience);
        }
        return decided;
    }

    private ExperienceVersion versionOf(Case asked) {
        return experiences.lastOf(asked.id()).orElseThrow();
    }

    @Override
    public List<CaseLine> lines(Case shown) {
        ExperienceVersion proposed = versionOf(shown);
        Experience experience = experiences.withId(proposed.experience()).orElseThrow();
        Testimony published = experiences.versions(experience.id()).stream()
                .filter(each -> experience.shows(each.number()))
                .map(ExperienceVersion::testimony)
                .findFirst()
                .orElse(null);
        return ExperienceLines.of(proposed.testimony(), published);
    }

    @Override
    public Optional<Addressee> addressee(Case decided) {
        return Optional.ofNullable(decided.author())
                .flatMap(members::withId)
                .map(author -> new Addressee(author.email().value(), author.displayName(), author.language()));
    }
}
