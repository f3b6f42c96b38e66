package vigie.experience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.CaseId;
import vigie.platform.PlatformId;

/** Refuses what the database refuses: a second experience of a coach with a platform, and a version twice. */
public final class InMemoryExperiences implements Experiences {
    private final Map<ExperienceId, Experience> experiences = new LinkedHashMap<>();
    private final List<ExperienceVersion> versions = new ArrayList<>();
    private final Map<ExperienceId, Signature> shownNames = new HashMap<>();

    @Override
    public void lock(MemberId member, PlatformId platform) {}

    @Override
    public int countVersions(MemberId member, PlatformId platform) {
        return of(member, platform).map(each -> versions(each.id()).size()).orElse(0);
    }

    @Override
    public Optional<Experience> of(MemberId member, PlatformId platform) {
        return allOf(member).stream()
                .filter(each -> each.platform().equals(platform))
                .findFirst();
    }

    @Override
    public List<Experience> allOf(MemberId member) {
        return experiences.values().stream()
                .filter(each -> member.equals(each.member()))
                .toList();
    }

    @Override
    public Optional<Experience> withId(ExperienceId id) {
        return Optional.ofNullable(experiences.get(id));
    }

    @Override
    public Optional<Experience> lock(ExperienceId id) {
        return withId(id);
    }

    @Override
    public void add(Experience experience) {
        if (of(Objects.requireNonNull(experience.member()), experience.platform())
                .isPresent()) {
            throw new IllegalStateException("There is one already.");
        }
        experiences.put(experience.id(), experience);
    }

    @Override
    public void change(Experience experience) {
        experiences.put(experience.id(), experience);
    }

    @Override
    public void add(ExperienceVersion version) {
        if (versions(version.experience()).size() != version.number() - 1) {
            throw new IllegalStateException("Versions are counted without gaps.");
        }
        versions.add(version);
    }

    @Override
    public List<ExperienceVersion> versions(ExperienceId id) {
        return versions.stream().filter(each -> each.experience().equals(id)).toList();
    }

    @Override
    public Optional<ExperienceVersion> lastOf(CaseId id) {
        return versions.stream().filter(each -> each.caseId().equals(id)).reduce((before, later) -> later);
    }

    @Override
    public void notePublication(ExperienceId id, int version, Instant at) {
        versions.replaceAll(each -> each.experience().equals(id) && each.number() == version
                ? new ExperienceVersion(id, version, each.caseId(), each.testimony(), each.submittedAt(), at)
                : each);
    }

    @Override
    public boolean isTaken(Experience experience, Signature signature) {
        return shownNames.entrySet().stream()
                .filter(each -> !each.getKey().equals(experience.id()))
                .filter(each -> withId(each.getKey()).orElseThrow().platform().equals(experience.platform()))
                .anyMatch(each -> each.getValue().passesFor(signature));
    }

    @Override
    public boolean sign(Experience locked, @Nullable Signature signature) {
        if (signature == null) {
            unsign(locked.id());
            return true;
        }
        if (isTaken(locked, signature)) {
            return false;
        }
        shownNames.put(locked.id(), signature);
        return true;
    }

    @Override
    public void unsign(ExperienceId id) {
        shownNames.remove(id);
    }

    @Override
    public void forgetNames(ExperienceId id) {
        unsign(id);
        versions.replaceAll(each -> each.experience().equals(id)
                ? new ExperienceVersion(
                        id,
                        each.number(),
                        each.caseId(),
                        unsigned(each.testimony()),
                        each.submittedAt(),
                        each.publishedAt())
                : each);
    }

    private static Testimony unsigned(Testimony said) {
        return new Testimony(
                said.relation(),
                said.from(),
                said.to(),
                said.sessions(),
                said.ratings(),
                said.text(),
                said.tie(),
                said.signedAs(),
                null);
    }

    @Override
    public void noteChange(PlatformId platform, Instant at) {}

    public List<Experience> all() {
        return List.copyOf(experiences.values());
    }
}
